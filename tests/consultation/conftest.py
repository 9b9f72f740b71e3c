"""A consultation that runs now, with one passage and one loose question."""

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.consultation.factories import consultation_of, edition_of


@pytest.fixture
def edition(trajectory):
    return edition_of(trajectory)


@pytest.fixture
def running(trajectory, edition):
    return consultation_of(
        trajectory, now=timezone.now(), edition=edition, passages=list(edition.passages.all())
    )


@pytest.fixture
def address(running) -> str:
    return reverse("consultation:take_part", args=[running.address])


@pytest.fixture
def desk(client, editor):
    """The browser of a policy officer."""
    client.force_login(editor)
    return client


def page_of(name: str, consultation) -> str:
    """The address of a page of a consultation."""
    return reverse(f"consultation:{name}", args=[consultation.pk])
