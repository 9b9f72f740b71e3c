"""Drafts: begin one, change its words and what it goes to, have it read by somebody else."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils.translation import gettext as _

from inbreng.answers.actions.words import complete_words
from inbreng.answers.models import AnswerBatch, BatchPoint
from inbreng.answers.queries.special import special
from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Theme
from inbreng.people.models import User
from inbreng.programme.models import Trajectory

State = AnswerBatch.State
PER_INSERT = 1000
# What may come after what; giving and taking back stand in actions.giving.
MAY_ASK = (State.DRAFT, State.RETURNED, State.CHECKED)
MAY_WRITE = (State.DRAFT, State.RETURNED, State.CHECKED, State.ASKED)


class NothingChosen(DomainError):
    """No contribution was chosen that can get an answer."""


class OwnWork(DomainError):
    """A second person reads along, never the one who wrote it."""


def start_batch(
    *,
    trajectory: Trajectory,
    contributions: Iterable[int],
    by: User | None,
    now: datetime,
    theme: Theme | None = None,
    chosen_as: str = "",
    **words: Any,
) -> AnswerBatch:
    """Keep a draft for the visible ones of these contributions.

    Tensions and minority points are left out when there are others: they get an
    answer of their own, unless somebody looks at them and takes them along.
    Raises NothingChosen and AnswerNotComplete.
    """
    columns = complete_words(**words)
    chosen = set(contributions)
    visible = _visible(trajectory, chosen)
    numbers = dict(visible.values_list("pk", "answer__number"))
    wanted = [pk for pk in numbers if pk in chosen]
    if not wanted:
        raise NothingChosen(_("Kies minstens één punt dat zichtbaar is."))
    apart = set(special(visible).values_list("pk", flat=True)) if len(wanted) > 1 else set()
    with transaction.atomic():
        batch = AnswerBatch.objects.create(
            trajectory=trajectory,
            theme=theme,
            chosen_as=chosen_as[:300],
            made_by=by,
            made_at=now,
            **columns,
        )
        points = [
            BatchPoint(
                batch=batch,
                contribution_id=pk,
                seen_number=numbers[pk] or 0,
                is_excepted=pk in apart,
            )
            for pk in wanted
        ]
        BatchPoint.objects.bulk_create(points, batch_size=PER_INSERT)
    return batch


def write_batch(
    *, batch: AnswerBatch, seen_version: int, by: User | None, now: datetime, **words: Any
) -> None:
    """Write other words in a draft; who read along before has to read again.

    Raises AnswerNotComplete, and ChangedMeanwhile when somebody else wrote in between.
    """
    columns = complete_words(**words)
    held = AnswerBatch.objects.filter(pk=batch.pk, version=seen_version, state__in=MAY_WRITE)
    moved = held.update(
        **columns,
        version=F("version") + 1,
        state=State.DRAFT,
        made_by=by,
        made_at=now,
        checked_by=None,
        checked_at=None,
        note="",
    )
    if not moved:
        raise ChangedMeanwhile(
            _("Iemand anders veranderde dit klad intussen. Jouw tekst staat hieronder.")
        )


def except_points(*, batch: AnswerBatch, contributions: Collection[int], is_excepted: bool) -> int:
    """Leave contributions out of a draft, or take them along again; says how many changed."""
    points = batch.points.filter(contribution__in=contributions, is_excepted=not is_excepted)
    with transaction.atomic():
        _move(batch, MAY_WRITE, version=F("version") + 1)
        return points.update(is_excepted=is_excepted)


def split_exceptions(*, batch: AnswerBatch, by: User | None, now: datetime) -> AnswerBatch:
    """Begin another draft, with the same words, of what this one leaves out."""
    left_out = batch.points.filter(is_excepted=True).values_list("contribution_id", flat=True)
    names = ("kind", "text", "reason", "passage", "party", "language", "translation")
    words = {name: getattr(batch, name) for name in names}
    made = start_batch(
        trajectory=batch.trajectory,
        contributions=list(left_out),
        theme=batch.theme,
        chosen_as=_("uitgezonderd bij %(draft)s") % {"draft": batch},
        due_on=batch.due_on,
        by=by,
        now=now,
        **words,
    )
    made.points.update(is_excepted=False)
    return made


def ask_to_check(*, batch: AnswerBatch, of: User | None, by: User | None, now: datetime) -> None:
    """Ask somebody else to read along; without ``of`` any other editor may."""
    if of is not None and of == by:
        raise OwnWork(_("Vraag iemand anders om mee te lezen."))
    _move(batch, MAY_ASK, state=State.ASKED, asked_of=of, asked_at=now, note="")


def stop_asking(*, batch: AnswerBatch) -> None:
    """Take a draft back from whoever was asked to read along."""
    _move(batch, (State.ASKED,), state=State.DRAFT, asked_of=None, asked_at=None)


def check_batch(*, batch: AnswerBatch, by: User, now: datetime) -> None:
    """Say of another's draft that it may be given; raises OwnWork."""
    _refuse_own(batch, by)
    moved = {"state": State.CHECKED, "checked_by": by, "checked_at": now, "note": ""}
    _move(batch, (State.ASKED,), **moved)


def return_batch(*, batch: AnswerBatch, note: str, by: User, now: datetime) -> None:
    """Send another's draft back with a note that says why; raises OwnWork."""
    _refuse_own(batch, by)
    if not note.strip():
        raise DomainError(_("Schrijf op wat er anders moet."))
    moved = {"state": State.RETURNED, "checked_by": by, "checked_at": now, "note": note.strip()}
    _move(batch, (State.ASKED,), **moved)


def drop_batch(*, batch: AnswerBatch) -> None:
    """Put a draft away; it can come back."""
    _move(batch, AnswerBatch.OPEN, state=State.DROPPED)


def pick_up_batch(*, batch: AnswerBatch) -> None:
    """Bring back a draft that was put away."""
    _move(batch, (State.DROPPED,), state=State.DRAFT)


def _visible(trajectory: Trajectory, chosen: Collection[int]) -> QuerySet[Contribution]:
    """What may be answered; a few are asked for by number, many are read whole."""
    visible = Contribution.objects.filter(
        trajectory=trajectory, state=Contribution.State.VISIBLE, erased_at__isnull=True
    )
    return visible.filter(pk__in=chosen) if len(chosen) <= PER_INSERT else visible


def _refuse_own(batch: AnswerBatch, by: User) -> None:
    if batch.made_by_id == by.pk:
        raise OwnWork(_("Dit schreef je zelf. Laat iemand anders meelezen."))


def _move(batch: AnswerBatch, before: Collection[str], **fields: Any) -> None:
    if not AnswerBatch.objects.filter(pk=batch.pk, state__in=before).update(**fields):
        raise ChangedMeanwhile(_("Dit klad heeft intussen een andere stand. Kijk opnieuw."))
