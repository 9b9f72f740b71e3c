"""Read passages.toml and answers.toml: a draft plan, what is answered, and who said what."""

from pathlib import Path

from inbreng.sample.reading.errors import BadMaterial
from inbreng.sample.reading.sections import Section, build, build_all, load
from inbreng.sample.reading.shapes import (
    Ambition,
    Answer,
    Chapter,
    Citation,
    Draft,
    Figure,
    Passage,
    PlannedAction,
    Reply,
    Speaker,
)
from inbreng.sample.reading.voices import read_voice, with_voices


def read_plan(path: Path) -> Draft:
    """The draft plan of the file at ``path``; its voices are not looked up here."""
    content = load(path)
    return Draft(
        title=content.get("plan", {}).get("title", ""),
        motto=content.get("plan", {}).get("motto", ""),
        chapters=build_all(Chapter, content.get("chapter", []), path=path),
        passages=build_all(Passage, content.get("passage", []), path=path),
        ambitions=build_all(Ambition, content.get("ambition", []), path=path),
        actions=build_all(PlannedAction, content.get("action", []), path=path),
        figures=build_all(Figure, content.get("figure", []), path=path),
        citations=build_all(Citation, content.get("citation", []), path=path),
        answers=tuple(_answer(each, path) for each in content.get("answer", [])),
        speakers=tuple(
            build(Speaker, with_voices(each, "voices", path=path), path=path)
            for each in content.get("speaker", [])
        ),
    )


def _answer(section: Section, path: Path) -> Answer:
    voice = read_voice(section.get("voice"), path=path)
    return build(Answer, {**section, "voice": voice}, path=path)


def read_replies(path: Path) -> tuple[Reply, ...]:
    """The answers for several at once of the file at ``path``; BadMaterial for one to nobody."""
    sections = [with_voices(each, "voices", path=path) for each in load(path).get("answer", [])]
    for section in sections:
        if bool(section.get("voices")) == bool(section.get("theme")):
            raise BadMaterial("an answer goes to voices or to a theme", path=path)
    return build_all(Reply, sections, path=path)
