"""Practical insights: those that wait for somebody, and those that somebody took up."""

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from inbreng.followup.models import Appointment
from inbreng.followup.queries.appointments import with_people
from inbreng.insights.models import Bundle, Insight
from inbreng.programme.models import Trajectory

# An appointment that was dropped is nobody's any more.
LIVE = Appointment.objects.exclude(state=Appointment.State.DROPPED)
TAKEN_UP = Q(Exists(LIVE.filter(insight=OuterRef("pk")))) | Q(
    Exists(Bundle.objects.filter(insights=OuterRef("pk")))
)


def practical_insights(trajectory: Trajectory) -> QuerySet[Insight]:
    """Insights that can be acted on at once, without the plan, in their order."""
    found = Insight.objects.filter(trajectory=trajectory, use=Insight.Use.PRACTICAL)
    return found.select_related("theme").order_by("number")


def waiting_insights(trajectory: Trajectory) -> QuerySet[Insight]:
    """Practical insights that people agreed on and nobody took up. One query."""
    agreed = practical_insights(trajectory).filter(state=Insight.State.AGREED)
    return agreed.exclude(TAKEN_UP)


def insights_taken_up(trajectory: Trajectory) -> QuerySet[Insight]:
    """Practical insights with their ``live_appointments`` and ``bundles``. Three queries."""
    agreed = practical_insights(trajectory).filter(TAKEN_UP, state=Insight.State.AGREED)
    return agreed.prefetch_related(
        Prefetch("appointments", with_people(LIVE), to_attr="live_appointments"),
        Prefetch("bundles", Bundle.objects.select_related("standing_group")),
    )
