"""Take one's own remark back, and undo that."""

from django.db import transaction

from inbreng.consultation.actions.seating import seat_participants
from inbreng.consultation.models import Consultation, Remark
from inbreng.dialogue.actions.withdrawing import bring_back_own_words, withdraw_own_words


@transaction.atomic
def withdraw_remark(*, consultation: Consultation, remark: Remark) -> None:
    """Show a remark to nobody any more; raises ChangedMeanwhile when it was not shown or held."""
    withdraw_own_words(contribution=remark.contribution)
    seat_participants(consultation=consultation)


@transaction.atomic
def bring_back_remark(*, consultation: Consultation, remark: Remark) -> None:
    """Undo that; raises ChangedMeanwhile when it is back already."""
    bring_back_own_words(contribution=remark.contribution)
    seat_participants(consultation=consultation)
