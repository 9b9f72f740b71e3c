"""Read plan.toml: a draft plan, the answers that rest on it, and who said what."""

from pathlib import Path

from inbreng.sample.reading.sections import Section, build, build_all, load
from inbreng.sample.reading.shapes import Answer, Chapter, Draft, Passage, Speaker
from inbreng.sample.reading.voices import read_voice, with_voices


def read_plan(path: Path) -> Draft:
    """The draft plan of the file at ``path``; its voices are not looked up here."""
    content = load(path)
    return Draft(
        title=content.get("plan", {}).get("title", ""),
        chapters=build_all(Chapter, content.get("chapter", []), path=path),
        passages=build_all(Passage, content.get("passage", []), path=path),
        answers=tuple(_answer(each, path) for each in content.get("answer", [])),
        speakers=tuple(
            build(Speaker, with_voices(each, "voices", path=path), path=path)
            for each in content.get("speaker", [])
        ),
    )


def _answer(section: Section, path: Path) -> Answer:
    voice = read_voice(section.get("voice"), path=path)
    return build(Answer, {**section, "voice": voice}, path=path)
