"""The decision log as a document and as a table."""

import csv
import io
from collections.abc import Iterable

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from inbreng.answers.queries.decision_entries import Entry
from inbreng.core.documents import Block, Document, Heading, Paragraph, Run, Sheet
from inbreng.insights.models import Insight
from inbreng.people.queries.house_styles import house_style
from inbreng.plan.queries import passages_by_insight
from inbreng.programme.models import Trajectory

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a program of sheets would work it out


def decisions_document(trajectory: Trajectory, told: Iterable[Entry]) -> Document:
    """The log as it reads on paper, and which insight led to which change."""
    blocks: list[Block] = [Heading(1, _("Wat is besloten"))]
    for entry in told:
        blocks += _entry(entry)
    blocks += _changes(trajectory)
    return Document(
        _("Logboek van besluiten"),
        subtitle=str(trajectory),
        blocks=tuple(blocks),
        has_contents=False,
        style=house_style(trajectory.partnership),
    )


def _entry(entry: Entry) -> list[Block]:
    head = f"{date_format(entry.on, 'j F Y')} · {entry.kind_label}"
    told: list[Block] = [Heading(2, head), Paragraph((Run(entry.what, is_bold=True),))]
    if entry.because:
        told.append(Paragraph(_("Omdat: %(because)s") % {"because": entry.because}))
    if entry.by:
        told.append(Paragraph(_("Door: %(by)s") % {"by": entry.by}))
    if signals := signals_of(entry):
        told.append(Paragraph(_("Vanuit: %(signals)s") % {"signals": signals}))
    if entry.party:
        told.append(Paragraph(_("Bij: %(party)s") % {"party": entry.party}))
    if entry.passages:
        told.append(Paragraph(_("In het plan: %(places)s") % {"places": places_of(entry)}))
    return told


def signals_of(entry: Entry) -> str:
    """The insights, the theme and the number of points that a decision comes from."""
    parts = [f"{one.number}. {one.statement}" for one in entry.insights]
    if entry.signal:
        parts.append(_("thema %(theme)s") % {"theme": entry.signal})
    if entry.n_points:
        parts.append(_("aantal punten: %(n)d") % {"n": entry.n_points})
    if entry.is_few:
        parts.append(_("minder dan vijf punten"))
    return "; ".join(parts)


def places_of(entry: Entry) -> str:
    """Where in the plan it stands."""
    return ", ".join(str(passage) for passage in entry.passages)


def _changes(trajectory: Trajectory) -> list[Block]:
    """For each insight that was agreed on, what it changed in the plan as published."""
    agreed = Insight.objects.filter(trajectory=trajectory, state=Insight.State.AGREED)
    insights = list(agreed.order_by("number"))
    passages = passages_by_insight(insights)
    rows = tuple(
        (
            f"{one.number}. {one.statement}",
            ", ".join(str(passage) for passage in passages.get(one.pk, ())) or _("nog niet"),
        )
        for one in insights
    )
    if not rows:
        return []
    header = (_("Wat we hoorden"), _("Waar het in het plan staat"))
    caption = _("Van inzicht naar plan")
    return [Heading(1, _("Wat leidde tot welke verandering")), Sheet(caption, header, rows)]


def decisions_as_csv(told: Iterable[Entry]) -> bytes:
    """The log as a table; Excel knows it as UTF-8 by its first bytes."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";")
    writer.writerow(
        [
            *(_("datum"), _("soort"), _("wat"), _("omdat"), _("door")),
            *(_("vanuit"), _("in het plan"), _("bij"), _("openbaar")),
        ]
    )
    for entry in told:
        cells = [
            *(entry.on.isoformat(), entry.kind_label, entry.what, entry.because, entry.by),
            *(
                signals_of(entry),
                places_of(entry),
                entry.party,
                _("ja") if entry.is_public else _("nee"),
            ),
        ]
        writer.writerow([harmless(cell) for cell in cells])
    return file.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """A cell that no program works out as a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
