"""What moderators do with what was held back: release, redact or refuse it, and undo that."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import chain
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.dialogue.actions.paths import BAR, cover_in_paths
from inbreng.dialogue.actions.reindexing import reindex_contributions
from inbreng.dialogue.models import Contribution, ModerationStep, Stems, Wording
from inbreng.people.models import User

UNDO_TIME: Final = timedelta(minutes=10)
State = Contribution.State
Step = ModerationStep.Step
Span = tuple[int, int]


@transaction.atomic
def release(*, contribution: Contribution, by: User, now: datetime) -> None:
    """Publish a held-back contribution as it stands: a person says it is fine.

    Raises ChangedMeanwhile when another moderator was first.
    """
    _move(contribution, State.QUARANTINED, State.VISIBLE)
    _note(contribution, Step.CONFIRMED, by=by, now=now)
    reindex_contributions(pks=[contribution.pk])


@transaction.atomic
def release_all(*, contributions: Iterable[Contribution], by: User, now: datetime) -> int:
    """Publish several held-back contributions, but those that another moderator was at first."""
    wanted = [one.pk for one in contributions]
    held = Contribution.objects.filter(pk__in=wanted, state=State.QUARANTINED)
    pks = list(held.values_list("pk", flat=True))
    held.update(state=State.VISIBLE)
    ModerationStep.objects.bulk_create(
        ModerationStep(contribution_id=pk, step=Step.CONFIRMED, by=by, at=now) for pk in pks
    )
    reindex_contributions(pks=pks)
    return len(pks)


@transaction.atomic
def redact(
    *, contribution: Contribution, spans: Sequence[Span], by: User, now: datetime
) -> Wording:
    """Publish a held-back contribution with bars over ``spans`` of its open words.

    The words that stood open are sealed for the days that the partnership set;
    until then moderators can read them. Raises DomainError without spans and
    ChangedMeanwhile when another moderator was first.
    """
    _move(contribution, State.QUARANTINED, State.VISIBLE)
    open_ones = Wording.objects.filter(contribution=contribution, sealed_until__isnull=True)
    said = open_ones.order_by("number").first()
    if said is None or not spans:
        raise DomainError(_("Kies eerst welke woorden je wilt afschermen."))
    n_days = contribution.trajectory.partnership.n_days_sealed
    open_ones.update(sealed_until=now + timedelta(days=n_days))
    redacted = Wording.objects.create(
        contribution=contribution,
        number=Wording.objects.filter(contribution=contribution).count() + 1,
        why=Wording.Why.REDACTED,
        text=with_bars(said.text, spans),
        made_by=by,
        made_at=now,
    )
    _note(contribution, Step.REDACTED, by=by, now=now)
    reindex_contributions(pks=[contribution.pk])
    return redacted


@transaction.atomic
def refuse(*, contribution: Contribution, reason: str, by: User, now: datetime) -> None:
    """Keep a held-back contribution from being published, for a reason that its writer can read.

    Raises DomainError without a reason and ChangedMeanwhile when another
    moderator was first.
    """
    if not reason.strip():
        raise DomainError(_("Schrijf op waarom. Wie dit zei of opschreef, kan de reden lezen."))
    _move(contribution, State.QUARANTINED, State.REFUSED)
    _note(contribution, Step.REFUSED, by=by, now=now, reason=reason.strip())


@transaction.atomic
def hold(*, contribution: Contribution, by: User | None, now: datetime) -> None:
    """Let a published or refused contribution wait out of sight until a moderator looked at it.

    Raises ChangedMeanwhile when it waits already or was withdrawn, or has no words.
    """
    if Contribution.objects.filter(pk=contribution.pk, erased_at__isnull=False).exists():
        raise ChangedMeanwhile(_("De woorden zijn gewist. Er is niets om na te kijken."))
    was = State.REFUSED if contribution.state == State.REFUSED else State.VISIBLE
    _move(contribution, was, State.QUARANTINED)
    Stems.objects.filter(contribution=contribution).delete()
    cover_in_paths(contribution)
    _note(contribution, Step.HELD, by=by, now=now)


@transaction.atomic
def undo(*, contribution: Contribution, by: User, now: datetime) -> None:
    """Take back the newest step of ``by`` on a contribution, within ten minutes; it waits again.

    Raises ChangedMeanwhile when the step is another's, too old, or was
    followed by other words.
    """
    step = ModerationStep.objects.filter(contribution=contribution).last()
    if step is None or step.by_id != by.pk or step.step == Step.HELD or now - step.at > UNDO_TIME:
        raise ChangedMeanwhile(_("Deze stap is niet meer ongedaan te maken."))
    was = State.REFUSED if step.step == Step.REFUSED else State.VISIBLE
    _move(contribution, was, State.QUARANTINED)
    if step.step == Step.REDACTED:
        _unseal(contribution, step)
    Stems.objects.filter(contribution=contribution).delete()
    _note(contribution, Step.HELD, by=by, now=now)


def with_bars(text: str, spans: Iterable[Span]) -> str:
    """The text with a bar in place of each span; spans that touch become one bar.

    >>> with_bars("bel Sem de Wit", [(4, 7), (7, 14)])
    'bel ███'
    """
    kept, at = [], 0
    for start, end in _joined(spans):
        kept += [text[at:start], BAR]
        at = end
    return "".join([*kept, text[at:]])


def places_of(text: str, words: Iterable[str]) -> list[Span]:
    """Where words stand in a text, whatever their capitals; DomainError for words that do not."""
    return list(chain.from_iterable(_places(text, word.strip()) for word in words if word.strip()))


def _places(text: str, word: str) -> list[Span]:
    found, at = [], text.lower().find(word.lower())
    while at >= 0:
        found.append((at, at + len(word)))
        at = text.lower().find(word.lower(), at + len(word))
    if not found:
        raise DomainError(_("“%(word)s” staat niet in dit punt.") % {"word": word})
    return found


def _joined(spans: Iterable[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _move(contribution: Contribution, was: State, becomes: State) -> None:
    moved = Contribution.objects.filter(pk=contribution.pk, state=was).update(state=becomes)
    if not moved:
        raise ChangedMeanwhile(_("Iemand anders was je net voor. Er is niets veranderd."))


def _note(
    contribution: Contribution, step: Step, *, by: User | None, now: datetime, reason: str = ""
) -> None:
    ModerationStep.objects.create(
        contribution=contribution, step=step, by=by, at=now, reason=reason
    )


def _unseal(contribution: Contribution, step: ModerationStep) -> None:
    wordings = Wording.objects.filter(contribution=contribution)
    newest = wordings.last()
    if newest is None or newest.why != Wording.Why.REDACTED or newest.made_at != step.at:
        raise ChangedMeanwhile(_("Deze stap is niet meer ongedaan te maken."))
    newest.delete()
    sealed_at = step.at + timedelta(days=contribution.trajectory.partnership.n_days_sealed)
    wordings.filter(sealed_until=sealed_at).update(sealed_until=None)
