"""What the pages of a report show, whatever its state."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.utils.dates import MONTHS
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from inbreng.dialogue.document_kinds import kind_words
from inbreng.dialogue.models import Report, StagedEntry
from inbreng.dialogue.queries.preview import preview
from inbreng.dialogue.queries.reports import BUSY, recognised
from inbreng.dialogue.refusals import refusal_sentence, repair_sentences

State = Report.State
# Kinds in the order of their keys 1 to 9: what is set most comes first.
KINDS_IN_ORDER = (
    StagedEntry.Kind.CONTRIBUTION,
    StagedEntry.Kind.QUESTION,
    StagedEntry.Kind.LABEL,
    StagedEntry.Kind.HEADING,
    StagedEntry.Kind.CONTEXT,
    StagedEntry.Kind.CONCLUSION,
    StagedEntry.Kind.PARTICIPANTS,
    StagedEntry.Kind.FURNITURE,
    StagedEntry.Kind.TITLE,
)
LONG_WAIT = timedelta(seconds=30)


def about(report: Report, step: int = 0) -> dict[str, Any]:
    """What stands above every page of a report."""
    if report.state in {State.PUBLISHED, State.WITHDRAWN}:
        step = 2
    return {
        "report": report,
        "trajectory": report.upload.trajectory,
        "kind": kind_words(report.document_kind),
        "held_on": day_words(report.held_on),
        "repairs": repair_sentences(report.notes),
        "steps": _steps(step),
    }


def _steps(here: int) -> list[dict[str, str]]:
    labels = [_("Nakijken"), _("Plaatsen"), _("In de oogst")]
    states = ["done"] * here + ["here"] + ["next"] * (len(labels) - here)
    return [{"label": label, "state": state} for label, state in zip(labels, states, strict=False)]


def day_words(held_on: str) -> str:
    """A day of a document in words, also when it has no year."""
    if not held_on:
        return ""
    if held_on.startswith("--"):
        month, day = (int(part) for part in held_on[2:].split("-"))
        return f"{day} {MONTHS[month]}"
    return date_format(date.fromisoformat(held_on), "j F Y")


def previewed(report: Report, asked: Mapping[str, str]) -> dict[str, Any]:
    """What the preview of a report shows."""
    page = preview(report, asked)
    return {
        "recognised": recognised(report),
        "preview": page,
        "is_open": report.state == State.READY,
        "shown_pages": near(page.number, page.n_pages),
        "entry_kinds": [(kind.value, kind.label) for kind in KINDS_IN_ORDER],
    }


def near(number: int, last: int) -> list[int]:
    """Numbers of pages to link to: the first, the last, and those around this one."""
    shown = {1, last, *range(number - 3, number + 4)}
    return sorted(page for page in shown if 1 <= page <= last)


def busy(report: Report, now: datetime) -> dict[str, Any]:
    """What somebody sees who waits for a report."""
    return {
        "is_busy": report.state in BUSY,
        "waits_long": waits_long(report, now),
        "refusal": refusal_sentence(report.refusal) if report.refusal else "",
    }


def waits_long(report: Report, now: datetime) -> bool:
    """Nobody began to read it, although it was given a while ago."""
    return report.state == State.ASKED and now - report.upload.made_at > LONG_WAIT
