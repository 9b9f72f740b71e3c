"""The chapters of the report: each theme with its insights."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from inbreng.insights.exports.report.basis import Basis
from inbreng.insights.exports.report.dots import tables_of
from inbreng.insights.exports.report.sides import side_of
from inbreng.insights.exports.report.structure import Chapter, Statement
from inbreng.insights.exports.telling import ToldInsight
from inbreng.insights.models import Evidence, Insight, OutsideSource, Theme
from inbreng.insights.spread import Spread, differences

DAY = "j F Y"
FOR, AGAINST = Evidence.Stance.FOR, Evidence.Stance.AGAINST


@dataclass(frozen=True)
class _Counts:
    """What all insights together are told with, counted once."""

    supports: Mapping[int, Spread]
    against: Mapping[int, Spread]
    differences: Mapping[int, str]


def chapters_of(basis: Basis, spreads: Mapping[int, Spread]) -> tuple[Chapter, ...]:
    """The themes that have insights, in the order of the codebook; ``spreads`` are of themes."""
    counts = _counts(basis)
    tops = {told.theme.pk: told.parent or told.theme for told in basis.told.themes}
    under: dict[int | None, list[Statement]] = defaultdict(list)
    for told in basis.told.insights:
        top = tops.get(told.insight.theme_id or 0)
        under[top.pk if top else None].append(_statement(basis, told, counts))
    chapters = [
        Chapter(theme.name, theme.definition, _spread_words(basis, spreads[theme.pk]), tuple(here))
        for theme in dict.fromkeys(tops.values())
        if (here := under.get(theme.pk))
    ]
    if rest := under.get(None):
        chapters.append(Chapter(_rest_title(basis), "", "", tuple(rest)))
    return tuple(chapters)


def _rest_title(basis: Basis) -> str:
    if basis.told.export.theme_id:
        return _("Inzichten onder andere thema’s")
    return _("Zonder thema")


def _spread_words(basis: Basis, spread: Spread) -> str:
    words = basis.words(spread)
    return f"{words[:1].upper()}{words[1:]}."


def _counts(basis: Basis) -> _Counts:
    pks = [told.insight.pk for told in basis.told.insights]
    supports = basis.of_insights(pks, FOR)
    found = {} if basis.is_public or basis.is_of_one_group else differences(basis.whole, supports)
    clear = {pk: "; ".join(one.words for one in some if one.is_clear) for pk, some in found.items()}
    return _Counts(supports, basis.of_insights(pks, AGAINST), clear)


def _statement(basis: Basis, told: ToldInsight, counts: _Counts) -> Statement:
    insight = told.insight
    supports, against = counts.supports[insight.pk], counts.against[insight.pk]
    return Statement(
        number=insight.number,
        words=insight.statement,
        about=_about(basis, insight),
        is_draft=insight.state == Insight.State.DRAFT,
        is_tension=insight.kind == Insight.Kind.TENSION,
        tables=tables_of(basis, supports, against),
        supports=side_of(basis, supports, told, FOR),
        against=side_of(basis, against, told, AGAINST),
        difference=counts.differences.get(insight.pk, ""),
        notes=_notes(insight),
        sources=tuple(source_words(source) for source in told.sources),
    )


def _about(basis: Basis, insight: Insight) -> str:
    part = insight.theme if insight.theme and insight.theme.parent_id else None
    parts = [
        _part_words(part),
        insight.get_kind_display(),
        _("een vraag die we delen") if insight.is_question else "",
        insight.get_use_display(),
        _state(basis, insight),
    ]
    return " · ".join(one for one in parts if one)


def _part_words(part: Theme | None) -> str:
    return part.name if part is not None and part.ended_at is None else ""


def _state(basis: Basis, insight: Insight) -> str:
    if insight.agreed_at is None or insight.state != Insight.State.AGREED:
        return _("concept, nog niet vastgesteld")
    day = date_format(timezone.localtime(insight.agreed_at), DAY)
    if insight.agreed_with and not basis.is_public:
        return _("vastgesteld op %(day)s met %(who)s") % {"day": day, "who": insight.agreed_with}
    return _("vastgesteld op %(day)s") % {"day": day}


def _notes(insight: Insight) -> tuple[tuple[str, str], ...]:
    texts = (
        (_("De kern"), insight.core),
        (_("Wat weten we?"), insight.known),
        (_("Wat is nog open?"), insight.still_open),
        (_("Wie heeft dit nodig?"), insight.needed_by_words),
        (_("Wat vraagt dit van voorzieningen?"), insight.asks),
    )
    return tuple((name, text) for name, text in texts if text.strip())


def source_words(source: OutsideSource) -> str:
    """A source from outside in one line: what it is, of which day, and what it says."""
    kind, day = source.get_kind_display(), date_format(source.dated_on, DAY)
    name = ", ".join(part for part in (source.title, source.place) if part)
    said = (f"{name} ({kind}, {day}):", source.says, source.address)
    return " ".join(part for part in said if part)
