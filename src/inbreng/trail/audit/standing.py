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
from inbreng.trail.audit.within import Within

STATE = Contribution.State
STANDINGS = ("answered", "waiting", "quarantined", "withdrawn")


def broken(within: Within) -> Iterator[Broken]:
    """Evidence and codings that join a contribution to an insight or a theme of elsewhere."""
    yield from _astray(
        within.of(
            Evidence.objects.exclude(contribution__trajectory=F("insight__trajectory")),
            "insight__trajectory",
        ),
        "evidence_of_elsewhere",
        _("Een stem onder inzicht %(id)s komt uit een ander traject."),
        "insight_id",
    )
    yield from _astray(
        within.of(
            Coding.objects.exclude(contribution__trajectory=F("theme__trajectory")),
            "theme__trajectory",
        ),
        "coding_of_elsewhere",
        _("Onder thema %(id)s staat een bijdrage uit een ander traject."),
        "theme_id",
    )


def _astray(rows: QuerySet, kind: str, says: str, goal: str) -> Iterator[Broken]:  # type: ignore[type-arg]
    for pk, goal_pk in rows.order_by("pk").values_list("pk", goal):
        yield Broken(kind, pk, says % {"id": goal_pk})


def _by_standing(within: Within) -> dict[str, int]:
    """How many contributions stand where; each in one place, what is not placed yet left out."""
    answer = Exists(Answer.objects.filter(contribution=OuterRef("pk")))
    standing = Case(
        When(state=STATE.QUARANTINED, then=Value("quarantined")),
        When(Q(state__in=[STATE.WITHDRAWN, STATE.REFUSED]), then=Value("withdrawn")),
        When(answer, then=Value("answered")),
        # Nobody is left to be told, and no words to answer.
        When(erased_at__isnull=False, then=Value("withdrawn")),
        default=Value("waiting"),
    )
    settled = within.of(Contribution.objects.exclude(state=STATE.STAGED), "trajectory")
    rows = settled.order_by().values(standing=standing).annotate(n=Count("pk"))
    found = {row["standing"]: row["n"] for row in rows}
    return {name: found.get(name, 0) for name in STANDINGS}


def counts(within: Within) -> dict[str, int]:
    """How much there is; answered, waiting, quarantined and withdrawn make up all contributions."""
    by_standing = _by_standing(within)
    insights = Insight.objects.exclude(state=Insight.State.WITHDRAWN)
    passages = Passage.objects.filter(removed_at__isnull=True, chapter__removed_at__isnull=True)
    return {
        "contributions": sum(by_standing.values()),
        **by_standing,
        "insights": within.of(insights, "trajectory").count(),
        "passages": within.of(passages, "chapter__plan__trajectory").count(),
        **claims.counts(within),
    }
