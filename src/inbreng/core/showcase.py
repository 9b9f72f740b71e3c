"""One page that shows every component in every state, with words made up for it."""

from datetime import UTC, date, datetime
from types import SimpleNamespace as Piece
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inbreng.core.templatetags.ui import NAMED_PERSPECTIVES

LETTERS = "O LL L IB D B C G J LP A –".split()
NAMES = [
    "ouder",
    "leerling",
    "leerkracht",
    "intern begeleider",
    "directeur",
    "bestuurder",
    "consulent",
    "gemeente",
    "jeugdhulp",
    "leerplicht",
    "onderwijsassistent",
    "overig",
]
PERSPECTIVES = [
    Piece(key=key, name=name, letter=letter, colour=number)
    for number, (key, name, letter) in enumerate(
        zip(NAMED_PERSPECTIVES, NAMES, LETTERS, strict=True), start=1
    )
]
PARENT, PUPIL, TEACHER, COORDINATOR, HEAD = PERSPECTIVES[:5]
EVENING = "Feedbackavond noord"
ROUND_TABLE = "Rondetafel ouders, 14 februari"
ICONS = (
    "search filter plus edit trash undo copy link download upload file folder mail calendar clock "
    "person people table voice theme insight plan answer route heavy disagree minority pearl puzzle "
    "child shield lock eye warning info help alarm good partly not already elsewhere pending sun "
    "moon globe keyboard split join move print settings home building pin offline grip"
).split()
SAID_AT = datetime(2026, 2, 16, 9, 12, tzinfo=UTC)


class SampleForm(forms.Form):
    """Every kind of field, with words that belong to the field."""

    name = forms.CharField(label=gettext_lazy("Naam van de bijeenkomst"), max_length=80)
    held_on = forms.DateField(
        label=gettext_lazy("Datum"), widget=forms.DateInput(attrs={"type": "date"})
    )
    mail = forms.EmailField(
        label=gettext_lazy("E-mailadres"),
        help_text=gettext_lazy("Alleen om je antwoord te sturen."),
        required=False,
    )
    words = forms.CharField(
        label=gettext_lazy("Jouw inbreng"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Noem geen namen van kinderen."),
    )
    perspective = forms.ChoiceField(
        label=gettext_lazy("Je spreekt als"), choices=[(one.key, one.name) for one in PERSPECTIVES]
    )
    sort = forms.ChoiceField(
        label=gettext_lazy("Parel of puzzel"),
        widget=forms.RadioSelect,
        required=False,
        choices=[("pearl", gettext_lazy("Parel")), ("puzzle", gettext_lazy("Puzzel"))],
    )
    marks = forms.MultipleChoiceField(
        label=gettext_lazy("Wat hoort erbij?"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        choices=[
            ("heavy", gettext_lazy("Zwaar punt")),
            ("disagreed", gettext_lazy("We werden het niet eens")),
        ],
    )
    may_quote = forms.BooleanField(
        label=gettext_lazy("Deze woorden mogen in het verslag staan"), required=False
    )


class SampleFilter(forms.Form):
    """A filter bar as it stands above the harvest."""

    q = forms.CharField(
        label=gettext_lazy("Zoek"),
        required=False,
        widget=forms.TextInput(
            attrs={"type": "search", "placeholder": gettext_lazy("Woorden uit de inbreng")}
        ),
    )
    gathering = forms.ChoiceField(
        label=gettext_lazy("Bijeenkomst"),
        required=False,
        choices=[("", gettext_lazy("Alle")), ("3", EVENING)],
    )
    table = forms.ChoiceField(
        label=gettext_lazy("Tafel"),
        required=False,
        choices=[("", gettext_lazy("Alle")), ("2", "Tafel 2")],
    )
    perspective = forms.ChoiceField(
        label=gettext_lazy("Perspectief"),
        required=False,
        choices=[
            ("", gettext_lazy("Alle")),
            *((one.key, one.name.capitalize()) for one in PERSPECTIVES),
        ],
    )
    state = forms.ChoiceField(
        label=gettext_lazy("Staat"), required=False, choices=[("", gettext_lazy("Alle"))]
    )


def voice(words: str, perspective: Any, table: str, **more: Any) -> Piece:
    """A voice line of the showcase."""
    said = {"words": words, "perspective": perspective, "table": table, "gathering": EVENING}
    return Piece(**(said | more))


def voices() -> list[Piece]:
    """A line in each of its states."""
    completed = Piece(
        text="Bedoeld is de overdracht van de peuterspeelzaal naar groep 1.",
        why=_("aangevuld"),
        by="Iris de Boer",
        at=SAID_AT,
    )
    return [
        voice(
            "“Wij moesten zelf uitzoeken bij wie je terechtkunt als school het ook niet meer weet.”",
            PARENT,
            "Tafel 2",
            gathering=ROUND_TABLE,
            question="“Wat heb je gemist?”",
            url="#stem",
            is_heavy=True,
            is_quoted=True,
        ),
        voice(
            "één formulier, niet vier!!",
            TEACHER,
            "Tafel 1",
            path=["Nodig", "Minder papier"],
            kind_label="wens",
            addressed_to="Stichting Morgenland",
            url="#stem",
        ),
        voice(
            "Overdracht 2^e helft > warm, niet op papier",
            COORDINATOR,
            "Tafel 4",
            beside=[completed],
            is_disagreed=True,
        ),
        voice(
            "Laat ons eens kiezen wie er mee naar binnen loopt.",
            PUPIL,
            "Tafel 6",
            is_child=True,
            is_minority=True,
            sort="pearl",
        ),
        voice(
            "De moeder van ██████ belde drie keer voordat er iemand terugbelde.",
            HEAD,
            "Tafel 3",
            sort="puzzle",
            found_in="verslag-noord.docx, regel 48",
        ),
        voice("Dit punt wacht tot iemand ernaar keek.", TEACHER, "Tafel 1", state="quarantined"),
        voice("", PARENT, "Tafel 2", erased_at=SAID_AT),
    ]


def answers() -> list[Piece]:
    """The six answers and the place of one that is missing."""
    plan = {"passage": "§ 2.3 Eén vast aanspreekpunt", "passage_url": "#antwoord"}
    return [
        Piece(
            kind="taken_up",
            kind_label=_("overgenomen"),
            given_by="Iris de Boer",
            given_at=SAID_AT,
            text="Vanaf augustus staat op elke schoolsite één kaart: wie helpt mij, en binnen welke tijd.",
            **plan,
        ),
        Piece(
            kind="partly",
            kind_label=_("deels overgenomen"),
            text="Er komt één formulier voor lichte hulp. Voor zware hulp blijven er twee.",
        ),
        Piece(
            kind="not",
            text="Een eigen busje per school doen we niet.",
            reason="Vervoer regelt de gemeente; wij mogen er geen geld aan geven.",
        ),
        Piece(
            kind="lies_with",
            party="gemeente Zandwaard",
            text="Zij antwoordt vóór 1 juni en wij zetten dat hier neer.",
        ),
        Piece(
            kind="already_so",
            kind_label=_("is al zo"),
            text="Je kunt de consulent nu al zelf bellen, ook zonder school.",
        ),
        Piece(
            kind="not_known_yet",
            due_on=date(2026, 5, 1),
            text="We rekenen uit wat het kost.",
        ),
    ]


def step(kind: str, label: str, state: str = "past", **more: Any) -> dict[str, Any]:
    """A step of a trail."""
    return {"kind": kind, "label": label, "state": state, "url": "#spoor", **more}


def trails() -> list[list[dict[str, Any]]]:
    """A point that was answered by half, and a passage that looks back."""
    point = [
        step(_("bijeenkomst"), ROUND_TABLE),
        step(_("tafel"), "Tafel 2", count=11),
        step(_("vraag"), "“Wat heb je gemist?”"),
        step(_("inbreng"), _("dit punt"), "here"),
        step(_("thema"), "Houvast", count=14),
        step(_("inzicht"), "Ouders zoeken zelf", count=3),
        step(_("plan"), "§ 2.3"),
        step(_("antwoord"), _("nog geen antwoord"), "gap"),
    ]
    passage = [
        step(_("bijeenkomsten"), _("6 gesprekken"), count=6),
        step(_("inbreng"), _("punten"), count=38),
        step(_("inzichten"), "Ouders zoeken zelf", count=2),
        step(_("plan"), "§ 2.3", "here"),
        step(_("antwoorden"), _("nog te geven"), "gap", count=9),
        step(_("terugkoppeling"), _("na vaststelling"), "future", url=""),
    ]
    return [point, passage]


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


def showcase(request: HttpRequest) -> HttpResponse:
    """Show every component; the sample installation has it at /onderdelen/."""
    filled = {"name": "", "mail": "iris", "perspective": "ouder", "words": "", "sort": "pearl"}
    return render(
        request,
        "core/showcase.html",
        {
            "icons": ICONS,
            "perspectives": PERSPECTIVES,
            "voices": voices(),
            "answers": answers(),
            "trails": trails(),
            "form": SampleForm(),
            "wrong_form": SampleForm(filled),
            "filter_form": SampleFilter({"perspective": "ouder", "table": "2"}),
            "active_filters": [
                {"label": _("Perspectief"), "value": "ouder", "url": "#filters"},
                {"label": _("Tafel"), "value": "Tafel 2", "url": "#filters"},
            ],
            "themes": themes(),
            "route": route(),
            "document": document(),
            "page": Paginator(range(412), 50).get_page(3),
            "sort": request.GET.get("sort", "-held_on"),
        },
    )
