"""Take one's own remark back, and undo that."""

from django.db import transaction

from inbreng.consultation.actions.seating import seat_participants
from inbreng.consultation.models import Consultation, Remark
from inbreng.dialogue.actions.withdrawing import bring_back_own_words, withdraw_own_words
from inbreng.dialogue.models import Contribution
from inbreng.insights.actions.exporting import withdraw_exports


@transaction.atomic
def withdraw_remark(*, consultation: Consultation, remark: Remark) -> None:
    """Show a remark to nobody any more; raises ChangedMeanwhile when it was not shown or held.

    Files to take along that may hold it are destroyed; what was held back was in none.
    """
    shown = Contribution.objects.filter(pk=remark.contribution_id, state=Contribution.State.VISIBLE)
    was_shown = shown.exists()
    withdraw_own_words(contribution=remark.contribution)
    if was_shown:
        withdraw_exports(trajectory=consultation.trajectory_id)
    seat_participants(consultation=consultation)


@transaction.atomic
def bring_back_remark(*, consultation: Consultation, remark: Remark) -> None:
    """Undo that; raises ChangedMeanwhile when it is back already."""
    bring_back_own_words(contribution=remark.contribution)
    seat_participants(consultation=consultation)
