"""Which tables said an insight, as a row of dots."""

from django.utils.translation import gettext as _

from inbreng.insights.exports.report.basis import Basis
from inbreng.insights.exports.report.structure import Tables
from inbreng.insights.spread import Ground, Spread

FEWEST, MOST = 2, 60  # tables of which a picture tells more than its sentence
GAP = "gap"
ORDER = ("for", "both", "against", "none")


def tables_of(basis: Basis, supports: Spread, against: Spread) -> Tables | None:
    """A dot for each table, by gathering; for the public without telling which table is which."""
    supports, against = basis.here(supports), basis.here(against)
    tables = _in_order(basis.ground)
    if not FEWEST <= len(tables) <= MOST:
        return None
    states = {pk: _state(pk in supports.by_table, pk in against.by_table) for pk in tables}
    if basis.is_public:
        dots = sorted(states.values(), key=ORDER.index)
    else:
        dots = list(_with_gaps(basis.ground, states))
    return Tables(tuple(dots), _words(list(states.values())))


def _state(is_for: bool, is_against: bool) -> str:
    if is_for and is_against:
        return "both"
    if is_for:
        return "for"
    return "against" if is_against else "none"


def _in_order(ground: Ground) -> list[int]:
    """The tables at which anything was said, by gathering and place."""
    spots = [(spot.gathering_id, pk) for pk, spot in ground.view.spots.items()]
    at = {pk: number for number, pk in enumerate(ground.view.occasions)}
    ordered = sorted(spots, key=lambda one: at[one[0]])
    return [pk for _gathering, pk in ordered if pk in ground.tables]


def _with_gaps(ground: Ground, states: dict[int, str]) -> list[str]:
    dots: list[str] = []
    before = None
    for pk, state in states.items():
        gathering = ground.view.spots[pk].gathering_id
        dots += [GAP, state] if before not in {None, gathering} else [state]
        before = gathering
    return dots


def _words(states: list[str]) -> str:
    counts = {state: states.count(state) for state in ORDER}
    said = _(
        "Elk rondje is een tafel: %(for)d keer gezegd, %(against)d keer tegengesproken, "
        "%(both)d keer allebei en %(none)d keer niet gezegd."
    )
    return said % counts
