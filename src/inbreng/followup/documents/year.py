"""Everything of a school year as one document, for the annual report."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from inbreng.core.documents import (
    Block,
    Document,
    Heading,
    Listing,
    Paragraph,
    Quote,
    Sheet,
    blocks_of_html,
)
from inbreng.followup.documents.term import blocks_of_term
from inbreng.followup.models import ReportSection
from inbreng.followup.queries.charts import told_number
from inbreng.followup.queries.monitor import TermReport
from inbreng.followup.queries.years import Measured, ToldReportBack, YearCollection
from inbreng.people.queries.house_styles import house_style
from inbreng.programme.models import Trajectory

DAY = "j F Y"


def document_of_year(
    trajectory: Trajectory,
    collection: YearCollection,
    report_backs: Iterable[ToldReportBack],
    report: TermReport | None,
    today: date,
) -> Document:
    """The year in one file; ``report`` is what the plan promised for it, when it covers it."""
    first = collection.school_year
    blocks = [
        *_gatherings(collection),
        *_report_backs(report_backs),
        *_insights(collection),
        *(blocks_of_term(report, today) if report else _readings(collection.measured)),
        *_answers(collection),
        *_editions(collection),
        *_done(collection),
    ]
    return Document(
        title=_("Jaarbundel %(first)d-%(last)d") % {"first": first, "last": first + 1},
        subtitle=f"{trajectory.name} · {trajectory.partnership.name}",
        language=get_language() or "nl",
        blocks=tuple(blocks) or (Paragraph(_("Nog niets in dit schooljaar")),),
        has_contents=True,
        author=trajectory.partnership.name,
        style=house_style(trajectory.partnership),
    )


def _gatherings(collection: YearCollection) -> Iterator[Block]:
    if collection.gatherings:
        header = (_("Bijeenkomst"), _("Datum"), _("Terugblik"))
        rows = tuple(
            (
                one.title,
                date_format(one.held_on, DAY) if one.held_on else "",
                _("gepubliceerd") if one.published else _("nog niet"),  # type: ignore[attr-defined]  # put there by the query
            )
            for one in collection.gatherings
        )
        yield Heading(1, _("Bijeenkomsten"))
        yield Sheet(_("De bijeenkomsten van dit schooljaar"), header, rows)


def _report_backs(told: Iterable[ToldReportBack]) -> Iterator[Block]:
    for number, one in enumerate(told):
        if number == 0:
            yield Heading(1, _("Terugblikken"))
        yield Heading(2, one.title)
        for part in one.parts:
            if part.kind == ReportSection.Kind.OTHERS:
                continue
            yield Heading(3, part.title)
            yield from blocks_of_html(part.text, first_level=4)
            for quote in part.quotes:
                yield Quote(
                    quote.words, quote.perspective.name_as_spoken if quote.perspective else ""
                )


def _insights(collection: YearCollection) -> Iterator[Block]:
    if collection.insights:
        yield Heading(1, _("Vastgestelde inzichten"))
        yield Listing(tuple(one.statement for one in collection.insights))


def _readings(measured: list[Measured]) -> Iterator[Block]:
    """What was measured in a year for which the plan promised nothing."""
    if measured:
        header = (_("Ambitie"), _("Waarde"), _("Gemeten op"), _("Bron"))
        rows = tuple(
            (
                one.goal.goal,
                told_number(one.reading.value, one.goal.unit),
                date_format(one.reading.read_on, DAY),
                one.reading.source,
            )
            for one in measured
        )
        yield Heading(1, _("Monitor"))
        yield Sheet(_("Wat er is gemeten"), header, rows)


def _answers(collection: YearCollection) -> Iterator[Block]:
    if collection.answers:
        rows = tuple(
            (capfirst(one.label), _("minder dan vijf") if one.n is None else str(one.n))
            for one in collection.answers
        )
        yield Heading(1, _("Antwoorden"))
        yield Sheet(_("Antwoorden van dit schooljaar"), (_("Antwoord"), _("Hoe vaak")), rows)


def _editions(collection: YearCollection) -> Iterator[Block]:
    if collection.editions:
        yield Heading(1, _("Uitgaven van het plan"))
        yield Listing(
            tuple(
                f"{one.title}, {date_format(one.published_at, DAY) if one.published_at else ''}"
                for one in collection.editions
            )
        )


def _done(collection: YearCollection) -> Iterator[Block]:
    if collection.done:
        yield Heading(1, _("Gedane afspraken"))
        yield Listing(tuple(f"{one.what} ({one.who})" for one in collection.done))
