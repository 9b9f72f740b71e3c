"""Let what somebody wrote here go with their words or their name."""

from django.db.models import Q

from inbreng.answers.models import AnswerMessage


def forget_erased() -> int:
    """Remove messages about words that were erased, or of persons who were; says how many."""
    erased = Q(contribution__erased_at__isnull=False) | Q(person__erased_at__isnull=False)
    return AnswerMessage.objects.filter(erased).delete()[0]
