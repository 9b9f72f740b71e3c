"""A spread in a few plain words, and names in a row."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

if TYPE_CHECKING:
    from inbreng.insights.spread.spreading import Spread

MOST_NAMES = 5  # more than these are told as “all”, or end in how many others there are
BOTH = 2


def spread_words(spread: "Spread") -> str:
    """Say at how many tables something was said, and by whom; mixed tables under their own name."""
    if not spread.n_points:
        if not spread.ground.view.sees_all_lines:
            return _("in jouw werkgebied is hierover nog niets gezegd")
        return _("hierover is nog niets gezegd")
    return _joined(spread, seated_words(spread)) or _("niet te zeggen door wie en aan welke tafel")


def public_words(spread: "Spread") -> str:
    """Say the same to the public; the same words when nobody said it and when only few did."""
    return _joined(spread) or _("over de spreiding is niets te zeggen: de groepen zijn te klein")


def _joined(spread: "Spread", seated: str = "") -> str:
    by = _by_whom(spread)
    mixed = _mixed(spread, bool(by))
    # Who sat there is told where nothing says who of them spoke; it is not who said it.
    if mixed and seated and not by:
        mixed = _("%(mixed)s met %(who)s") % {"mixed": mixed, "who": seated}
    parts = [part for part in (_where(spread), by, mixed) if part]
    if parts and not spread.by_table:
        parts[0] = _("gezegd %(by)s") % {"by": parts[0]}
    return ", ".join(parts)


def seated_words(spread: "Spread") -> str:
    """“ouders, leerkrachten en anderen”: who sat at mixed tables, small groups unnamed."""
    there = spread.seated
    sides = spread.ground.view.perspectives.items() if there else ()
    names = [one.plural_as_spoken for pk, one in sides if pk in there]
    return named([*names, _("anderen")] if names and None in there else names)


def _where(spread: "Spread") -> str:
    at = _tables(spread)
    if spread.came_by_link:
        return _("%(at)s en via een link") % {"at": at} if at else _("gezegd via een link")
    return at


def _tables(spread: "Spread") -> str:
    n, n_all = len(spread.tables), spread.ground.n_tables
    if not n:
        return ""
    if n == n_all == BOTH:
        return _("gezegd aan beide tafels")
    if n == n_all:
        said = ngettext("gezegd aan %(n)d tafel", "gezegd aan alle %(n)d tafels", n_all)
        return said % {"n": n_all}
    said = ngettext(
        "gezegd aan %(n)d van %(all)d tafel", "gezegd aan %(n)d van %(all)d tafels", n_all
    )
    return said % {"n": n, "all": n_all}


def _by_whom(spread: "Spread") -> str:
    who = [one.plural_as_spoken for one in spread.perspectives]
    if len(who) == len(spread.ground.perspectives) > MOST_NAMES:
        said = ngettext("door alle %(n)d perspectief", "door alle %(n)d perspectieven", len(who))
        return said % {"n": len(who)}
    return _("door %(who)s") % {"who": named(who)} if who else ""


def _mixed(spread: "Spread", is_more: bool) -> str:
    n = len(spread.mixed_tables)
    if not n:
        return ""
    if not is_more and n == len(spread.tables):
        return ngettext("een gemengde tafel", "allemaal gemengde tafels", n)
    if is_more:
        said = ngettext("ook aan %(n)d gemengde tafel", "ook aan %(n)d gemengde tafels", n)
    else:
        said = ngettext("waarvan %(n)d gemengde tafel", "waarvan %(n)d gemengde tafels", n)
    return said % {"n": n}


def named(names: Sequence[str]) -> str:
    """“ouders, leerkrachten en IB’ers”; a long row ends in how many more there are."""
    if len(names) > MOST_NAMES:
        rest = len(names) - MOST_NAMES + 1
        others = ngettext("%(n)d ander perspectief", "%(n)d andere perspectieven", rest) % {
            "n": rest
        }
        names = [*names[: MOST_NAMES - 1], others]
    if len(names) < 2:
        return "".join(names)
    return _("%(first)s en %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}
