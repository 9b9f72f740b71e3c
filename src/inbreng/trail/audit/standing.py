"""Where every contribution stands, and rows that mix up two trajectories."""

from collections.abc import Iterator

from django.db.models import Case, Count, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.utils.translation import gettext as _

from inbreng.answers.models import Answer
from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Coding, Evidence, Insight
from inbreng.plan.models import Passage
from inbreng.trail.audit import claims
from inbreng.trail.audit.findings import Broken

STATE = Contribution.State


def broken() -> Iterator[Broken]:
    """Evidence and codings that join a contribution to an insight or a theme of elsewhere."""
    yield from _astray(
        Evidence.objects.exclude(contribution__trajectory=F("insight__trajectory")),
        "evidence_of_elsewhere",
        _("Een stem onder inzicht %(id)s komt uit een ander traject."),
        "insight_id",
    )
    yield from _astray(
        Coding.objects.exclude(contribution__trajectory=F("theme__trajectory")),
        "coding_of_elsewhere",
        _("Onder thema %(id)s staat een bijdrage uit een ander traject."),
        "theme_id",
    )


def _astray(rows: QuerySet, kind: str, says: str, goal: str) -> Iterator[Broken]:  # type: ignore[type-arg]
    for pk, goal_pk in rows.order_by("pk").values_list("pk", goal):
        yield Broken(kind, pk, says % {"id": goal_pk})


def settled() -> QuerySet[Contribution]:
    """Contributions with ``standing``: each has exactly one. What is not placed yet is left out."""
    answer = Exists(Answer.objects.filter(contribution=OuterRef("pk")))
    standing = Case(
        When(state=STATE.QUARANTINED, then=Value("quarantined")),
        When(Q(state__in=[STATE.WITHDRAWN, STATE.REFUSED]), then=Value("withdrawn")),
        When(answer, then=Value("answered")),
        # Nobody is left to be told, and no words to answer.
        When(erased_at__isnull=False, then=Value("withdrawn")),
        default=Value("waiting"),
    )
    return Contribution.objects.exclude(state=STATE.STAGED).annotate(standing=standing)


def counts() -> dict[str, int]:
    """How much there is; answered, waiting, quarantined and withdrawn make up all contributions."""
    rows = settled().order_by().values("standing").annotate(n=Count("pk"))
    found = {row["standing"]: row["n"] for row in rows}
    by_standing = {
        name: found.get(name, 0) for name in ("answered", "waiting", "quarantined", "withdrawn")
    }
    return {
        "contributions": sum(by_standing.values()),
        **by_standing,
        "insights": Insight.objects.exclude(state=Insight.State.WITHDRAWN).count(),
        "passages": Passage.objects.filter(
            removed_at__isnull=True, chapter__removed_at__isnull=True
        ).count(),
        **claims.counts(),
    }
