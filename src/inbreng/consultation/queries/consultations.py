"""The consultations of a trajectory."""

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from inbreng.consultation.models import Consultation, Participation, Remark
from inbreng.programme.models import Trajectory


def consultations_of(trajectory: Trajectory) -> QuerySet[Consultation]:
    """Consultations and polls, newest first, with ``n_people`` and ``n_remarks``. One query."""
    sent = Participation.objects.filter(consultation=OuterRef("pk")).order_by()
    people = sent.values("consultation").annotate(n=Count("person", distinct=True)).values("n")
    said = Remark.objects.filter(participation__consultation=OuterRef("pk")).order_by()
    remarks = said.values("participation__consultation").annotate(n=Count("pk")).values("n")
    return Consultation.objects.filter(trajectory=trajectory).annotate(
        n_people=Coalesce(Subquery(people), 0), n_remarks=Coalesce(Subquery(remarks), 0)
    )


def constituency_questions(trajectory: Trajectory) -> QuerySet[Consultation]:
    """Questions to the constituency of the council that were opened, newest first. One query."""
    found = Consultation.objects.filter(
        trajectory=trajectory,
        audience=Consultation.Audience.CONSTITUENCY,
        state__in=(Consultation.State.OPENED, Consultation.State.CLOSED),
    )
    return found.select_related("made_by")
