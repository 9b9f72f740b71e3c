"""Answer one contribution, mend its answer, take it back, or say that it still holds."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from inbreng.answers.actions.words import complete_words, newest_version_id, says_the_same, words_in
from inbreng.answers.models import Answer, AnswerTold, AnswerVersion
from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.dialogue.models import Contribution
from inbreng.people.models import User

BESIDE = ("given_by_id", "given_at", "checked_by_id")


class AlreadyTold(DomainError):
    """Somebody read the answer by mail; it can be changed, not taken back."""


def answer_contribution(
    *,
    contribution: Contribution,
    by: User | None,
    now: datetime,
    seen_number: int | None = None,
    is_small: bool = False,
    **words: Any,
) -> Answer:
    """Give an answer now; the one that stood before stays as a version.

    ``words`` are those of complete_words. ``is_small`` says that a later text is
    no news for who spoke. Raises AnswerNotComplete, and ChangedMeanwhile when
    another version than ``seen_number`` (0: none) stands there now.
    """
    columns = complete_words(**words)
    with transaction.atomic():
        held = Answer.objects.select_for_update().filter(contribution=contribution).first()
        if seen_number is not None and seen_number != (held.number if held else 0):
            raise ChangedMeanwhile(
                _("Iemand anders gaf intussen een antwoord. Kijk hieronder wat er nu staat.")
            )
        if held is None:
            return Answer.objects.create(
                contribution=contribution, given_by=by, given_at=now, **columns
            )
        return _change(held, columns, by=by, now=now, is_small=is_small)


def _change(
    held: Answer, columns: dict[str, Any], *, by: User | None, now: datetime, is_small: bool
) -> Answer:
    before = words_in(held)
    if says_the_same(before, columns):
        return held
    keep_version(held)
    for name, value in columns.items():
        setattr(held, name, value)
    held.number += 1
    held.news_number = held.news_number if is_small else held.number
    held.given_by, held.given_at, held.checked_by = by, now, None
    held.is_shared, held.batch, held.confirmed_at = False, None, None
    held.save()
    return held


def keep_version(held: Answer) -> AnswerVersion:
    """Keep what an answer says now, before another text takes its place."""
    beside = {name: getattr(held, name) for name in BESIDE}
    return AnswerVersion.objects.create(answer=held, number=held.number, **words_in(held), **beside)


def take_back_answer(*, contribution: Contribution, number: int) -> None:
    """Undo the last giving: what stood before stands there again, or nothing.

    Raises AlreadyTold when it went out by mail, ChangedMeanwhile when it is no longer the last.
    """
    with transaction.atomic():
        held = (
            Answer.objects.select_for_update()
            .filter(contribution=contribution, number=number)
            .first()
        )
        if held is None:
            raise ChangedMeanwhile(_("Dit antwoord is intussen veranderd."))
        if AnswerTold.objects.filter(contribution=contribution, number__gte=number).exists():
            raise AlreadyTold(
                _("Dit antwoord is al gemaild. Je kunt het nog wel veranderen: geef een nieuw.")
            )
        before = held.versions.filter(number=number - 1).first()
        if before is None:
            held.delete()
        else:
            _bring_back(held, before)


def _bring_back(held: Answer, before: AnswerVersion) -> None:
    for name, value in words_in(before).items():
        setattr(held, name, value)
    for name in BESIDE:
        setattr(held, name, getattr(before, name))
    held.number = before.number
    held.news_number = min(held.news_number, before.number)
    held.save()
    before.delete()


def confirm_answer(*, answer: Answer, by: User | None, now: datetime) -> bool:
    """Say that an answer still holds with the passage as it reads now; False when it was gone."""
    newest = newest_version_id(answer.passage)
    return bool(
        Answer.objects.filter(pk=answer.pk, number=answer.number).update(
            passage_version=newest, confirmed_by=by, confirmed_at=now
        )
    )


def told_of(answers: Any) -> Any:
    """Of these answers, those whose text somebody was told by mail."""
    told = AnswerTold.objects.filter(
        contribution=OuterRef("contribution"), number__gte=OuterRef("number")
    )
    return answers.filter(Exists(told))
