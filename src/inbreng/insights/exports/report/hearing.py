"""Who was heard and who was not, and the gatherings at which people spoke."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inbreng.dialogue.disclosure import Occasion
from inbreng.insights.exports.report.basis import Basis
from inbreng.insights.exports.report.structure import Heard, Row, Sheet
from inbreng.insights.spread import Audience, Ground, Spread, seated_words
from inbreng.insights.spread.places import hidden_gatherings
from inbreng.people.models import Perspective
from inbreng.programme.models import Gathering, Seat
from inbreng.programme.queries import Hearings, hearings_of

MOST_NAMES = 20
DAY = "j F Y"


def hearing_of(basis: Basis, spreads: Mapping[int, Spread]) -> Heard:
    """Who was heard, as far as the audience may be told; six queries."""
    audience = basis.told.audience
    tells_presence = audience != Audience.CONSULTANT and not basis.is_of_one_group
    hearings = hearings_of(basis.told.trajectory) if tells_presence else None
    return Heard(
        heard=_heard(basis, hearings if audience == Audience.STAFF else None),
        unheard=_missing(basis, hearings, spreads) if hearings else (),
        note=_note(basis),
        gatherings=_gatherings(basis),
    )


def _heard(basis: Basis, hearings: Hearings | None) -> Sheet:
    """A row for each perspective that may be told; how many people there were is for staff."""
    ground = basis.ground
    people = {
        one.perspective.pk: one.n_heard
        for one in (hearings.perspectives if hearings else ())
        if one.perspective
    }
    headings = [_("perspectief"), _("tafels")]
    headings += [_("punten")] if basis.reach.tells_numbers else []
    headings += [_("mensen geteld")] if people else []
    rows = []
    for side in ground.perspectives:
        cells = [side.plural_as_spoken, str(_n_tables(ground, side))]
        cells += [str(ground.by_perspective[side.pk])] if basis.reach.tells_numbers else []
        cells += [str(people.get(side.pk) or "–")] if people else []
        rows.append(Row(tuple(cells)))
    rows += () if basis.is_public else _mixed(basis, len(headings))
    n_numbers = len(headings) - 1
    widths = (6, *[2] * n_numbers)
    return Sheet(_("Wie we hoorden"), tuple(headings), tuple(rows), widths, n_numbers)


def _mixed(basis: Basis, n_cells: int) -> Iterator[Row]:
    """A row for the mixed tables of which nothing says who of them spoke."""
    said = Spread(cells=basis.ground.cells, ground=basis.ground)
    if not said.mixed_tables:
        return
    who = seated_words(said)
    name = _("gemengde tafels met %(who)s") % {"who": who} if who else _("gemengde tafels")
    cells = (name, str(len(said.mixed_tables)), str(said.n_mixed), "–")
    yield Row(cells[:n_cells])


def _n_tables(ground: Ground, side: Perspective) -> int:
    said = {place.table for place in ground.cells if place.perspective == side.pk}
    return len(ground.tables & said)


def _missing(
    basis: Basis, hearings: Hearings, spreads: Mapping[int, Spread]
) -> tuple[tuple[str, str], ...]:
    """Who was nowhere; or the sentence that nobody was missing."""
    found = tuple(one for one in _unheard(basis, hearings, spreads) if one[1])
    return found or (("", _("Van iedereen op de lijst was er iemand bij.")),)


def _unheard(
    basis: Basis, hearings: Hearings, spreads: Mapping[int, Spread]
) -> Iterator[tuple[str, str]]:
    """Who was nowhere, by perspective, organisation and school type; of a theme, who was silent."""
    there = _perspectives_there(basis)
    asked = [(one.name, one.perspective) for one in hearings.perspectives]
    missing = [name for name, side in asked if side is not None and side.pk not in there]
    yield _("Perspectieven"), _listed(missing)
    if theme := basis.told.export.theme:
        spread = spreads.get(theme.pk)
        said = spread.by_perspective if spread else {}
        silent = [
            side.plural_as_spoken for side in basis.ground.perspectives if side.pk not in said
        ]
        yield _("Wel gehoord, niet over dit thema"), _listed(silent)
    if not basis.is_public:
        for kind in hearings.kinds:
            yield str(kind.name).capitalize(), _listed(kind.missing)
    yield _("Schoolsoorten"), _listed(one.name for one in hearings.school_types if not one.n_heard)


def _perspectives_there(basis: Basis) -> set[int]:
    """Perspectives that had a seat, or said something that may be told."""
    seats = Seat.objects.filter(table__gathering__trajectory=basis.told.trajectory).order_by()
    return {*seats.values_list("perspective", flat=True).distinct(), *basis.ground.by_perspective}


def _listed(names: Iterable[object]) -> str:
    found = [str(name) for name in names]
    shown, n_more = ", ".join(found[:MOST_NAMES]), len(found) - MOST_NAMES
    if n_more <= 0:
        return shown
    more = ngettext("en nog %(n)d", "en nog %(n)d", n_more) % {"n": n_more}
    return f"{shown} {more}"


def _note(basis: Basis) -> str:
    if basis.told.audience in {Audience.STAFF, Audience.CONSULTANT}:
        return ""
    return _(
        "Perspectieven die er met minder dan vijf mensen waren, staan niet in deze lijst. Zij "
        "zijn wel gehoord: hun punten tellen mee."
    )


def _gatherings(basis: Basis) -> Sheet:
    """A row for each gathering that may be told, oldest first."""
    tells = basis.reach.tells_numbers
    headings = [_("bijeenkomst"), _("datum"), _("vorm"), _("tafels")]
    rows = [_gathering_row(basis, occasion) for occasion in _in_time(_told_occasions(basis))]
    n_elsewhere = basis.ground.n_points - sum(basis.ground.by_gathering.values())
    if n_elsewhere and tells:
        rows.append((_("Kleine gesprekken en bijeenkomsten, samen"), "", "", "", str(n_elsewhere)))
    widths = (8, 4, 4, 2, 2) if tells else (8, 4, 4, 2)
    return Sheet(
        caption=_("De bijeenkomsten"),
        headings=tuple(headings + [_("punten")] * tells),
        rows=tuple(map(Row, rows)),
        widths=widths,
        n_numbers=2 if tells else 1,
    )


def _gathering_row(basis: Basis, occasion: Occasion) -> tuple[str, ...]:
    ground = basis.ground
    spots = ground.view.spots
    n_tables = sum(spots[table].gathering_id == occasion.pk for table in ground.tables)
    day = date_format(occasion.held_on, DAY) if occasion.held_on else "–"
    shape = str(Gathering.Format(occasion.format).label)
    cells = (occasion.title, day, shape, str(n_tables))
    if not basis.reach.tells_numbers:
        return cells
    return (*cells, str(ground.by_gathering.get(occasion.pk, 0)))


def _told_occasions(basis: Basis) -> list[Occasion]:
    """Gatherings that may be told apart; of a part of the trajectory those where it was spoken."""
    ground, view = basis.ground, basis.ground.view
    hidden = set() if ground.places.tells_all else hidden_gatherings(view)
    told = [one for pk, one in view.occasions.items() if pk not in hidden]
    if basis.is_of_one_group or basis.told.audience == Audience.CONSULTANT:
        return [one for one in told if one.pk in ground.by_gathering]
    return told


def _in_time(occasions: list[Occasion]) -> list[Occasion]:
    return sorted(occasions, key=lambda one: (one.held_on is None, one.held_on or date.min, one.pk))
