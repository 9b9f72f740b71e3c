"""Voices, answers and trails in each of their states, with words made up for it."""

from datetime import UTC, date, datetime
from types import SimpleNamespace as Piece
from typing import Any

from django.utils.translation import gettext as _

from inbreng.core.showcase.perspectives import COORDINATOR, HEAD, PARENT, PUPIL, TEACHER

EVENING = "Feedbackavond noord"
ROUND_TABLE = "Rondetafel ouders, 14 februari"
SAID_AT = datetime(2026, 2, 16, 9, 12, tzinfo=UTC)


def voice(words: str, perspective: Any, table: str, **more: Any) -> Piece:
    """A voice line of the showcase."""
    said = {"words": words, "perspective": perspective, "table": table, "gathering": EVENING}
    return Piece(**(said | more))


def voices() -> list[Piece]:
    """A line in each of its states."""
    return [*voices_with_marks(), *voices_with_less()]


def voices_with_marks() -> list[Piece]:
    """Lines with what may stand beside them."""
    completed = Piece(
        text="Bedoeld is de overdracht van de peuterspeelzaal naar groep 1.",
        why=_("aangevuld"),
        by="Iris de Boer",
        at=SAID_AT,
    )
    return [
        voice(
            "“Wij moesten zelf uitzoeken bij wie je terechtkunt als school het niet meer weet.”",
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
    ]


def voices_with_less() -> list[Piece]:
    """Lines of a child, with words taken away, held back and erased."""
    return [
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
            text="Vanaf augustus staat op elke schoolsite één kaart: wie helpt mij, en wanneer.",
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
