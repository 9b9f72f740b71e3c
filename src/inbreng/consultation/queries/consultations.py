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
