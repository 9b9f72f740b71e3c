"""Tensions: what some say and what others say against it, facing one another."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import F, QuerySet, Window
from django.db.models.functions import RowNumber
from django.utils.translation import ngettext

from inbreng.dialogue.disclosure import Line
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.voices import voices_in
from inbreng.insights.models import Evidence, Insight
from inbreng.insights.pictures.links import Links
from inbreng.insights.pictures.marks import Mark, mark
from inbreng.insights.queries.insights import told_insights
from inbreng.insights.spread import Ground, Spread, spreads_of_insights
from inbreng.people.models import Perspective
from inbreng.programme.models import Trajectory

PER_PAGE = 5
MOST_VOICES = 3


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a tension: who says it, with a few of the voices."""

    n_points: int
    words: str
    marks: list[tuple[Perspective, Mark]]
    voices: list[Line]
    url: str


@dataclass(frozen=True, slots=True)
class Tension:
    """A tension with its two sides."""

    insight: Insight
    said: Side
    against: Side

    @property
    def marks(self) -> list[Mark]:
        """The marks of both sides."""
        return [one for side in (self.said, self.against) for _who, one in side.marks]


def tensions_of(trajectory: Trajectory, number: str, *, shows_drafts: bool) -> Page[Insight]:
    """Tensions that were not withdrawn, newest first; drafts for who may see them. Two queries."""
    found = Insight.objects.filter(trajectory=trajectory, kind=Insight.Kind.TENSION)
    found = (
        told_insights(found, shows_drafts)
        .exclude(state=Insight.State.WITHDRAWN)
        .select_related("theme")
    )
    return Paginator(found.order_by("-number"), PER_PAGE).get_page(number)


def with_sides(ground: Ground, insights: Sequence[Insight], links: Links) -> list[Tension]:
    """The tensions of a page with both sides. Five queries."""
    pks = [insight.pk for insight in insights]
    stances = (Evidence.Stance.FOR, Evidence.Stance.AGAINST)
    spreads = {stance: spreads_of_insights(ground, pks, stance) for stance in stances}
    voices = _some_voices(ground, pks)
    most = max((one.n_points for told in spreads.values() for one in told.values()), default=0)

    def side(pk: int, stance: Evidence.Stance) -> Side:
        asks: dict[str, object] = {
            "inzicht": pk,
            "kant": "tegen" if stance == Evidence.Stance.AGAINST else "voor",
        }
        return _side(spreads[stance][pk], voices[pk, stance], asks, links, most)

    return [Tension(one, *(side(one.pk, stance) for stance in stances)) for one in insights]


def _side(
    spread: Spread, voices: list[Line], asks: dict[str, object], links: Links, most: int
) -> Side:
    marks = [
        (one, mark(n, links.voices(perspectief=one.pk, **asks), _said(n, one), most))
        for one in spread.perspectives
        for n in [spread.by_perspective[one.pk]]
    ]
    return Side(spread.n_points, spread.words, marks, voices, links.voices(**asks))


def _said(n: int, perspective: Perspective) -> str:
    said = ngettext("%(n)d punt van %(who)s", "%(n)d punten van %(who)s", n)
    return said % {"n": n, "who": perspective.plural_as_spoken}


def _some_voices(ground: Ground, insights: Sequence[int]) -> dict[tuple[int, str], list[Line]]:
    """A few voices of each side, by key, as they may be told. Three queries."""
    rank = Window(
        RowNumber(), partition_by=[F("insight"), F("stance")], order_by=F("contribution__key").asc()
    )
    kept = Evidence.objects.filter(
        insight__in=insights, dropped_at=None, contribution__state=Contribution.State.VISIBLE
    )
    first = list(
        kept.annotate(rank=rank).filter(rank__lte=MOST_VOICES).order_by("contribution__key")
    )
    lines = {line.pk: line for line in voices_in(ground.view, _contributions(first))}
    found: dict[tuple[int, str], list[Line]] = defaultdict(list)
    for piece in first:
        if piece.contribution_id in lines:
            found[piece.insight_id, piece.stance].append(lines[piece.contribution_id])
    return found


def _contributions(evidence: Sequence[Evidence]) -> QuerySet[Contribution]:
    return Contribution.objects.filter(pk__in={piece.contribution_id for piece in evidence})
