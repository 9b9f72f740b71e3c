"""Codes from elsewhere: any depth becomes two, and what can not be is refused."""

from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from inbreng.insights.exports.refi.given import GivenCode, Unreadable
from inbreng.insights.exports.refi.parsing import children, guid, text_of
from inbreng.insights.exports.refi.words import described, fit_for_xml
from inbreng.insights.models import Theme

MOST_CODES = 1_000
LONGEST_NAME = Theme._meta.get_field("name").max_length or 200


def codes_in(element: Any) -> list[GivenCode]:
    """The codes below ``Codes``, each after the one it falls under.

    Raises Unreadable when there are too many, when one has no identifier, and
    when one stands in two places: then it may fall under itself.
    """
    found: list[GivenCode] = []
    seen: set[UUID] = set()
    # What still has to be read, last first: an element, the top of its branch, how deep it is.
    waiting: list[tuple[Any, UUID | None, int]] = [
        (code, None, 1) for code in reversed(children(element, "Code"))
    ]
    while waiting:
        code, top, depth = waiting.pop()
        one = _code(code, top, depth)
        if one.guid in seen:
            raise Unreadable(
                _("De code “%(name)s” staat op twee plaatsen in dit codeboek.") % {"name": one.name}
            )
        seen.add(one.guid)
        found.append(one)
        if len(found) > MOST_CODES:
            raise Unreadable(
                _("Dit codeboek heeft meer dan %(n)d codes. Daar kan niemand mee indelen.")
                % {"n": MOST_CODES}
            )
        below = reversed(children(code, "Code"))
        waiting.extend((child, top or one.guid, depth + 1) for child in below)
    return found


def _code(element: Any, top: UUID | None, depth: int) -> GivenCode:
    one, name = guid(element), tidy(element.get("name") or "")
    if one is None:
        raise Unreadable(_("De code “%(name)s” heeft geen kenmerk (guid).") % {"name": name})
    notes = (guid(note, "targetGUID") for note in children(element, "NoteRef"))
    return GivenCode(
        guid=one,
        name=name or _("Zonder naam"),
        said=described(fit_for_xml(text_of(element, "Description"))),
        parent=top,
        depth=depth,
        notes=tuple(note for note in notes if note),
    )


def tidy(name: str) -> str:
    """A name as the site keeps them: one line, no odd spaces, no longer than fits."""
    return " ".join(fit_for_xml(name).split())[:LONGEST_NAME].strip()
