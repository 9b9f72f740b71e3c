"""The sample partnership, read once, and loaded once for a file of tests."""

import pytest
from django.db import transaction
from django.utils import timezone

from inbreng.sample.actions import load_sample
from inbreng.sample.reading import Material, read_material

NOW = timezone.now()


@pytest.fixture(scope="session")
def material() -> Material:
    """Everything that lies in the folder of the sample's texts."""
    return read_material()


@pytest.fixture(scope="module")
def sample(django_db_setup, django_db_blocker):
    """The sample partnership, loaded once for this file and taken away after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield load_sample(now=NOW)
        transaction.set_rollback(True)
