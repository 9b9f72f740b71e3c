"""Give a draft to all its contributions at once, and take that back while nobody read it."""

from collections import defaultdict
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext as _

from inbreng.answers.actions.answering import BESIDE, AlreadyTold, told_of
from inbreng.answers.actions.batching import NothingChosen
from inbreng.answers.actions.words import FIELDS, says_the_same, words_in
from inbreng.answers.models import Answer, AnswerBatch, AnswerVersion, BatchPoint
from inbreng.core.errors import ChangedMeanwhile
from inbreng.dialogue.models import Contribution
from inbreng.people.models import User

State, Outcome = AnswerBatch.State, BatchPoint.Outcome
MAY_GIVE = (State.DRAFT, State.RETURNED, State.CHECKED)
PER_INSERT = 1000


def give_batch(*, batch: AnswerBatch, by: User | None, now: datetime) -> bool:
    """Give a draft to everything that it does not leave out.

    A contribution that got another answer since it was chosen, or that is not
    shown any more, is skipped and says so. False when the draft was given
    already: giving twice does nothing. Raises NothingChosen, and
    ChangedMeanwhile when somebody still reads along.
    """
    with transaction.atomic():
        moved = AnswerBatch.objects.filter(pk=batch.pk, state__in=MAY_GIVE).update(
            state=State.GIVEN, given_by=by, given_at=now
        )
        batch.refresh_from_db()
        if not moved:
            if batch.state == State.GIVEN:
                return False
            raise ChangedMeanwhile(_("Dit klad wacht op meelezen, of is weggedaan."))
        points = batch.points.filter(is_excepted=False)
        if not points.exists():
            raise NothingChosen(_("Alles is uitgezonderd: niemand krijgt dit antwoord."))
        _give(batch, points)
        _keep_outcomes(batch, points)
    return True


def _give(batch: AnswerBatch, points: QuerySet[BatchPoint]) -> None:
    shown = points.filter(contribution__state=Contribution.State.VISIBLE)
    wanted = dict(shown.values_list("contribution_id", "seen_number"))
    columns = _columns(batch, is_shared=len(wanted) > 1)
    new = [Answer(contribution_id=pk, **columns) for pk, number in wanted.items() if number == 0]
    # Where somebody else answered in the meantime, that answer stands.
    Answer.objects.bulk_create(new, batch_size=PER_INSERT, ignore_conflicts=True)
    if len(new) < len(wanted):
        _change(batch, wanted, columns)


def _columns(batch: AnswerBatch, *, is_shared: bool) -> dict[str, Any]:
    return {
        **words_in(batch),
        "batch": batch,
        "is_shared": is_shared,
        "given_by": batch.given_by,
        "given_at": batch.given_at,
        "checked_by": batch.checked_by,
    }


def _change(batch: AnswerBatch, wanted: dict[int, int], columns: dict[str, Any]) -> None:
    """Keep what the answers of before said, and let them all say this."""
    answers = Answer.objects.select_for_update().filter(contribution__batch_points__batch=batch)
    held = [
        answer
        for answer in answers.exclude(batch=batch)
        if wanted.get(answer.contribution_id) == answer.number
    ]
    news = [answer for answer in held if not says_the_same(words_in(answer), columns)]
    earlier = [
        AnswerVersion(
            answer=answer,
            number=answer.number,
            **words_in(answer),
            **{name: getattr(answer, name) for name in BESIDE},
        )
        for answer in held
    ]
    AnswerVersion.objects.bulk_create(earlier, batch_size=PER_INSERT)
    changed = Answer.objects.filter(pk__in=[answer.pk for answer in news])
    changed.update(news_number=F("number") + 1)
    kept = Answer.objects.filter(pk__in=[answer.pk for answer in held])
    kept.update(**columns, number=F("number") + 1, confirmed_by=None, confirmed_at=None)


def _keep_outcomes(batch: AnswerBatch, points: QuerySet[BatchPoint]) -> None:
    has_it = Q(contribution__in=Answer.objects.filter(batch=batch).values("contribution"))
    points.filter(has_it).update(outcome=Outcome.GIVEN)
    points.filter(outcome=Outcome.OPEN).update(outcome=Outcome.SKIPPED)


def take_back_batch(*, batch: AnswerBatch) -> int:
    """Undo a giving: what stood before stands there again; says for how many.

    Raises AlreadyTold when somebody was told by mail, ChangedMeanwhile when it was not given.
    """
    with transaction.atomic():
        held = AnswerBatch.objects.filter(pk=batch.pk, state=State.GIVEN)
        if not held.update(state=State.DRAFT, given_by=None, given_at=None, checked_by=None):
            raise ChangedMeanwhile(_("Dit klad is niet (meer) gegeven."))
        answers = Answer.objects.filter(batch=batch)
        if told_of(answers).exists():
            raise AlreadyTold(
                _("Dit antwoord is al gemaild. Je kunt het nog wel veranderen: geef een nieuw.")
            )
        n_taken = _bring_back(answers)
        batch.points.update(outcome=Outcome.OPEN)
    return n_taken


def _bring_back(answers: QuerySet[Answer]) -> int:
    """Put back what stood before; what many said alike is put back in one go."""
    before = AnswerVersion.objects.filter(
        answer__in=answers.filter(number__gt=1), number=F("answer__number") - 1
    )
    alike: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    for version in before:
        said = tuple(getattr(version, name) for name in (*FIELDS, *BESIDE, "number"))
        alike[said].append(version.answer_id)
    versions = list(before.values_list("pk", flat=True))
    n_new = answers.filter(number=1).delete()[1].get("answers.Answer", 0)
    for said, pks in alike.items():
        columns = dict(zip((*FIELDS, *BESIDE, "number"), said, strict=True))
        held = Answer.objects.filter(pk__in=pks)
        held.filter(news_number__gt=columns["number"]).update(news_number=columns["number"])
        held.update(**columns, batch=None, is_shared=False)
    AnswerVersion.objects.filter(pk__in=versions).delete()
    return n_new + sum(map(len, alike.values()))
