"""Mend the name and the address that somebody left."""

from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.people.actions.accounts import check_made_up
from inbreng.people.models import Contact, Person


class NobodyLeft(DomainError):
    """Whoever was erased gets no name or address again."""


def correct_contact(*, person: Person, name: str, email: str) -> None:
    """Keep another name and address of a speaker; what is empty is kept no longer."""
    if person.erased_at is not None:
        raise NobodyLeft(_("Deze spreker is gewist en krijgt geen naam of adres meer."))
    if email:
        check_made_up(person.partnership, email)
    if name or email:
        Contact.objects.update_or_create(person=person, defaults={"name": name, "email": email})
    else:
        Contact.objects.filter(person=person).delete()
