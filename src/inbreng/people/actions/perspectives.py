"""The list of perspectives of a partnership: names, letters, colours and order."""

from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.people.actions.names import refusing_twice
from inbreng.people.models import Partnership, Perspective

# name, plural, letter, colour, spoke as staff: what a new partnership begins with
FIRST_LIST = (
    ("ouder", "ouders", "O", 1, False),
    ("leerling", "leerlingen", "J", 2, False),
    ("leerkracht", "leerkrachten", "L", 3, False),
    ("ib’er", "ib’ers", "I", 4, False),
    ("directeur", "directeuren", "D", 5, False),
    ("schoolbestuurder", "schoolbestuurders", "B", 6, False),
    ("consulent", "consulenten", "C", 7, True),
    ("gemeente", "gemeenten", "G", 8, False),
    ("jeugdhulp", "jeugdhulp", "H", 9, False),
    ("J&G-coach", "J&G-coaches", "Z", 9, False),
    ("leerplicht", "leerplicht", "P", 10, False),
    ("onderwijsassistent", "onderwijsassistenten", "A", 11, False),
    ("gastexpert", "gastexperts", "X", 12, False),
)


class LetterTaken(DomainError):
    """Two perspectives in use would have one letter; a colour alone tells nobody apart."""


def make_first_list(*, partnership: Partnership) -> None:
    """Give a new partnership the perspectives that nearly every one has."""
    Perspective.objects.bulk_create(
        Perspective(
            partnership=partnership,
            name=name,
            plural=plural,
            letter=letter,
            colour=colour,
            is_staff=is_staff,
            position=position,
        )
        for position, (name, plural, letter, colour, is_staff) in enumerate(FIRST_LIST, start=1)
    )


@transaction.atomic
def make_perspective(*, partnership: Partnership, **fields: Any) -> Perspective:
    """Add a perspective at the end of the list."""
    _check_letter(partnership, fields["letter"])
    last = partnership.perspectives.aggregate(last=Max("position"))["last"] or 0
    with refusing_twice(_("Dit perspectief staat er al.")):
        return Perspective.objects.create(partnership=partnership, position=last + 1, **fields)


@transaction.atomic
def change_perspective(*, perspective: Perspective, **fields: Any) -> None:
    """Change a perspective; what was said from it stays said from it."""
    if perspective.is_active:
        _check_letter(perspective.partnership, fields["letter"], besides=perspective)
    for name, value in fields.items():
        setattr(perspective, name, value)
    with refusing_twice(_("Een ander perspectief heet al zo.")):
        perspective.save(update_fields=list(fields))


@transaction.atomic
def set_in_use(*, perspective: Perspective, is_in_use: bool) -> None:
    """Offer a perspective, or no more: contributions keep it."""
    if is_in_use:
        _check_letter(perspective.partnership, perspective.letter, besides=perspective)
    perspective.is_active = is_in_use
    perspective.save(update_fields=["is_active"])


@transaction.atomic
def move_perspective(*, perspective: Perspective, steps: int) -> None:
    """Move a perspective up (negative) or down the list; beyond an end it stays at that end."""
    listed = list(perspective.partnership.perspectives.exclude(pk=perspective.pk))
    before = sum(
        (one.position, one.name) < (perspective.position, perspective.name) for one in listed
    )
    listed.insert(max(0, before + steps), perspective)
    for position, one in enumerate(listed, start=1):
        one.position = position
    Perspective.objects.bulk_update(listed, ["position"])


def _check_letter(
    partnership: Partnership, letter: str, *, besides: Perspective | None = None
) -> None:
    same = partnership.perspectives.filter(is_active=True, letter__iexact=letter)
    taken = same.exclude(pk=besides.pk).first() if besides else same.first()
    if taken is not None:
        raise LetterTaken(
            _("De letter %(letter)s is al van %(name)s.") % {"letter": letter, "name": taken}
        )
