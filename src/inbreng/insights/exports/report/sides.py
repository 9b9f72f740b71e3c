"""What stands for an insight and against it: how widely, at which tables, in whose words."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inbreng.dialogue.queries.joining import joined
from inbreng.insights.exports.report.basis import Basis
from inbreng.insights.exports.report.structure import Side, Voice
from inbreng.insights.exports.report.voices import (
    chosen,
    more_words,
    most_voices,
    voice_of,
    who_of,
)
from inbreng.insights.exports.telling import ToldInsight
from inbreng.insights.models import Evidence
from inbreng.insights.queries.quotes import Quote
from inbreng.insights.spread import Audience, Spread

MOST_GATHERINGS = 10


def side_of(basis: Basis, spread: Spread, told: ToldInsight, stance: str) -> Side:
    """One side of an insight, as far as the audience may be told."""
    lines = told.voices[stance]
    most = most_voices(len(basis.told.insights))
    shown = chosen(joined(lines), most, keeps_order=basis.told.tells_all)
    n_shown = sum(1 + len(line.also) for line in shown)
    return Side(
        spread=_spread_words(basis, spread, stance),
        tables=() if basis.is_public else tables_named(basis.here(spread)),
        voices=tuple(voice_of(line) for line in shown) or _released(told.quotes[stance][:most]),
        more=more_words(len(lines) - n_shown),
    )


def _released(quotes: Sequence[Quote]) -> tuple[Voice, ...]:
    """Words that everybody may read, without the place where they were said."""
    return tuple(
        Voice(one.words, who_of(one.perspective) if one.perspective else None, place="")
        for one in quotes
    )


def _spread_words(basis: Basis, spread: Spread, stance: str) -> str:
    here = _said(basis, basis.here(spread), stance)
    if not basis.is_of_one_group:
        return here
    everywhere = _("In het hele traject: %(words)s") % {"words": _lowered(basis, spread, stance)}
    return f"{here} {everywhere}"


def _lowered(basis: Basis, spread: Spread, stance: str) -> str:
    words = _said(basis, spread, stance)
    return words[:1].lower() + words[1:]


def _said(basis: Basis, spread: Spread, stance: str) -> str:
    is_told = spread.by_table or spread.by_perspective
    is_against = stance == Evidence.Stance.AGAINST
    if is_against and basis.is_public and not is_told:
        return _("Niet gehoord, of alleen in groepen die te klein zijn om te noemen.")
    if not spread.n_points and not basis.is_public:
        return _nobody(basis, is_against)
    words = basis.words(spread)
    return f"{words[:1].upper()}{words[1:]}."


def _nobody(basis: Basis, is_against: bool) -> str:
    if basis.told.audience == Audience.CONSULTANT:
        opposite = _("In jouw werkgebied staat er geen stem tegenover.")
        return opposite if is_against else _("In jouw werkgebied zei niemand dit.")
    opposite = _("Er staat geen stem tegenover.")
    return opposite if is_against else _("Hier staan geen stemmen onder.")


def tables_named(spread: Spread) -> tuple[str, ...]:
    """Each gathering with the tables at which it was said; a long list says how many more."""
    view = spread.ground.view
    found: dict[int | None, set[int | None]] = defaultdict(set)
    for place in spread.cells:
        found[place.gathering].add(place.table)
    titles = {pk: view.occasions[pk].title for pk in found if pk is not None}
    named = [
        f"{titles[pk]}: {'; '.join(_labels(spread, found[pk]))}"
        for pk in view.occasions
        if pk in found
    ]
    if None in found:
        named.append(_("Kleine gesprekken en bijeenkomsten, samen geteld"))
    return _shortened(named)


def _labels(spread: Spread, tables: Iterable[int | None]) -> list[str]:
    view = spread.ground.view
    # In the order in which the tables stood.
    labels = [view.table_label(pk) for pk in view.spots if pk in tables]
    if None in tables:
        labels.append(_("niet bij een tafel genoemd"))
    return labels


def _shortened(named: list[str]) -> tuple[str, ...]:
    n_more = len(named) - MOST_GATHERINGS
    if n_more <= 0:
        return tuple(named)
    more = ngettext("en nog %(n)d bijeenkomst", "en nog %(n)d bijeenkomsten", n_more)
    return (*named[:MOST_GATHERINGS], more % {"n": n_more})
