"""Whoever spoke: the places in the chain, with a name where somebody left one."""

from functools import reduce
from operator import or_

from django.db.models import Count, Q, QuerySet

from inbreng.dialogue.models import Contribution
from inbreng.people.models import Partnership, Person, ReturnLink


def persons_of(partnership: Partnership, text: str) -> QuerySet[Person]:
    """Persons with ``n_said``, by name or address, newest first. One query.

    Leaves out who said nothing and left no name, such as an account that only reads.
    """
    found = Person.objects.filter(partnership=partnership)
    if text:
        names = ("contact__name", "contact__email", "account__name", "account__email")
        found = found.filter(reduce(or_, (Q(**{f"{name}__icontains": text}) for name in names)))
    counted = found.annotate(n_said=Count("contributions", distinct=True))
    told = counted.filter(Q(n_said__gt=0) | Q(contact__isnull=False))
    return told.select_related("contact", "account", "perspective").order_by("-made_at", "-pk")


def said_by(person: Person) -> QuerySet[Contribution]:
    """What somebody said, newest first, with gathering and table. One query."""
    said = Contribution.objects.filter(said_by=person).exclude(state=Contribution.State.STAGED)
    return said.select_related("gathering", "table", "trajectory__partnership").order_by("-pk")


def links_of(person: Person) -> QuerySet[ReturnLink]:
    """Links of somebody, newest first. One query."""
    return ReturnLink.objects.filter(person=person).select_related("made_by")
