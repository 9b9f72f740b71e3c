"""What the pictures and the report of the showcase are drawn from."""

from types import SimpleNamespace as Piece
from typing import Any

from django.utils.translation import gettext as _

from inbreng.core.showcase.perspectives import COORDINATOR, PARENT, TEACHER


def themes() -> list[dict[str, Any]]:
    """Rows of theme × perspective."""
    counts = [
        ("Weten waar je heen kunt", _("aan 3 van 4 tafels, door ouders en leerkrachten"), 6, 3, 0),
        ("Eén vast aanspreekpunt", _("aan alle tafels, door iedereen"), 4, 5, 2),
        ("Eerst kijken, of snel een label?", _("spanning: ouders en IB’ers botsen"), 2, 0, 3),
    ]
    who = [PARENT, TEACHER, COORDINATOR]
    return [
        {
            "title": title,
            "says": says,
            "cells": [
                {"who": one, "voices": [Piece(url="#plaatjes", label=title)] * number}
                for one, number in zip(who, numbers, strict=True)
            ],
        }
        for title, says, *numbers in counts
    ]


def as_table(rows: list[dict[str, Any]]) -> dict[str, list[Any]]:
    """The same rows as numbers."""
    return {
        "columns": [_("Thema"), *(cell["who"].name for cell in rows[0]["cells"])],
        "rows": [[row["title"], *(len(cell["voices"]) for cell in row["cells"])] for row in rows],
    }


def route() -> list[dict[str, str]]:
    """The way to the first of May."""
    return [
        {"label": _("Gesprekken"), "note": "sep – jan", "state": "done"},
        {"label": _("Besturen"), "note": "voorlopig ja, 12 nov", "state": "done"},
        {"label": "OOGO Zandwaard", "note": "3 dagen te laat", "state": "late", "url": "#route"},
        {"label": "OPR", "note": "vóór 14 maart", "state": "now"},
        {"label": _("Raad van toezicht"), "note": "april", "state": "next"},
        {"label": _("Inspectie"), "note": "nog 161 dagen", "state": "next"},
    ]


def steps() -> list[dict[str, str]]:
    """The way of a report, halfway."""
    return [
        {"label": _("Bestand"), "state": "done"},
        {"label": _("Nakijken"), "state": "here"},
        {"label": _("Bijeenkomst"), "state": "next"},
        {"label": _("In de oogst"), "state": "next"},
    ]


def tabs() -> list[dict[str, Any]]:
    """The parts of a harvest."""
    return [
        {"label": _("Alle punten"), "url": "#filters", "count": 412, "is_active": True},
        {"label": _("Zonder thema"), "url": "#filters", "count": 122},
        {"label": _("Nakijken"), "url": "#filters", "count": 3},
    ]


def document() -> list[dict[str, Any]]:
    """A page of a report and what each line is."""
    lines: list[tuple[str, str, int, str]] = [
        ("Rondetafelgesprek ouders, 14 februari", "title", 0, ""),
        ("Aanwezig: 11 ouders, verdeeld over twee tafels", "participants", 0, ""),
        ("", "furniture", 0, ""),
        ("Tafel 2", "heading", 0, ""),
        ("Wat heb je gemist?", "question", 0, ""),
        ("- iemand die terugbelt!!", "contribution", 1, ""),
        ("- houvast", "contribution", 1, ""),
        ("Nodig:", "label", 1, ""),
        ("- één kaart: wie helpt mij", "contribution", 2, ""),
        (
            "Social LabsSocial labs is een werkvorm",
            "context",
            0,
            _("kop en zin staan aan elkaar vast"),
        ),
    ]
    return [
        {"number": number, "words": words, "kind": kind, "indent": indent, "doubt": doubt}
        for number, (words, kind, indent, doubt) in enumerate(lines, start=1)
    ]
