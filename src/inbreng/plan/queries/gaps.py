"""What an editor works down: claims without evidence, and insights without a place in the plan."""

from django.db.models import Exists, OuterRef, QuerySet

from inbreng.insights.models import Insight
from inbreng.insights.queries import insights_under
from inbreng.plan.models import Passage, PassageGround, Plan
from inbreng.plan.queries.plans import standing, with_current_text
from inbreng.programme.models import Trajectory

# Kinds of passage that claim something; the others show what was heard or counted.
CLAIMS = (
    Passage.Kind.TEXT,
    Passage.Kind.AMBITION,
    Passage.Kind.ACTION,
    Passage.Kind.SCENARIOS,
    Passage.Kind.ALLOCATION,
)


def claims(plan: Plan) -> QuerySet[Passage]:
    """Passages of a plan that claim something, with their current text, in order. One query."""
    return standing(with_current_text(Passage.objects.filter(chapter__plan=plan, kind__in=CLAIMS)))


def claims_without_evidence(plan: Plan) -> QuerySet[Passage]:
    """Claims that rest on no insight which people agreed on. One query."""
    agreed = PassageGround.objects.filter(
        passage=OuterRef("pk"), insight__state=Insight.State.AGREED
    )
    return claims(plan).filter(~Exists(agreed))


def insights_without_place(trajectory: Trajectory) -> QuerySet[Insight]:
    """Insights for the plan that people agreed on and that no passage rests on. One query."""
    placed = PassageGround.objects.filter(
        insight=OuterRef("pk"),
        passage__removed_at__isnull=True,
        passage__chapter__removed_at__isnull=True,
    )
    open_ones = Insight.objects.filter(
        ~Exists(placed),
        trajectory=trajectory,
        state=Insight.State.AGREED,
        use=Insight.Use.PLAN,
    )
    return insights_under(open_ones).order_by("number")
