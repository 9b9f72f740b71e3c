"""What right a body has at a step, what it can say, and where that is written."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inbreng.route.models import Outcome, RouteStep

Kind, Right, Said = RouteStep.Kind, RouteStep.Right, Outcome.Kind

CAN_SAY: Mapping[str, tuple[str, ...]] = {
    Right.CONSENT: (Said.CONSENT, Said.CONDITIONS, Said.REFUSAL),
    Right.ADVICE: (Said.POSITIVE, Said.REMARKS, Said.NEGATIVE),
    Right.AGREEMENT: (Said.AGREED, Said.NOT_AGREED),
    Right.NONE: (Said.DONE,),
}
NEEDS_REASONS = frozenset({Said.REFUSAL, Said.NEGATIVE, Said.NOT_AGREED, Said.REMARKS})
# After these nobody can go on as if the step were done.
STOPS = frozenset({Said.REFUSAL})
# Words that somebody said yes to; when those change, that yes is asked about.
RESTS_ON_WORDS = frozenset(set(Said.values) - {Said.DONE})
TONES: Mapping[str, str] = {
    Said.CONSENT: "good",
    Said.CONDITIONS: "warn",
    Said.REFUSAL: "alarm",
    Said.POSITIVE: "good",
    Said.REMARKS: "warn",
    Said.NEGATIVE: "alarm",
    Said.AGREED: "good",
    Said.NOT_AGREED: "alarm",
    Said.DONE: "good",
}


@dataclass(frozen=True, slots=True)
class Basis:
    """Where a step comes from, and what of it is not sure."""

    says: Promise
    source: Promise
    not_sure: Promise | str = ""


CHECK_THE_LAW = _(
    "De wettekst zelf is hiervoor niet gelezen. Kijk op wetten.overheid.nl of dit zo geldt."
)

BASES: Mapping[str, Basis] = {
    Kind.COUNCIL: Basis(
        _("De OPR stemt vooraf in met het vaststellen of veranderen van het plan."),
        _("WMS, artikel 14a (de raad zelf: artikel 4a)"),
        _(
            "Hoeveel weken de raad krijgt staat in je reglement; vaak zes, maar dat is niet"
            " nagekeken. Stel het in bij de instellingen van de route."
        ),
    ),
    Kind.MUNICIPALITIES: Basis(
        _(
            "Het plan wordt pas vastgesteld na overleg met alle gemeenten in het gebied, gericht"
            " op overeenstemming. De inspectie kijkt of dat gebeurd is."
        ),
        _("Onderwijsinspectie, ‘ondersteuningsplan vaststellen’; modelprocedure OOGO"),
        _(
            "Of het OOGO voor of na de instemming van de OPR komt, verschilt per regio. Ook de"
            " termijnen van een geschil zijn niet nagekeken. Stel de volgorde zelf in."
        ),
    ),
    Kind.NEIGHBOUR: Basis(
        _(
            "Met een samenwerkingsverband in hetzelfde gebied (PO en VO) stem je het plan af."
            " De inspectie kijkt of dat gebeurd is."
        ),
        _("WPO, artikel 18a lid 9, zoals de onderwijsinspectie het noemt"),
        CHECK_THE_LAW,
    ),
    Kind.HAND_IN: Basis(
        _("Het vastgestelde plan is voor 1 mei bij de inspectie. Uitstel bestaat niet."),
        _("Onderwijsinspectie, ‘ondersteuningsplan vaststellen’"),
    ),
    Kind.SUPERVISORS: Basis(
        _("Het bestuur stelt vast; of de raad van toezicht of de leden dat goedkeuren, verschilt."),
        _("De statuten van je samenwerkingsverband"),
        _("Kijk in je statuten wie goedkeurt en of dat advies of instemming heet."),
    ),
    Kind.BOARDS: Basis(
        _("De besturen zeggen vooraf of zij met deze tekst verder willen."),
        _("Gebruik; geen wet"),
        _("Dit is een gewoonte en geen eis van de wet. Laat de stap weg als je hem niet kent."),
    ),
    Kind.REPORT_BACK: Basis(
        _("Wie meedeed leest wat er met haar inbreng gebeurde, voordat het plan begint."),
        _("Gebruik; geen wet"),
        _("Dit is een gewoonte en geen eis van de wet."),
    ),
    Kind.OTHER: Basis(
        _("Een stap die je zelf toevoegde."),
        _("Eigen afspraak"),
        _("Schrijf bij de stukken waar deze afspraak staat."),
    ),
}


@dataclass(frozen=True, slots=True)
class Default:
    """How a kind of step stands in a route that nobody set otherwise."""

    kind: str
    right: str
    n_weeks_before: int


# An order that occurs, not the one that holds: some regions ask the council first.
DEFAULTS: tuple[Default, ...] = (
    Default(Kind.BOARDS, Right.CONSENT, 20),
    Default(Kind.NEIGHBOUR, Right.AGREEMENT, 18),
    Default(Kind.MUNICIPALITIES, Right.AGREEMENT, 16),
    Default(Kind.COUNCIL, Right.CONSENT, 6),
    Default(Kind.SUPERVISORS, Right.ADVICE, 4),
    Default(Kind.HAND_IN, Right.NONE, 1),
    Default(Kind.REPORT_BACK, Right.NONE, 0),
)


def basis_of(kind: str) -> Basis:
    """Where a kind of step comes from."""
    return BASES[kind]
