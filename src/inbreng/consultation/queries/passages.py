"""Remarks on a passage of the plan, in every consultation it was put to people in."""

from dataclasses import dataclass

from django.db.models import Count, Q

from inbreng.consultation.models import Consultation
from inbreng.dialogue.models import Contribution
from inbreng.plan.models import Passage


@dataclass(frozen=True, slots=True)
class RemarkedText:
    """A consultation in which a passage stood, with how many remarks it drew."""

    consultation: Consultation
    n_remarks: int
    version: int
    is_current: bool


def remarks_on_passage(passage: Passage) -> list[RemarkedText]:
    """The consultations of a passage, newest first, with their published remarks. Two queries."""
    published = Q(
        subjects__remarks__contribution__state=Contribution.State.VISIBLE,
        subjects__remarks__passage_version__passage=passage,
    )
    newest = passage.versions.order_by("-number").values_list("number", flat=True).first()
    found = (
        Consultation.objects.filter(subjects__passage_version__passage=passage)
        .exclude(state=Consultation.State.PREPARED)
        .annotate(n_remarks=Count("subjects__remarks", filter=published, distinct=True))
        .values_list("pk", "n_remarks", "subjects__passage_version__number")
        .order_by()
    )
    rows = {pk: (n, version) for pk, n, version in found}
    consultations = Consultation.objects.in_bulk(list(rows))
    return [
        RemarkedText(consultations[pk], n, version, version == newest)
        for pk, (n, version) in sorted(rows.items(), reverse=True)
    ]
