"""Dull reports in memory, without a database."""

from dataclasses import replace
from datetime import date

from inbreng.insights.exports.report.labels import labels
from inbreng.insights.exports.report.structure import (
    Chapter,
    Grid,
    Heard,
    Report,
    Row,
    Sheet,
    Side,
    Statement,
    Tables,
    Voice,
    Who,
)

PARENT = Who("ouder", "O", 1)
TEACHER = Who("leerkracht", "L", 3)
NOBODY = Side("Er staat geen stem tegenover.")


def statement(number: int = 1, words: str = "Ouders zoeken houvast.", **fields) -> Statement:
    """An insight with one voice for it."""
    made = Statement(
        number=number,
        words=words,
        about="wens · voor het plan",
        is_draft=False,
        is_tension=False,
        tables=Tables(("for", "none", "gap", "against"), "Elk rondje is een tafel."),
        supports=Side(
            "Gezegd aan 1 van 3 tafels, door ouders.",
            ("Ouderavond: Tafel 1",),
            (Voice("Een vast gezicht", PARENT, "Tafel 1 · Ouderavond"),),
        ),
        against=NOBODY,
        difference="",
        notes=(("De kern", "Bekend zijn helpt."),),
        sources=(),
    )
    return replace(made, **fields)


def report(*statements: Statement, **fields) -> Report:
    """A report with one chapter."""
    made = Report(
        title="Wat we hoorden",
        partnership="SWV De Proef",
        trajectory="Naar een nieuw plan",
        scope="alles van dit traject",
        audience="raad en partners",
        made_on=date(2026, 3, 2),
        made_on_words="2 maart 2026",
        language="nl",
        summary=("Er is gesproken.",),
        themes=Sheet(
            "De thema’s",
            ("thema", "inzichten"),
            (Row(("Houvast", "1")), Row(("Rust", "0"))),
            (3, 1),
            1,
        ),
        grid=Grid(("Houvast",), (PARENT, TEACHER), ((3, 0),), "Wie sprak waarover?", "Ouders 3."),
        chapters=(Chapter("Houvast", "Weten bij wie.", "Gezegd aan 1 tafel.", statements),),
        hearing=Heard(
            Sheet("Wie we hoorden", ("perspectief", "tafels"), (Row(("ouders", "1")),), (3, 1), 1),
            (("Perspectieven", "leerlingen"),),
            "",
            Sheet("De bijeenkomsten", ("bijeenkomst",), (Row(("Ouderavond",)),), (1,)),
        ),
        method=("Alles is gezegd door mensen.",),
        labels=labels(),
    )
    return replace(made, **fields)
