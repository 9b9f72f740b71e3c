"""The appendix: what changed from each published edition to the next, word by word."""

from collections.abc import Iterator
from itertools import pairwise

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later

from inbreng.core.documents import Block, Heading, Paragraph, Run
from inbreng.plan.comparing import Changed
from inbreng.plan.models import Edition, Plan
from inbreng.plan.queries import (
    PassageChange,
    PlanText,
    changes_between,
    published_editions,
    text_of_edition,
)

KINDS = {
    "added": later("nieuw"),
    "gone": later("weg"),
    "moved": later("verplaatst"),
    "changed": later("veranderd"),
}


def changes(plan: Plan) -> list[Block]:
    """From each published edition to the next. Two queries for each edition."""
    found: list[Block] = [Heading(1, _("Bijlage: wat er veranderde tussen uitgaven"))]
    published = list(published_editions(plan))[::-1]
    if len(published) < 2:
        return [*found, Paragraph(_("Er is minder dan twee keer een uitgave gepubliceerd."))]
    texts = [(edition, text_of_edition(edition)) for edition in published]
    for (old, was), (new, now) in pairwise(texts):
        found += _between(old, was, new, now)
    return found


def _between(old: Edition, was: PlanText, new: Edition, now: PlanText) -> Iterator[Block]:
    yield Heading(2, _("Van “%(old)s” naar “%(new)s”") % {"old": old.title, "new": new.title})
    if new.note:
        yield Paragraph(new.note)
    chapters = changes_between(was, now)
    if not chapters:
        yield Paragraph(_("Er is geen woord veranderd."))
    for chapter in chapters:
        yield Heading(3, f"{chapter.number}. {chapter.title}")
        for change in chapter.passages:
            yield from _passage(change)


def _passage(change: PassageChange) -> Iterator[Block]:
    at = change.new or change.old
    yield Paragraph((Run(f"{at.place if at else ''} ({KINDS[change.kind]})", is_bold=True),))
    for line in change.lines:
        if line.kind != "same":
            yield Paragraph(_line(line))


def _line(line: Changed) -> tuple[Run, ...]:
    """Words that went stand in brackets, those that came are bold; never by manner alone."""
    runs = []
    for piece in line.pieces:
        if piece.kind == "gone":
            runs.append(Run(_("[weg: %(words)s] ") % {"words": piece.words}, is_italic=True))
        elif piece.kind == "added":
            runs.append(Run(_("[nieuw: %(words)s] ") % {"words": piece.words}, is_bold=True))
        else:
            runs.append(Run(f"{piece.words} "))
    return tuple(runs)
