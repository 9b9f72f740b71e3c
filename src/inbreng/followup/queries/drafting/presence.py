"""Who came, with numbers only where they tell nobody apart."""

from collections import defaultdict

from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inbreng.dialogue.disclosure.small_groups import told_perspectives
from inbreng.dialogue.rules import SMALLEST_GROUP
from inbreng.insights.spread.words import named
from inbreng.people.models import Organisation, Perspective
from inbreng.programme.models import Gathering, Seat, Table

Kind = Organisation.Kind


def how_many_words(gathering: Gathering) -> str:
    """With how many people and tables; nothing of fewer than five people. One query."""
    n_tables = Table.objects.filter(gathering=gathering, parts__isnull=True).count()
    people = _people(gathering)
    at = ngettext("aan %(n)d tafel", "aan %(n)d tafels", n_tables) % {"n": n_tables}
    if people and n_tables:
        return _("We waren er met %(people)s, %(tables)s.") % {"people": people, "tables": at}
    if people:
        return _("We waren er met %(people)s.") % {"people": people}
    return _("We zaten %(tables)s.") % {"tables": at} if n_tables else ""


def _people(gathering: Gathering) -> str:
    n = gathering.n_participants or 0
    if n < SMALLEST_GROUP:
        return ""
    said = ngettext("%(n)d mens", "%(n)d mensen", n) % {"n": n}
    return said if gathering.participants_exact else _("ongeveer %(said)s") % {"said": said}


def roles_words(gathering: Gathering) -> str:
    """From which sides people came; small groups together, without a name. Two queries."""
    seats: dict[int, int] = defaultdict(int)
    for side, n_people in Seat.objects.filter(table__gathering=gathering).values_list(
        "perspective_id", "n_people"
    ):
        seats[side] += n_people or 0
    if not seats:
        said = gathering.contributions.filter(perspective__isnull=False)
        sides = set(said.order_by().values_list("perspective_id", flat=True).distinct())
        return _names(sides, {}) if len(sides) == 1 else ""
    told = told_perspectives(seats) or (set(seats) if len(seats) == 1 else frozenset())
    words = _names(told, seats)
    if words and len(told) < len(seats):
        return _("%(named)s, en mensen uit kleinere groepen") % {"named": words}
    return words


def _names(sides: "set[int] | frozenset[int]", seats: dict[int, int]) -> str:
    found = Perspective.objects.filter(pk__in=sides)
    return named(
        [
            f"{one.plural_as_spoken} ({seats[one.pk]})"
            if seats.get(one.pk, 0) >= SMALLEST_GROUP
            else one.plural_as_spoken
            for one in found
        ]
    )


def organisations_words(gathering: Gathering) -> str:
    """How many organisations of which kind were there, none by name. One query."""
    rows = gathering.organisations.order_by().values_list("kind").annotate(n=Count("pk"))
    counted = dict(rows)
    return named([_kind_words(kind, counted[kind]) for kind in Kind.values if kind in counted])


def _kind_words(kind: str, n: int) -> str:
    words = {
        Kind.BOARD: ngettext("%(n)d schoolbestuur", "%(n)d schoolbesturen", n),
        Kind.SCHOOL: ngettext("%(n)d school", "%(n)d scholen", n),
        Kind.MUNICIPALITY: ngettext("%(n)d gemeente", "%(n)d gemeenten", n),
        Kind.CARE: ngettext("%(n)d zorgorganisatie", "%(n)d zorgorganisaties", n),
        Kind.COUNCIL: ngettext("%(n)d raad", "%(n)d raden", n),
        Kind.PARTNERSHIP: ngettext("%(n)d samenwerkingsverband", "%(n)d samenwerkingsverbanden", n),
        Kind.OTHER: ngettext("%(n)d andere organisatie", "%(n)d andere organisaties", n),
    }
    return words[Kind(kind)] % {"n": n}


def has_hosts(gathering: Gathering) -> bool:
    """Somebody hosted a table or took notes. One query."""
    return Table.objects.filter(Q(gathering=gathering), host__isnull=False).exists()
