"""Take the plan of an earlier period in, mark its promises and say what became of them."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.insights.models import Theme
from inbreng.insights.papers import Piece
from inbreng.people.models import User
from inbreng.plan.models import (
    EarlierChapter,
    EarlierLine,
    EarlierPlan,
    Passage,
    PastPromise,
)
from inbreng.programme.models import Trajectory

LONGEST_TITLE = 300


class NothingRead(DomainError):
    """The earlier plan holds no words."""


class SentenceMissing(DomainError):
    """What became of a promise is said in a sentence."""


def take_in_earlier_plan(
    *,
    trajectory: Trajectory,
    title: str,
    first_year: int,
    n_years: int,
    pieces: Sequence[Piece],
    file_name: str = "",
    by: User | None,
    now: datetime,
) -> EarlierPlan:
    """Keep the paragraphs of an earlier plan under their chapters; raises NothingRead."""
    if not pieces:
        raise NothingRead(_("Er staat geen tekst in. Kies een ander bestand."))
    with transaction.atomic():
        plan = EarlierPlan.objects.create(
            trajectory=trajectory,
            title=title,
            first_year=first_year,
            n_years=n_years,
            file_name=file_name[:200],
            read_by=by,
            read_at=now,
        )
        _keep_lines(plan, pieces)
    return plan


def _keep_lines(plan: EarlierPlan, pieces: Sequence[Piece]) -> None:
    titles = dict.fromkeys(piece.chapter for piece in pieces)
    chapters = {
        title: EarlierChapter(plan=plan, number=number, title=title[:LONGEST_TITLE] or _("Vooraf"))
        for number, title in enumerate(titles, 1)
    }
    EarlierChapter.objects.bulk_create(chapters.values())
    EarlierLine.objects.bulk_create(
        (
            EarlierLine(chapter=chapters[piece.chapter], number=number, text=piece.text)
            for number, piece in enumerate(pieces, 1)
        ),
        batch_size=500,
    )


def remove_earlier_plan(*, plan: EarlierPlan) -> None:
    """Take an earlier plan away, with its promises."""
    plan.delete()


def mark_promises(
    *,
    plan: EarlierPlan,
    lines: Sequence[EarlierLine],
    theme: Theme | None,
    by: User | None,
    now: datetime,
) -> int:
    """Call lines of an earlier plan promises under a theme; says how many are new."""
    there = set(PastPromise.objects.filter(line__chapter__plan=plan).values_list("line", flat=True))
    made = [
        PastPromise(line=line, theme=theme, marked_by=by, marked_at=now)
        for line in lines
        if line.pk not in there
    ]
    PastPromise.objects.bulk_create(made)
    return len(made)


def unmark_promise(*, promise: PastPromise) -> None:
    """Say that a line is no promise after all; the line stays."""
    promise.delete()


def settle_promise(
    *,
    promise: PastPromise,
    state: str,
    says: str,
    theme: Theme | None,
    passage: Passage | None,
) -> None:
    """Say what became of a promise and where it stands now; raises SentenceMissing."""
    if state != PastPromise.State.OPEN and not says.strip():
        raise SentenceMissing(_("Schrijf in één zin op wat ervan werd."))
    PastPromise.objects.filter(pk=promise.pk).update(
        state=state, says=says.strip(), theme=theme, passage=passage
    )
