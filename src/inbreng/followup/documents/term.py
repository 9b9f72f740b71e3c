"""The report of a school year as a document."""

from collections.abc import Iterator
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from inbreng.core.documents import Block, Document, Heading, Listing, Paragraph, Sheet
from inbreng.followup.models import EvaluationMoment
from inbreng.followup.queries.charts import told_number
from inbreng.followup.queries.monitor import Goal, Promise, TermReport
from inbreng.people.queries.house_styles import house_style


def document_of_term(report: TermReport, today: date) -> Document:
    """What was promised for the year, what came of it, what the partnership says of it."""
    trajectory = report.plan.trajectory
    return Document(
        title=_("Jaarverslag %(first)d-%(last)d")
        % {"first": report.school_year, "last": report.school_year + 1},
        subtitle=f"{report.plan.title} · {trajectory.partnership.name}",
        language=get_language() or "nl",
        blocks=tuple(blocks_of_term(report, today)),
        author=trajectory.partnership.name,
        style=house_style(trajectory.partnership),
    )


def blocks_of_term(report: TermReport, today: date) -> Iterator[Block]:
    """Ambitions, actions and what people looked back on, each under a heading of its own."""
    yield Heading(1, _("Ambities"))
    if not report.goals:
        yield Paragraph(_("Voor dit schooljaar staat bij geen ambitie een streefwaarde."))
    for goal in report.goals:
        yield Heading(2, f"{goal.place} {goal.goal}"[:200])
        yield Paragraph(goal_words(goal, report.school_year))
        yield from _remark(report, goal.passage_id)
    yield Heading(1, _("Acties"))
    if not report.promises:
        yield Paragraph(_("Voor dit schooljaar zijn geen acties beloofd."))
    else:
        header = (_("Wat"), _("Wie"), _("Klaar op"), _("Stand"))
        rows = tuple(_row(one, today) for one in report.promises)
        yield Sheet(_("Wat we beloofden"), header, rows)
    for promise in report.promises:
        if promise.passage_id in report.remarks:
            yield Heading(2, promise.what[:200])
            yield from _remark(report, promise.passage_id)
    told = [one for one in report.moments if one.outcome]
    if told:
        yield Heading(1, _("Waarop we terugkeken"))
        yield Listing(tuple(_looked_back(one) for one in told))


def _looked_back(moment: EvaluationMoment) -> str:
    return f"{date_format(moment.held_on, 'j F Y')}, {moment.title}: {moment.told}"


def _remark(report: TermReport, passage: int) -> Iterator[Block]:
    if remark := report.remarks.get(passage):
        yield Paragraph(remark.text)


def _row(promise: Promise, today: date) -> tuple[str, ...]:
    due_on = date_format(promise.due_on, "j F Y") if promise.due_on else ""
    return promise.what, promise.who, due_on, promise_words(promise, today)


def promise_words(promise: Promise, today: date) -> str:
    """How far an action is, in a word or two."""
    if promise.is_done:
        return _("gedaan")
    if promise.is_dropped:
        return _("vervallen")
    if promise.is_late(today):
        return _("te laat")
    return _("loopt") if promise.appointments else _("nog geen afspraak")


def goal_words(goal: Goal, school_year: int) -> str:
    """What was wanted and measured in a school year, and whether that was reached."""
    wanted = _("Streefwaarde: %(value)s.") % {
        "value": told_number(goal.targets[school_year], goal.unit)
    }
    reading = goal.reading_by(school_year)
    if reading is None:
        return f"{wanted} {_('Dit schooljaar niet gemeten.')}"
    measured = _("Gemeten op %(day)s: %(value)s (bron: %(source)s).") % {
        "day": date_format(reading.read_on, "j F Y"),
        "value": told_number(reading.value, goal.unit),
        "source": reading.source,
    }
    reached = goal.is_reached(school_year)
    said = {True: _("Gehaald."), False: _("Niet gehaald."), None: ""}[reached]
    return " ".join(part for part in (wanted, measured, said, reading.remark) if part)
