"""Insights with the voices they rest on."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from inbreng.dialogue.disclosure import Disclosure
from inbreng.dialogue.models import Contribution, ModerationStep
from inbreng.dialogue.queries.harvest import HarvestFilter, harvest
from inbreng.insights.models import Coding, Evidence, Insight, Theme
from inbreng.people.rules import Visitor
from inbreng.programme.models import Trajectory

VISIBLE = Contribution.State.VISIBLE


@dataclass(frozen=True, slots=True)
class InsightFilter:
    """What somebody asks of the insights; empty means all of them."""

    kind: str = ""
    use: str = ""
    state: str = ""
    theme: Theme | None = None


def insights_of(
    trajectory: Trajectory,
    wanted: InsightFilter = InsightFilter(),
    *,
    shows_drafts: bool = True,
) -> QuerySet[Insight]:
    """The insights of a trajectory with their voices counted, newest first. One query."""
    found = told_insights(Insight.objects.filter(trajectory=trajectory), shows_drafts)
    for name in ("kind", "use", "state", "theme"):
        if value := getattr(wanted, name):
            found = found.filter(**{name: value})
    if not wanted.state:
        found = found.exclude(state=Insight.State.WITHDRAWN)
    return insights_under(found).order_by("-number")


# What was withdrawn before anybody agreed on it stays as untold as a draft; see Insight.is_told.
TOLD = Q(state=Insight.State.AGREED) | Q(state=Insight.State.WITHDRAWN, agreed_at__isnull=False)


def told_insights(insights: QuerySet[Insight], shows_drafts: bool) -> QuerySet[Insight]:
    """Insights without those that nobody agreed on, for who is not told of drafts."""
    return insights if shows_drafts else insights.filter(TOLD)


def insights_on(theme: Theme, *, shows_drafts: bool) -> QuerySet[Insight]:
    """What was stated of a theme and its parts and still holds, with its voices. One query."""
    under = Insight.objects.filter(Q(theme=theme) | Q(theme__parent=theme))
    found = told_insights(under, shows_drafts).exclude(state=Insight.State.WITHDRAWN)
    return insights_under(found).order_by("number")


SUPPORT = Evidence.objects.filter(
    insight=OuterRef("pk"),
    stance=Evidence.Stance.FOR,
    contribution__state=VISIBLE,
    dropped_at__isnull=True,
)


def insights_under(insights: QuerySet[Insight]) -> QuerySet[Insight]:
    """Insights with their theme and ``n_voices``: what supports them and can be seen."""
    return insights.select_related("theme").annotate(n_voices=_counted(SUPPORT))


def n_voices_under(insights: QuerySet[Insight]) -> dict[int, int]:
    """How many visible voices support each insight, by the insight's id. One query."""
    return dict(insights.values_list("pk", _counted(SUPPORT)))


def _counted(evidence: QuerySet[Evidence]) -> Coalesce:
    """How many there are of one insight; asked of those on the page only, not of the whole list."""
    of_one = evidence.order_by().values("insight").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(of_one), 0)


def voices_under(insight: Insight, stance: str = Evidence.Stance.FOR) -> QuerySet[Contribution]:
    """Visible contributions that support or contradict the insight. One query."""
    return Contribution.objects.filter(
        evidence__insight=insight,
        evidence__stance=stance,
        evidence__dropped_at__isnull=True,
        state=VISIBLE,
    )


def insights_by_contribution(
    contributions: Iterable[Contribution], *, shows_drafts: bool = False
) -> dict[int, list[Insight]]:
    """The insights that each contribution supports, by the contribution's id. One query.

    Without what was withdrawn, and without drafts but for who may see those.
    """
    found: dict[int, list[Insight]] = defaultdict(list)
    evidence = Evidence.objects.filter(
        contribution__in=list(contributions),
        stance=Evidence.Stance.FOR,
        dropped_at__isnull=True,
    ).exclude(insight__state=Insight.State.WITHDRAWN)
    if not shows_drafts:
        evidence = evidence.exclude(insight__state=Insight.State.DRAFT)
    for piece in evidence.select_related("insight").order_by("insight__number"):
        found[piece.contribution_id].append(piece.insight)
    return found


def dropped_voices(insight: Insight) -> QuerySet[Evidence]:
    """What was dropped from the evidence, with who did it, newest first. One query."""
    dropped = insight.evidence.filter(dropped_at__isnull=False)
    return dropped.select_related("contribution", "dropped_by").order_by("-dropped_at")


def voices_to_choose(
    view: Disclosure, *, theme: Theme | None, text: str = ""
) -> QuerySet[Contribution]:
    """The visible contributions to choose evidence from, in the order of the harvest."""
    found = harvest(view, HarvestFilter(text=text))
    if theme is not None:
        coded = Coding.objects.filter(Q(theme=theme) | Q(theme__parent=theme))
        found = found.filter(pk__in=coded.values("contribution"))
    return found.order_by(*view.order)


def last_agreed_with(trajectory: Trajectory, user: Visitor) -> str:
    """With whom somebody last agreed on an insight here; empty when they did not. One query."""
    agreed = Insight.objects.filter(trajectory=trajectory, agreed_by=user.pk)
    names = agreed.order_by("-agreed_at", "-pk").values_list("agreed_with", flat=True)
    return names.first() or ""


@dataclass(frozen=True, slots=True)
class Changed:
    """What changed under an insight since people agreed on it."""

    n_added: int
    n_dropped: int
    n_hidden: int

    def __bool__(self) -> bool:
        return bool(self.n_added or self.n_dropped or self.n_hidden)


def changed_since_agreed(insight: Insight) -> Changed | None:
    """The voices that came, went or may not be seen any more; None of what nobody agreed on.

    One query, of a draft none.
    """
    since = insight.agreed_at
    if insight.state != Insight.State.AGREED or since is None:
        return None
    steps = ModerationStep.objects.filter(contribution=OuterRef("contribution"), at__gt=since)
    hidden = ~Q(contribution__state=VISIBLE) & (
        Q(contribution__source__withdrawn_at__gt=since) | Q(Exists(steps))
    )
    is_here = Q(dropped_at__isnull=True)
    counted = insight.evidence.aggregate(
        n_added=Count("pk", filter=is_here & Q(added_at__gt=since)),
        n_dropped=Count("pk", filter=Q(dropped_at__gt=since)),
        n_hidden=Count("pk", filter=is_here & hidden),
    )
    return Changed(**counted)
