"""Refuse a name that is taken, or a loss, with a sentence instead of a database error."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from inbreng.core.errors import DomainError


class NameTaken(DomainError):
    """Something else of the same kind has this name."""


class InUse(DomainError):
    """Something points here that may not get lost."""


@contextmanager
def refusing_twice(sentence: str) -> Iterator[None]:
    """Run in one transaction; raise NameTaken with ``sentence`` when a unique name is taken."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError:
        raise NameTaken(sentence) from None


@contextmanager
def refusing_loss(sentence: str) -> Iterator[None]:
    """Run in one transaction; raise InUse with ``sentence`` when something points here."""
    try:
        with transaction.atomic():
            yield
    except ProtectedError:
        raise InUse(sentence) from None
