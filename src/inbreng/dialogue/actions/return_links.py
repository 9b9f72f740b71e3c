"""Tie a contribution to whoever said it, and give that person a private way back."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.dialogue.models import Contribution
from inbreng.people.actions.return_links import FreshLink, make_return_link
from inbreng.people.models import Contact, Person, User


class WordsErased(DomainError):
    """The words were destroyed; nobody can be told what became of them."""


@transaction.atomic
def make_link_for(
    *, contribution: Contribution, by: User | None, now: datetime, name: str = "", email: str = ""
) -> FreshLink:
    """Make a link for whoever said this: known already, found by address, or new without a name."""
    if contribution.erased_at is not None:
        raise WordsErased(_("Deze woorden zijn gewist. Er is niets meer om naar terug te komen."))
    person = _person_of(contribution, email, now)
    _keep_contact(person, name, email)
    return make_return_link(person=person, by=by, now=now)


def _person_of(contribution: Contribution, email: str, now: datetime) -> Person:
    current = Contribution.objects.select_for_update().get(pk=contribution.pk)
    person = current.said_by or _person_with(contribution, email)
    if person is None:
        person = Person.objects.create(
            partnership=contribution.trajectory.partnership,
            perspective=contribution.perspective,
            made_at=now,
        )
    Contribution.objects.filter(pk=contribution.pk).update(said_by=person)
    return person


def _person_with(contribution: Contribution, email: str) -> Person | None:
    """Somebody of this partnership who left the same address before."""
    if not email:
        return None
    return Person.objects.filter(
        partnership=contribution.trajectory.partnership_id,
        contact__email__iexact=email,
        erased_at__isnull=True,
    ).first()


def _keep_contact(person: Person, name: str, email: str) -> None:
    given = {field: value for field, value in (("name", name), ("email", email)) if value}
    if given:
        Contact.objects.update_or_create(person=person, defaults=given)
