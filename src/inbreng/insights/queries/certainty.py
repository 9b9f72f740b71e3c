"""How sure the machine is, in words that do not promise more than the number does."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from inbreng.dialogue.disclosure import Disclosure, Line
from inbreng.dialogue.queries.voices import voices_in
from inbreng.insights.models import ProposedTheme, Suggestion, SuggestionRun, Theme
from inbreng.insights.queries.codebook import address_of
from inbreng.insights.queries.suggestions import offered

SURE: Final = 0.8
LIKELY: Final = 0.5


@dataclass(frozen=True, slots=True)
class Offer:
    """A suggestion with the line it is about."""

    suggestion: Suggestion
    line: Line

    @property
    def certainty(self) -> str:
        """How sure, in one or two words."""
        return certainty(self.suggestion.probability)

    @property
    def says(self) -> str:
        """What that means, and what the machine doubts."""
        return " ".join([odds(self.suggestion.probability), doubt(self.suggestion.doubt)]).strip()


@dataclass(frozen=True, slots=True)
class Offered:
    """How many suggestions wait for a theme, by how sure the machine is."""

    theme: Theme
    n_sure: int
    n_likely: int
    n_unsure: int

    @property
    def url(self) -> str:
        """The page with what is suggested for the theme."""
        return address_of("insights:suggested_theme") % self.theme.pk

    @property
    def n_all(self) -> int:
        """All of them."""
        return self.n_sure + self.n_likely + self.n_unsure


@dataclass(frozen=True, slots=True)
class Group:
    """A proposed theme with its typical lines."""

    proposed: ProposedTheme
    n_points: int
    typical: list[Line]


def certainty(probability: float) -> str:
    """The word for a probability."""
    if probability >= SURE:
        return _("vrijwel zeker")
    return _("waarschijnlijk") if probability >= LIKELY else _("onzeker")


def odds(probability: float) -> str:
    """A probability as people count: so many out of ten."""
    n_right = min(max(round(probability * 10), 1), 9)
    return _("Zo’n voorstel klopt ongeveer %(n)d van de 10 keer.") % {"n": n_right}


def doubt(code: str) -> str:
    """What the machine doubts, as a sentence; empty when nothing."""
    return (
        {
            Suggestion.Doubt.NOWHERE: _("Dit punt lijkt op geen punt dat jullie al indeelden."),
            Suggestion.Doubt.UNSURE: _("Geen thema past hier duidelijk."),
            Suggestion.Doubt.BETWEEN: _("Een ander thema past bijna even goed."),
            Suggestion.Doubt.FEW: _("Onder dit thema staan nog weinig voorbeelden."),
        }.get(Suggestion.Doubt(code), "")
        if code
        else ""
    )


def offered_by_theme(run: SuggestionRun) -> list[Offered]:
    """The themes for which something waits, most sure ones first. Two queries."""
    is_likely = Q(probability__gte=LIKELY, probability__lt=SURE)
    rows = (
        offered(run)
        .order_by()
        .values("theme")
        .annotate(
            n_sure=Count("pk", filter=Q(probability__gte=SURE)),
            n_likely=Count("pk", filter=is_likely),
            n_unsure=Count("pk", filter=Q(probability__lt=LIKELY)),
        )
    )
    counts = [(row["theme"], row["n_sure"], row["n_likely"], row["n_unsure"]) for row in rows]
    themes = Theme.objects.in_bulk([pk for pk, *_numbers in counts])
    found = [Offered(themes[pk], *numbers) for pk, *numbers in counts if pk in themes]
    return sorted(found, key=lambda one: (-one.n_sure, -one.n_likely, one.theme.name))


def offers(view: Disclosure, suggestions: Iterable[Suggestion]) -> list[Offer]:
    """Suggestions with the lines that may be told. Two queries."""
    rows = list(suggestions)
    lines = {line.pk: line for line in voices_in(view, [one.contribution for one in rows])}
    return [Offer(one, lines[one.contribution_id]) for one in rows if one.contribution_id in lines]


def groups_told(view: Disclosure, groups: Iterable[ProposedTheme]) -> list[Group]:
    """Groups with their typical lines, as they were said. Two queries for all of them."""
    rows = list(groups)
    wanted = {pk for one in rows for pk in one.typical}
    found = view.lines().filter(pk__in=wanted)
    lines = {line.pk: line for line in voices_in(view, found)}
    return [
        Group(one, one.n_points, [lines[pk] for pk in one.typical if pk in lines])  # type: ignore[attr-defined]  # annotated by offered_groups
        for one in rows
    ]
