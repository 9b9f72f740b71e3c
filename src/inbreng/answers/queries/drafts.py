"""Drafts: which are open, what one will go to, and who may read along."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from inbreng.answers.models import AnswerBatch, BatchPoint
from inbreng.answers.queries.special import is_special
from inbreng.answers.rules import may_answer
from inbreng.dialogue.models import Contribution
from inbreng.people.models import Role, User
from inbreng.people.rules import WRITERS, Visitor
from inbreng.programme.models import Trajectory

Outcome = BatchPoint.Outcome


@dataclass(frozen=True, slots=True)
class Reach:
    """How many contributions a draft goes to, and what stays out."""

    n_points: int
    n_excepted: int
    n_apart: int  # of those left out: what asks for an answer of its own
    n_given: int
    n_skipped: int

    @property
    def n_meant(self) -> int:
        """How many get this answer when it is given."""
        return self.n_points - self.n_excepted


def drafts_of(trajectory: Trajectory) -> QuerySet[AnswerBatch]:
    """Open drafts, newest first, each with ``n_meant``. One query."""
    drafts = AnswerBatch.objects.filter(trajectory=trajectory, state__in=AnswerBatch.OPEN)
    related = drafts.select_related("theme", "made_by", "asked_of", "party", "passage__chapter")
    points = BatchPoint.objects.filter(batch=OuterRef("pk"), is_excepted=False).order_by()
    counted = points.values("batch").annotate(n=Count("pk")).values("n")
    return related.annotate(n_meant=Coalesce(Subquery(counted), 0))


def drafts_to_read(user: Visitor, trajectory: Trajectory) -> QuerySet[AnswerBatch]:
    """Drafts of others that somebody or whoever has time was asked to read, longest waiting first.

    One query beside the roles.
    """
    asked = AnswerBatch.objects.filter(trajectory=trajectory, state=AnswerBatch.State.ASKED)
    wanted = Q(asked_of=user.pk)
    if may_answer(user, trajectory):
        wanted |= Q(asked_of=None) & ~Q(made_by=user.pk)
    return asked.filter(wanted).order_by("asked_at", "pk")


def reach_of(batch: AnswerBatch) -> Reach:
    """The counts of a draft. Two queries."""
    found = batch.points.aggregate(
        n_points=Count("pk"),
        n_excepted=Count("pk", filter=Q(is_excepted=True)),
        n_given=Count("pk", filter=Q(outcome=Outcome.GIVEN)),
        n_skipped=Count("pk", filter=Q(outcome=Outcome.SKIPPED)),
    )
    left_out = Contribution.objects.filter(
        pk__in=batch.points.filter(is_excepted=True).values("contribution")
    )
    return Reach(**found, n_apart=left_out.filter(is_special()).count())


def points_of(batch: AnswerBatch, shown: str) -> QuerySet[BatchPoint]:
    """The points of a draft: what goes along, what is left out, what was skipped; else all."""
    points = batch.points.select_related("contribution")
    if shown == "excepted":
        return points.filter(is_excepted=True)
    if shown == "skipped":
        return points.filter(outcome=Outcome.SKIPPED)
    return points.filter(is_excepted=False)


def readers_for(trajectory: Trajectory, writer: User | None, today: date) -> QuerySet[User]:
    """Who may read a draft along: everybody else who answers here. One query."""
    roles = Role.objects.on(today).filter(partnership=trajectory.partnership_id, kind__in=WRITERS)
    users = User.objects.filter(is_active=True, pk__in=roles.values("user"))
    others = users.exclude(pk=writer.pk) if writer else users
    return others.order_by("name")
