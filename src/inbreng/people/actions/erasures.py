"""Remember what was erased, in the database and beside it."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from inbreng.people.erasure_list import ErasedKey, append, erased_key
from inbreng.people.models import Erasure, User


def remember_erasure(
    *, subject: str, key: UUID, by: User | None, reason: str, now: datetime
) -> Erasure:
    """Keep that something is erased; once committed, also in the list beside the database."""
    erasure, is_new = Erasure.objects.get_or_create(
        subject=subject, key=key, defaults={"by": by, "reason": reason[:300], "at": now}
    )
    if is_new:
        transaction.on_commit(lambda: append(erased_key(erasure)))
    return erasure


def remember_list(*, erased: Iterable[ErasedKey]) -> int:
    """Keep erasures that another database or the list knows; says how many were missing here."""
    known = {(subject, str(key)) for subject, key in Erasure.objects.values_list("subject", "key")}
    missing = {(one.subject, one.key): one for one in erased if (one.subject, one.key) not in known}
    Erasure.objects.bulk_create(
        Erasure(subject=one.subject, key=one.key, at=one.moment) for one in missing.values()
    )
    return len(missing)
