"""Themes against perspectives, gatherings, tables and months."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inbreng.dialogue.disclosure import Occasion
from inbreng.insights.pictures.choosing import ThemePage
from inbreng.insights.pictures.links import Links
from inbreng.insights.pictures.matrix import Column, Counts, Key, Matrix, matrix
from inbreng.insights.spread import Ground, Spread, difference_words
from inbreng.insights.spread import differences as tested

MIXED, UNKNOWN, ELSEWHERE, NO_TABLE, NO_DATE = "gemengd", "onbekend", "elders", "geen", "geen"
NOTHING: Mapping[int, str] = {}


def by_perspective(ground: Ground, shown: ThemePage, links: Links, number: int) -> Matrix:
    """Who says what; each row tells whether perspectives clearly differ. One query."""
    spreads = shown.spreads(ground)
    differing = tested(ground, spreads)

    def counted(spread: Spread) -> Mapping[Key, int]:
        found: dict[Key, int] = dict(spread.by_perspective.items())
        found[MIXED], found[UNKNOWN] = spread.n_mixed, spread.n_without_perspective
        return found

    columns = [
        Column(one.pk, one.plural_as_spoken, {"perspectief": one.pk}, perspective=one)
        for one in ground.perspectives
    ]
    rest = [
        Column(MIXED, _("gemengde tafel"), {"perspectief": MIXED}),
        Column(UNKNOWN, _("niet bekend"), {"perspectief": UNKNOWN}),
    ]
    used = Counter[Key]()
    for spread in spreads.values():
        used.update(counted(spread))
    columns += [column for column in rest if used[column.key]]
    told = {pk: difference_words(found) for pk, found in differing.items() if found}
    return matrix(columns, counts_of(shown, spreads, counted, differences=told), links, number)


def by_gathering(ground: Ground, shown: ThemePage, links: Links, number: int) -> Matrix:
    """At which gatherings something was said, newest first. One query."""
    columns = [
        Column(one.pk, one.title, {"bijeenkomst": one.pk}, note=_day(one.held_on))
        for one in ground.view.occasions.values()
        if one.pk in ground.by_gathering
    ]
    if ground.n_points > sum(ground.by_gathering.values()):
        columns.append(Column(ELSEWHERE, _("kleine gesprekken"), {"bijeenkomst": ELSEWHERE}))

    def counted(spread: Spread) -> Mapping[Key, int]:
        found: dict[Key, int] = dict(spread.by_gathering.items())
        return found | {ELSEWHERE: spread.n_elsewhere}

    def said(spread: Spread) -> str:
        n, n_all = len(spread.by_gathering), len(ground.by_gathering)
        return ngettext(
            "bij %(n)d van %(all)d bijeenkomst", "bij %(n)d van %(all)d bijeenkomsten", n_all
        ) % {"n": n, "all": n_all}

    return matrix(columns, counts_of(shown, shown.spreads(ground), counted, said), links, number)


def by_table(
    ground: Ground, shown: ThemePage, links: Links, number: int, gathering: int | None
) -> Matrix:
    """At which tables of one gathering something was said. One query."""
    spots, view = ground.view.spots, ground.view
    tables = [pk for pk in spots if pk in ground.by_table and spots[pk].gathering_id == gathering]
    columns = [
        Column(
            pk,
            view.table_label(pk),
            {"tafel": pk},
            note=_("gemengde tafel") if pk in ground.mixed else "",
        )
        for pk in tables
    ]
    n_here = ground.by_gathering.get(gathering or 0, 0)
    if n_here > sum(ground.by_table[pk] for pk in tables):
        asks = {"bijeenkomst": gathering, "tafel": NO_TABLE}
        columns.append(Column(NO_TABLE, _("zonder tafel"), asks))

    def counted(spread: Spread) -> Mapping[Key, int]:
        here: dict[Key, int] = {pk: spread.by_table.get(pk, 0) for pk in tables}
        whole = spread.by_gathering.get(gathering or 0, 0)
        return here | {NO_TABLE: whole - sum(here.values())}

    def said(spread: Spread) -> str:
        n, n_all = sum(pk in spread.by_table for pk in tables), len(tables)
        return ngettext(
            "hier aan %(n)d van %(all)d tafel", "hier aan %(n)d van %(all)d tafels", n_all
        ) % {"n": n, "all": n_all}

    return matrix(columns, counts_of(shown, shown.spreads(ground), counted, said), links, number)


def gatherings_with_tables(ground: Ground) -> list[Occasion]:
    """Gatherings at whose tables something was said, newest first. No query."""
    spots = ground.view.spots
    held = {spots[pk].gathering_id for pk in ground.tables} & set(ground.by_gathering)
    return [one for one in ground.view.occasions.values() if one.pk in held]


def by_month(ground: Ground, shown: ThemePage, links: Links, number: int) -> Matrix:
    """What came when: the months in which something was said, newest first. One query."""
    months = {pk: month_of(ground.view.occasions[pk].held_on) for pk in ground.by_gathering}
    columns = [
        Column(month, month_name(month), {"maand": month})
        for month in sorted({month for month in months.values() if month}, reverse=True)
    ]
    undated = ground.n_points - sum(n for pk, n in ground.by_gathering.items() if months[pk])
    if undated:
        columns.append(Column("", _("zonder dag"), {"maand": NO_DATE}))

    def counted(spread: Spread) -> Mapping[Key, int]:
        found: Counter[Key] = Counter({"": spread.n_elsewhere})
        for pk, n_points in spread.by_gathering.items():
            found[months[pk]] += n_points
        return found

    return matrix(columns, counts_of(shown, shown.spreads(ground), counted), links, number)


def month_of(day: date | None) -> str:
    """“2026-02”; empty without a day."""
    return f"{day:%Y-%m}" if day else ""


def month_name(written: str) -> str:
    """“februari 2026”; nothing for what is no month."""
    try:
        return date_format(date.fromisoformat(f"{written}-01"), "F Y")
    except ValueError:
        return ""


def _day(day: date | None) -> str:
    return date_format(day, "j b Y") if day else ""


def counts_of(
    shown: ThemePage,
    spreads: Mapping[int, Spread],
    counted: Callable[[Spread], Mapping[Key, int]],
    said: Callable[[Spread], str] = lambda spread: spread.words,
    differences: Mapping[int, str] = NOTHING,
) -> list[Counts]:
    """What each theme that is shown brings to a picture, with its sentence."""
    return [
        Counts(
            theme=theme,
            n_points=spreads[theme.pk].n_points,
            words=said(spreads[theme.pk]),
            by_column=counted(spreads[theme.pk]),
            asks=shown.asks(theme),
            difference=differences.get(theme.pk, ""),
        )
        for theme in shown.themes
    ]
