"""Destroy the sealed originals of redacted words after their term."""

from datetime import datetime

from django.db import transaction

from inbreng.dialogue.actions.blanking import blank_in_report
from inbreng.dialogue.models import Contribution, Finding, Wording


def destroy_sealed_originals(*, now: datetime) -> int:
    """Empty the sealed wordings whose term is over, and their place in the report; say how many.

    The empty wording stays, so that the redacted one keeps its number.
    """
    over = Wording.objects.filter(sealed_until__lte=now).exclude(text="")
    pks = set(over.values_list("contribution", flat=True))
    n_destroyed = 0
    for contribution in Contribution.objects.filter(pk__in=pks):
        n_destroyed += _destroy(contribution, now)
    return n_destroyed


@transaction.atomic
def _destroy(contribution: Contribution, now: datetime) -> int:
    blank_in_report(contribution)
    over = Wording.objects.filter(contribution=contribution, sealed_until__lte=now)
    Finding.objects.filter(wording__in=over).delete()
    return over.exclude(text="").update(text="", digest="", reason="")
