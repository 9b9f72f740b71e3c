"""Everything that is told as JSON; the shape stands in docs/method/exports.md."""

import json
from typing import Any, BinaryIO

from inbreng.dialogue.disclosure import Line
from inbreng.insights.exports.telling import Point, Told, ToldInsight, ToldTheme
from inbreng.insights.models import Insight, OutsideSource, Theme
from inbreng.insights.queries.quotes import Quote

NAME = "inbreng-export"
VERSION = 1


def write_json(told: Told, file: BinaryIO) -> None:
    """Write one object; the points come last and one by one, so that nothing grows with them."""
    head = json.dumps(_head(told), ensure_ascii=False, indent=1)
    file.write(head.removesuffix("\n}").encode())
    file.write(b',\n "points": [')
    for number, point in enumerate(told.points()):
        file.write(b",\n  " if number else b"\n  ")
        file.write(json.dumps(_point(point), ensure_ascii=False).encode())
    file.write(b"\n ]\n}\n")


def _head(told: Told) -> dict[str, Any]:
    shown = {one.insight.pk: one.insight.number for one in told.insights}
    return {
        "format": NAME,
        "version": VERSION,
        "trajectory": {"id": told.trajectory.pk, "name": told.trajectory.name},
        "audience": told.export.audience,
        "scope": _scope(told),
        "asked_at": told.export.asked_at.isoformat(),
        "themes": [theme_as_json(one, shows_examples=told.view is not None) for one in told.themes],
        "insights": [_insight(one, told) for one in told.insights],
        "outside_sources": [_source(one, shown) for one in told.sources],
    }


def _scope(told: Told) -> dict[str, Any] | None:
    export = told.export
    for kind, thing in (
        ("gathering", export.gathering),
        ("theme", export.theme),
        ("perspective", export.perspective),
    ):
        if thing is not None:
            return {"kind": kind, "id": thing.pk, "name": str(thing)}
    return None


def theme_as_json(told: ToldTheme, *, shows_examples: bool) -> dict[str, Any]:
    """A theme of the codebook; the public gets no examples, which may be somebody's words."""
    theme = told.theme
    shown = theme_words(theme, shows_examples=shows_examples)
    parent = None if told.parent is None else str(told.parent.key)
    return {"key": str(theme.key), "parent": parent, **shown, "spread": told.spread}


def theme_words(theme: Theme, *, shows_examples: bool) -> dict[str, Any]:
    """What a theme is called and means."""
    return {
        "name": theme.name,
        "definition": theme.definition,
        "examples_in": theme.examples_in if shows_examples else "",
        "examples_out": theme.examples_out if shows_examples else "",
        "is_question": theme.is_question,
        "is_rest": theme.is_rest,
    }


def insight_words(insight: Insight) -> dict[str, Any]:
    """What an insight states, and how far people are with it."""
    names = (
        *("statement", "kind", "use", "is_question", "core", "known", "still_open", "needed_by"),
        *("asks", "state"),
    )
    return {
        "number": insight.number,
        **{name: getattr(insight, name) for name in names},
        "agreed_at": insight.agreed_at.isoformat() if insight.agreed_at else None,
    }


def _insight(told: ToldInsight, export: Told) -> dict[str, Any]:
    insight = told.insight
    voices = {stance: [str(line.key) for line in lines] for stance, lines in told.voices.items()}
    return {
        **insight_words(insight),
        "agreed_with": insight.agreed_with if export.view is not None else "",
        "theme": _key(insight.theme),
        "spread": {str(stance): words for stance, words in told.spread.items()},
        "voices": {str(stance): keys for stance, keys in voices.items()},
        "quotes": {str(stance): _quotes(quotes) for stance, quotes in told.quotes.items()},
    }


def _quotes(quotes: list[Quote]) -> list[dict[str, Any]]:
    """What the public reads of the words: without a key, which would lead to more."""
    return [
        {"words": one.words, "perspective": one.perspective.name if one.perspective else None}
        for one in quotes
    ]


def _key(theme: Theme | None) -> str | None:
    return None if theme is None or theme.ended_at else str(theme.key)


def _source(source: OutsideSource, shown: dict[int, int]) -> dict[str, Any]:
    return {
        "kind": source.kind,
        "title": source.title,
        "place": source.place,
        "says": source.says,
        "address": source.address,
        "dated_on": source.dated_on.isoformat(),
        "insights": sorted(shown[one.pk] for one in source.insights.all() if one.pk in shown),
        "themes": [str(one.key) for one in source.themes.all() if one.ended_at is None],
    }


def _point(point: Point) -> dict[str, Any]:
    line = point.line
    return {
        **_words(line),
        "gathering": None if line.gathering_id is None else line.gathering,
        "held_on": line.held_on.isoformat() if line.held_on else None,
        "table": line.table or None,
        "topic": line.topic or None,
        "question": line.question or None,
        "perspective": line.perspective.name if line.perspective else None,
        "addressed_to": line.addressed_to or None,
        "school_type": line.school_type or None,
        "page": line.page,
        "line": line.line,
        "themes": [str(theme.key) for theme in point.themes],
    }


def _words(line: Line) -> dict[str, Any]:
    names = ("moment", "kind", "sort", "is_quoted", "is_heavy", "is_disagreed", "is_minority")
    return {
        "key": str(line.key),
        "words": line.words,
        "beside": [{"why": one.why, "text": one.text} for one in line.beside],
        "path": line.path,
        **{name: getattr(line, name) for name in names},
    }
