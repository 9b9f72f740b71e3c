"""What a consultation puts to people: pieces of text and questions."""

from django.db.models import Count, Q, QuerySet

from inbreng.consultation.models import Consultation, Subject
from inbreng.dialogue.models import Contribution
from inbreng.plan.models import Edition, EditionPassage

# Withdrawn words count no more; what waits for a moderator does.
COUNTED = (Contribution.State.VISIBLE, Contribution.State.QUARANTINED)


def subjects_of(consultation: Consultation) -> QuerySet[Subject]:
    """Subjects in their order, with their question and the text as it then read. One query."""
    related = Subject.objects.select_related("question", "passage_version__passage")
    return related.filter(consultation=consultation)


def counted_subjects(consultation: Consultation) -> QuerySet[Subject]:
    """Subjects with ``n_remarks`` that are published, and for staff ``n_held``. One query."""
    state = "remarks__contribution__state"
    counted = subjects_of(consultation).annotate(
        n_remarks=Count("remarks", filter=Q(**{state: Contribution.State.VISIBLE})),
        n_held=Count("remarks", filter=Q(**{state: Contribution.State.QUARANTINED})),
    )
    return counted.order_by("position", "pk")


def passages_of_edition(edition: Edition) -> QuerySet[EditionPassage]:
    """The passages of an edition in their order, each with its version. One query."""
    return edition.passages.select_related("version__passage").order_by(
        "chapter_number", "position"
    )
