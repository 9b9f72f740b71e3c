"""XML of somebody else, read without following anything in it, and the values in its attributes."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, BinaryIO
from uuid import UUID

from django.utils.translation import gettext as _
from lxml import etree

from inbreng.insights.exports.refi.given import Unreadable

FAMILY = "urn:QDA-XML:"
ROOTS = {"CodeBook": "codebook", "Project": "project"}


def elements(file: BinaryIO, wanted: frozenset[str]) -> Iterator[tuple[str, Any]]:
    """The root when it begins, then each element with a wanted name when it is whole.

    What was given out is emptied, so that no file takes more memory than its
    largest wanted element. Raises Unreadable for what is no XML of the
    standard, and for a file that declares entities.
    """
    reading = etree.iterparse(
        file,
        events=("start", "end"),
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = _root(reading)
        yield local(root), root
        for event, element in reading:
            if event == "end" and local(element) in wanted:
                yield local(element), element
                _empty(element)
    except (etree.XMLSyntaxError, UnicodeDecodeError, ValueError) as error:
        raise Unreadable(_("Dit bestand is geen leesbare XML.")) from error


def _root(reading: Any) -> Any:
    for _event, element in reading:
        if element.getroottree().docinfo.doctype:
            raise Unreadable(
                _("Dit bestand bevat een DOCTYPE. Dat lezen we niet, voor de zekerheid.")
            )
        family = etree.QName(element).namespace or ""
        kind = ROOTS.get(local(element))
        if kind is None or not family.startswith(f"{FAMILY}{kind}"):
            raise Unreadable(_("Dit is geen codeboek of project van REFI-QDA."))
        return element
    raise Unreadable(_("Dit bestand is leeg."))


def local(element: Any) -> str:
    """The name without its namespace; empty for what is no element."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def children(element: Any, name: str) -> list[Any]:
    """The children with this name, whatever version of the namespace they are in."""
    return [child for child in element if local(child) == name]


def text_of(element: Any, name: str) -> str:
    """The text of the first child with this name; empty when there is none."""
    return next(((child.text or "") for child in children(element, name)), "")


def guid(element: Any, name: str = "guid") -> UUID | None:
    """An identifier, with or without braces; None when there is none that can be read."""
    try:
        return UUID((element.get(name) or "").strip("{} "))
    except ValueError:
        return None


def moment(element: Any, name: str) -> datetime | None:
    """A moment; one without a zone is taken for UTC, one that can not be read for none."""
    try:
        found = datetime.fromisoformat((element.get(name) or "").strip())
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError):  # the year 1 in a zone east of here begins before time
        return None


def position(element: Any, name: str) -> int:
    """A place in a text; -1 when it can not be read."""
    found = (element.get(name) or "").strip()
    return int(found) if found.isdecimal() and len(found) < 10 else -1


def _empty(element: Any) -> None:
    element.clear()
    while (before := element.getprevious()) is not None:
        before.getparent().remove(before)
