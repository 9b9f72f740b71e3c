"""Read themes.toml: a first coding of what was said, and a draft plan that rests on it."""

from pathlib import Path
from typing import Any

from inbreng.sample.reading.sections import Section, build, build_all, load
from inbreng.sample.reading.shapes import (
    Answer,
    Chapter,
    Coding,
    Insight,
    Passage,
    Theme,
    Voice,
)


def read_coding(path: Path) -> Coding:
    """The coding of the file at ``path``; its voices are not looked up here."""
    content = load(path)
    return Coding(
        plan_title=content.get("plan", {}).get("title", ""),
        themes=tuple(_theme(each, path) for each in content.get("theme", [])),
        insights=tuple(_insight(each, path) for each in content.get("insight", [])),
        chapters=build_all(Chapter, content.get("chapter", []), path=path),
        passages=tuple(_passage(each, path) for each in content.get("passage", [])),
        answers=tuple(_answer(each, path) for each in content.get("answer", [])),
    )


def _voice(pair: list[Any]) -> Voice:
    number, text = pair
    return Voice(gathering=number, text=text)


def _voices(pairs: list[list[Any]]) -> tuple[Voice, ...]:
    return tuple(_voice(pair) for pair in pairs)


def _theme(section: Section, path: Path) -> Theme:
    whole = {"focus_point": None, **section, "voices": _voices(section.get("voices", []))}
    return build(Theme, whole, path=path)


def _insight(section: Section, path: Path) -> Insight:
    whole = {"theme": None, **section, "evidence": _voices(section.get("evidence", []))}
    return build(Insight, whole, path=path)


def _passage(section: Section, path: Path) -> Passage:
    return build(Passage, {**section, "insights": tuple(section.get("insights", []))}, path=path)


def _answer(section: Section, path: Path) -> Answer:
    whole = {"reason": None, "passage": None, "party": None, **section}
    return build(Answer, {**whole, "voice": _voice(section["voice"])}, path=path)
