"""Let mail addresses and organisations go when nobody needs them any more."""

from datetime import datetime

from django.db import transaction

from inbreng.consultation.models import Participation
from inbreng.consultation.queries.invitations import to_forget


@transaction.atomic
def forget_addresses(*, now: datetime) -> int:
    """Destroy addresses of invitations after their term, and what erased people said they are of.

    Says how many addresses went.
    """
    Participation.objects.filter(person__erased_at__isnull=False).exclude(organisation=None).update(
        organisation=None
    )
    return to_forget(now).update(mail_address="")
