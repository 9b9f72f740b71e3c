"""Note what a body said of an edition, and whether it still stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.people.models import User
from inbreng.plan.models import Edition
from inbreng.plan.queries import latest_edition
from inbreng.route.models import Condition, Confirmation, Outcome, RouteStep, StepBody
from inbreng.route.queries.steps import before
from inbreng.route.queries.words import Words, not_said_yes_to, words_now
from inbreng.route.rights import CAN_SAY, NEEDS_REASONS

Said = Outcome.Kind


class OutcomeNotComplete(DomainError):
    """What was said lacks what its kind asks for."""


class EditionOutdated(DomainError):
    """There is a newer edition with other words than the one this is about."""


class BeforePredecessor(DomainError):
    """A step before this one is not done."""


@dataclass(frozen=True, slots=True)
class Saying:
    """What a body said, as somebody notes it."""

    kind: str
    decided_on: date
    reasons: str = ""
    conditions: Sequence[str] = ()
    seen_edition: int | None = None  # which one the page named
    seen_digest: str = ""
    is_about_older: bool = False  # a newer one is there, and still it was about this one
    early_because: str = ""  # a step before it was not done, and still it was said


def record_outcome(*, body: StepBody, saying: Saying, by: User, now: datetime) -> Outcome:
    """Note what a body said, with the edition that it is about and the digest of its words.

    Raises OutcomeNotComplete, EditionOutdated, BeforePredecessor, or
    ChangedMeanwhile when the edition changed or somebody else noted it first.
    """
    step = RouteStep.objects.select_related("edition", "plan__trajectory__partnership").get(
        pk=body.step_id
    )
    _check(step, saying, timezone.localdate(now))
    edition = _edition_meant(step, saying, now)
    early_because = _reason_to_be_early(step, saying)
    try:
        with transaction.atomic():
            outcome = Outcome.objects.create(
                body=body,
                kind=saying.kind,
                reasons=saying.reasons.strip(),
                decided_on=saying.decided_on,
                edition=edition,
                digest=edition.digest if edition else "",
                recorded_by=by,
                recorded_at=now,
            )
            _keep_conditions(outcome, saying)
            _keep_day(step, saying.decided_on, early_because)
    except IntegrityError as twice:
        raise ChangedMeanwhile(
            _(
                "Iemand legde net al een uitkomst vast voor %(body)s."
                " Die staat er nu; lees hem eerst."
            )
            % {"body": body.name}
        ) from twice
    return outcome


def end_outcome(*, outcome: Outcome, because: str, now: datetime) -> None:
    """Let an outcome count no more, so that the body is asked again; it stays to be read.

    Raises ChangedMeanwhile when it was ended before.
    """
    if not because.strip():
        raise OutcomeNotComplete(_("Schrijf op waarom je opnieuw vraagt."))
    current = Outcome.objects.filter(pk=outcome.pk, ended_at__isnull=True)
    if not current.update(ended_at=now, ended_because=because.strip()):
        raise ChangedMeanwhile(_("Deze uitkomst telde al niet meer."))


def confirm_outcome(
    *,
    outcome: Outcome,
    digests: frozenset[str],
    because: str,
    said_by: str,
    by: User,
    now: datetime,
) -> None:
    """Note that an outcome stands although words changed, because the body says why.

    ``digests`` are of the texts that the page was about; raises
    ChangedMeanwhile when there are others by now.
    """
    words = words_now(outcome.body.step.plan)
    unsaid = _unsaid_as_seen(outcome, words, digests)
    edition = words.newest if words.newest and words.newest.digest in unsaid else None
    Confirmation.objects.bulk_create(
        [
            Confirmation(
                outcome=outcome,
                digest=digest,
                edition=edition if edition and edition.digest == digest else None,
                because=because.strip(),
                said_by=said_by.strip(),
                confirmed_by=by,
                confirmed_at=now,
            )
            for digest in sorted(unsaid)
        ],
        ignore_conflicts=True,
    )


def _unsaid_as_seen(outcome: Outcome, words: Words, digests: frozenset[str]) -> frozenset[str]:
    """The texts that an outcome is not about, when they are those that the page showed."""
    unsaid = not_said_yes_to(outcome, words)
    if not unsaid:
        raise ChangedMeanwhile(_("De tekst is niet (meer) anders dan die waarover dit gaat."))
    if unsaid != digests:
        raise ChangedMeanwhile(
            _("De tekst is intussen weer veranderd. Lees eerst wat er nu anders is.")
        )
    return unsaid


def _check(step: RouteStep, saying: Saying, today: date) -> None:
    if step.skipped_because:
        raise OutcomeNotComplete(_("Deze stap is overgeslagen. Neem hem eerst weer op."))
    if saying.kind not in CAN_SAY[step.right]:
        raise OutcomeNotComplete(_("Deze uitkomst past niet bij het recht van deze stap."))
    if saying.kind in NEEDS_REASONS and not saying.reasons.strip():
        raise OutcomeNotComplete(_("Schrijf de redenen of opmerkingen op."))
    if saying.kind == Said.CONDITIONS and not any(one.strip() for one in saying.conditions):
        raise OutcomeNotComplete(_("Noem ten minste één voorwaarde."))
    if saying.decided_on > today:
        raise OutcomeNotComplete(_("Deze dag moet nog komen."))


def _edition_meant(step: RouteStep, saying: Saying, now: datetime) -> Edition | None:
    """The edition that the step and the page agree on, when it is not outdated."""
    edition = step.edition
    if edition is None:
        if saying.kind == Said.DONE:
            return None
        raise OutcomeNotComplete(_("Leg eerst een uitgave van het plan op tafel."))
    if (saying.seen_edition, saying.seen_digest) != (edition.pk, edition.digest):
        raise ChangedMeanwhile(
            _("Op tafel ligt nu %(edition)s. Kijk of de uitkomst daarover gaat.")
            % {"edition": edition.title}
        )
    newest = latest_edition(step.plan, published=True, now=now)
    is_old = newest is not None and newest.digest != edition.digest
    if is_old and saying.kind != Said.DONE and not saying.is_about_older:
        assert newest is not None  # noqa: S101 – is_old says so
        raise EditionOutdated(
            _(
                "Er is een nieuwere uitgave met andere woorden: %(newest)s. Leg die voor, of zeg"
                " dat het echt over %(edition)s ging."
            )
            % {"newest": newest.title, "edition": edition.title}
        )
    return edition


def _reason_to_be_early(step: RouteStep, saying: Saying) -> str:
    waiting = before(step)
    if not waiting:
        return ""
    if not saying.early_because.strip():
        raise BeforePredecessor(
            _("Eerst komt: %(steps)s. Doe je het toch nu, schrijf dan op waarom.")
            % {"steps": ", ".join(stand.step.title for stand in waiting)}
        )
    return saying.early_because.strip()


def _keep_conditions(outcome: Outcome, saying: Saying) -> None:
    if saying.kind != Said.CONDITIONS:
        return
    texts = [text.strip() for text in saying.conditions if text.strip()]
    Condition.objects.bulk_create([Condition(outcome=outcome, text=text) for text in texts])


def _keep_day(step: RouteStep, day: date, early_because: str) -> None:
    """The day of a step is that of its last body; a reason to be early stays with it."""
    steps = RouteStep.objects.filter(pk=step.pk)
    if step.held_on is None or step.held_on < day:
        steps.update(held_on=day)
    if early_because:
        steps.update(early_because=early_because[:500])
