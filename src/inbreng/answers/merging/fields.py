"""The merge fields of a letter: their names, what each holds, and an example."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Field:
    """A field with its name in a template; one with ``items`` is a list."""

    name: str
    says: str | Promise
    example: str = ""
    items: "tuple[Field, ...]" = ()


COMMON = (
    Field("samenwerkingsverband", _("de naam van het samenwerkingsverband"), "SWV De Proef"),
    Field("traject", _("de naam van het traject"), "Naar een nieuw plan"),
    Field("vandaag", _("de datum waarop de brief is gemaakt"), "2 maart 2026"),
)
ANSWER = (
    Field("antwoord", _("wat ermee gebeurt, in één of twee woorden"), "deels overgenomen"),
    Field("uitleg", _("het antwoord in gewone woorden"), "We beginnen op tien scholen."),
    Field("reden", _("de reden, als het (deels) niet kan"), "Voor meer is nu geen geld."),
    Field("passage", _("waar het in het plan staat"), "§ 2.3 Ouders"),
    Field("bij_wie", _("bij welke organisatie het ligt"), "Stichting Proef"),
    Field("uiterlijk", _("wanneer er uiterlijk meer bekend is"), "1 juni 2026"),
)
PERSONS = (
    Field("naam", _("de naam van wie het zei"), "Anna Jansen"),
    *COMMON,
    Field("aantal_bijdragen", _("hoeveel punten er in de brief staan"), "2"),
    Field(
        "bijdragen",
        _("wat iemand zei, met het antwoord"),
        items=(
            Field("woorden", _("de woorden, zoals gezegd"), "Meer tijd voor gesprek."),
            Field("bijeenkomst", _("waar het gezegd is"), "Rondetafel ouders"),
            Field("datum", _("wanneer het gezegd is"), "12 februari 2026"),
            Field("themas", _("de thema’s waar het onder valt"), "Vertrouwen, Tijd"),
            *ANSWER,
        ),
    ),
)
ORGANISATIONS = (
    Field("naam", _("de naam van de organisatie"), "Stichting Proef"),
    *COMMON,
    Field("aantal_tafels", _("aan hoeveel tafels jullie mensen zaten"), "4"),
    Field("aantal_punten", _("hoeveel punten daar zijn gezegd"), "36"),
    Field(
        "themas",
        _("waar het aan die tafels over ging"),
        items=(
            Field("naam", _("het thema"), "Vertrouwen"),
            Field("aantal", _("hoeveel punten eronder vallen"), "14"),
            Field(
                "spreiding", _("hoe breed het in de regio gezegd is"), "gezegd aan 3 van 4 tafels"
            ),
        ),
    ),
    Field(
        "antwoorden",
        _("wat wij ermee doen"),
        items=(*ANSWER[:4], Field("aantal", _("hoeveel punten dit antwoord kregen"), "9")),
    ),
    Field("aantal_bij_jullie", _("hoeveel wensen bij jullie liggen"), "3"),
    Field(
        "bij_jullie",
        _("de wensen die bij jullie liggen"),
        items=(
            Field(
                "woorden", _("de woorden, zoals gezegd"), "Op elke school een extra ondersteuner."
            ),
            Field("door", _("vanuit welk perspectief"), "ouders"),
        ),
    ),
)
FIELDS = {"persons": PERSONS, "organisations": ORGANISATIONS}


def names_of(recipients: str) -> dict[str, Any]:
    """The names of the fields; a list holds the names of its items."""
    return _names(FIELDS[recipients])


def _names(fields: tuple[Field, ...]) -> dict[str, Any]:
    return {field.name: _names(field.items) if field.items else None for field in fields}


def example_of(recipients: str) -> dict[str, Any]:
    """A made-up letter."""
    return _example(FIELDS[recipients])


def _example(fields: tuple[Field, ...]) -> dict[str, Any]:
    return {
        field.name: [_example(field.items)] if field.items else field.example for field in fields
    }
