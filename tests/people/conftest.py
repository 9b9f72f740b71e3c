"""A mail server and people to write to."""

import pytest

from inbreng.people.models import Contact, Person
from tests.people.asking import NOW
from tests.people.mail_server import Mailbox, mail_server


@pytest.fixture
def mailbox(settings) -> Mailbox:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_USE_TLS = "127.0.0.1", False
    settings.DEFAULT_FROM_EMAIL = "Inbreng <post@inbreng.invalid>"
    settings.SITE_ADDRESS = "https://inbreng.invalid"
    with mail_server() as (mailbox, settings.EMAIL_PORT):
        yield mailbox


@pytest.fixture
def speaker(partnership, parent):
    """Makes somebody who spoke and left an address."""

    def make(email: str = "ouder@proef.invalid", name: str = "Anna Jansen") -> Person:
        person = Person.objects.create(partnership=partnership, perspective=parent, made_at=NOW)
        Contact.objects.create(person=person, name=name, email=email)
        return person

    return make
