"""Make and change organisations, one by one or a list at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.people.actions.names import refusing_twice
from inbreng.people.models import Area, Organisation, Partnership
from inbreng.people.pasted import PastedLine

Kind = Organisation.Kind


class LinesNotUnderstood(DomainError):
    """Some lines of a list can not be read; nothing was kept."""


@dataclass(frozen=True)
class Imported:
    """What an import did."""

    n_made: int
    n_known: int


def make_organisation(*, partnership: Partnership, **fields: Any) -> Organisation:
    """Keep a new organisation; raises NameTaken for the second of a kind with a name."""
    check_fields(fields)
    with refusing_twice(_("Deze organisatie staat er al.")):
        return Organisation.objects.create(partnership=partnership, **fields)


def change_organisation(*, organisation: Organisation, **fields: Any) -> None:
    """Change an organisation; raises NameTaken when another of the kind has the name."""
    check_fields(fields)
    if fields.get("parent") == organisation:
        raise DomainError(_("Een organisatie kan niet onder zichzelf vallen."))
    for name, value in fields.items():
        setattr(organisation, name, value)
    with refusing_twice(_("Een andere organisatie heeft deze naam al.")):
        organisation.save(update_fields=list(fields))


def check_fields(fields: dict[str, Any]) -> None:
    """Raise DomainError when only a school may have what is given."""
    if fields.get("school_type") and fields.get("kind") != Kind.SCHOOL:
        raise DomainError(_("Alleen een school heeft een schoolsoort."))


def set_taking_part(*, organisation: Organisation, takes_part: bool) -> None:
    """Let an organisation take part, or be offered no more; what its people said stays."""
    organisation.is_active = takes_part
    organisation.save(update_fields=["is_active"])


@transaction.atomic
def import_organisations(*, partnership: Partnership, lines: Sequence[PastedLine]) -> Imported:
    """Keep a list; boards, municipalities and areas that it names are made when they are missing.

    Raises LinesNotUnderstood, and keeps nothing, when a line has no name or words without meaning.
    """
    check_lines(lines)
    known = Known(partnership)
    made = [known.organisation(line) for line in _boards_first(lines)]
    return Imported(n_made=sum(made), n_known=len(made) - sum(made))


def check_lines(lines: Sequence[PastedLine]) -> None:
    """Raise LinesNotUnderstood with the first few lines that can not be read."""
    problems = [problem for line in lines for problem in _problems(line)]
    if problems:
        shown = " ".join(problems[:5])
        more = _(" En nog %(n)d.") % {"n": len(problems) - 5} if len(problems) > 5 else ""
        raise LinesNotUnderstood(shown + more)
    if not lines:
        raise LinesNotUnderstood(_("Er staat geen organisatie in."))


def _problems(line: PastedLine) -> list[str]:
    problems = [
        _("Regel %(number)d: “%(word)s” ken ik niet.") % {"number": line.number, "word": word}
        for word in line.wrong
    ]
    if not line.name:
        problems.append(_("Regel %(number)d heeft geen naam.") % {"number": line.number})
    elif len(line.name) > 200:
        problems.append(_("Regel %(number)d: de naam is te lang.") % {"number": line.number})
    elif line.school_type and line.kind != Kind.SCHOOL:
        words = {"number": line.number, "name": line.name}
        problems.append(_("Regel %(number)d: %(name)s is geen school.") % words)
    return problems


def _boards_first(lines: Sequence[PastedLine]) -> list[PastedLine]:
    """Boards and municipalities stand before the schools that name them."""
    return sorted(lines, key=lambda line: line.kind == Kind.SCHOOL)


class Known:
    """What the partnership has, by kind and name in small letters; grows while a list is kept."""

    def __init__(self, partnership: Partnership) -> None:
        self.partnership = partnership
        self.areas = {area.name.lower(): area for area in partnership.areas.all()}
        self.organisations = {
            (one.kind, one.name.lower()): one for one in partnership.organisations.all()
        }

    def organisation(self, line: PastedLine) -> bool:
        """Make the organisation of a line; says whether it was new. A known one stays as it is."""
        if (line.kind, line.name.lower()) in self.organisations:
            return False
        self.organisations[(line.kind, line.name.lower())] = Organisation.objects.create(
            partnership=self.partnership,
            kind=line.kind,
            name=line.name,
            parent=self._named(Kind.BOARD, line.board),
            municipality=self._named(Kind.MUNICIPALITY, line.municipality),
            area=self._area(line.area),
            school_type=line.school_type,
        )
        return True

    def _named(self, kind: str, name: str) -> Organisation | None:
        if not name:
            return None
        key = (kind, name.lower())
        if key not in self.organisations:
            made = Organisation.objects.create(partnership=self.partnership, kind=kind, name=name)
            self.organisations[key] = made
        return self.organisations[key]

    def _area(self, name: str) -> Area | None:
        if not name:
            return None
        if name.lower() not in self.areas:
            self.areas[name.lower()] = Area.objects.create(partnership=self.partnership, name=name)
        return self.areas[name.lower()]
