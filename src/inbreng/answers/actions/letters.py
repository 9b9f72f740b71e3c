"""Keep templates of letters; make all letters of one, claimed by one worker, gone after a week."""

import tempfile
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta

from django.core.files import File
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from inbreng.answers.merging.making import check_template, make_letters
from inbreng.answers.models import LetterRound, LetterTemplate
from inbreng.answers.queries.letters import is_outdated_round, recipients_of, values_for
from inbreng.core.claims import Claim, TakenOver
from inbreng.core.errors import DomainError
from inbreng.people.actions.names import refusing_twice
from inbreng.people.models import User
from inbreng.programme.models import Trajectory

State = LetterRound.State
Clock = Callable[[], datetime]
MOST_ATTEMPTS = 3
DEAD_AFTER = timedelta(seconds=120)
KEPT_FOR = timedelta(days=7)
PER_PART = 50


class NobodyToWrite(DomainError):
    """There is nobody for whom a letter can be made."""


class Making(Claim):
    """A worker's right to make a round."""

    rows = LetterRound
    doing = State.MAKING


def keep_template(
    *,
    trajectory: Trajectory,
    name: str,
    recipients: str,
    content: bytes,
    by: User | None,
    now: datetime,
) -> LetterTemplate:
    """Keep a Word file as template; raises TemplateWrong, NoHouseFile or NameTaken."""
    kept = check_template(content, recipients)
    template = LetterTemplate(
        trajectory=trajectory, name=name, recipients=recipients, made_by=by, made_at=now
    )
    with refusing_twice(_("Er is al een sjabloon met deze naam.")):
        template.content.save("template.docx", ContentFile(kept), save=False)
        template.save()
    return template


def remove_template(*, template: LetterTemplate) -> None:
    """Take a template away with the letters that were made of it."""
    files = [template.content, *(made.content for made in template.rounds.all() if made.content)]
    template.delete()
    for file in files:
        file.storage.delete(str(file.name))


def example_letter(*, template: LetterTemplate, today: date) -> bytes:
    """The letter of the first recipient; raises NobodyToWrite or TemplateWrong."""
    first = recipients_of(template)[:1]
    values = values_for(template, first, today) if first else []
    if not values:
        raise NobodyToWrite(_("Er is nog niemand aan wie je kunt schrijven: geef eerst antwoord."))
    [letter] = make_letters(_content(template), template.recipients, values[:1])
    return letter


def ask_for_letters(*, template: LetterTemplate, by: User, now: datetime) -> LetterRound:
    """Ask a worker for the letters to everybody; raises NobodyToWrite."""
    n_total = len(recipients_of(template))
    if not n_total:
        raise NobodyToWrite(_("Er is nog niemand aan wie je kunt schrijven: geef eerst antwoord."))
    return LetterRound.objects.create(template=template, n_total=n_total, asked_by=by, asked_at=now)


def make_round(*, pk: int, clock: Clock) -> None:
    """Make a round that waits; does nothing when another worker has it."""
    claim = Making.take(pk, clock(), n_done=0)
    if claim is None:
        return
    related = LetterRound.objects.select_related("template__trajectory__partnership")
    made = related.get(pk=pk)
    try:
        _write(claim, made, clock)
    except TakenOver:
        return
    except DomainError as refusal:
        _refuse(claim, str(refusal))


def _write(claim: Making, made: LetterRound, clock: Clock) -> None:
    pks = recipients_of(made.template)
    content = _content(made.template)
    claim.hold(n_total=len(pks), seen_alive_at=clock())
    n_done = 0
    with tempfile.TemporaryFile() as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as package:
            for first in range(0, len(pks), PER_PART):
                part = pks[first : first + PER_PART]
                values = values_for(made.template, part, clock().date())
                letters = make_letters(
                    content,
                    made.template.recipients,
                    values,
                    lambda _n: claim.hold(seen_alive_at=clock()),
                )
                for one, letter in zip(values, letters, strict=True):
                    n_done += 1
                    package.writestr(f"{n_done:04}-{slugify(one['naam'])}.docx", letter)
                claim.hold(n_done=first + len(part), seen_alive_at=clock())
        file.seek(0)
        _keep(claim, made, File(file))


def _keep(claim: Making, made: LetterRound, file: "File[bytes]") -> None:
    made.content.save(f"{made.pk}-{claim.attempt}.bin", file, save=False)
    name = str(made.content.name)
    try:
        claim.hold(state=State.READY, content=name, seen_alive_at=None, refusal="")
    except TakenOver:
        made.content.storage.delete(name)
        raise


def _refuse(claim: Making, reason: str) -> None:
    try:
        claim.hold(state=State.REFUSED, refusal=reason[:300], seen_alive_at=None)
    except TakenOver:
        return


def _content(template: LetterTemplate) -> bytes:
    with template.content.open("rb") as file:
        kept: bytes = file.read()
    return kept


def rounds_to_take_up(*, now: datetime) -> list[int]:
    """Rounds to make now: those that wait and those whose worker died, at most three times."""
    for claim in Making.of_dead(now - DEAD_AFTER):
        if claim.attempt >= MOST_ATTEMPTS:
            _refuse(claim, _("Het maken brak drie keer af. Probeer het later weer."))
            continue
        with suppress(TakenOver):
            claim.hold(state=State.ASKED, seen_alive_at=None)
    return Making.waiting()


def remove_round(*, made: LetterRound) -> None:
    """Take the letters of a round away."""
    name = str(made.content.name or "")
    with transaction.atomic():
        made.delete()
    if name:
        made.content.storage.delete(name)


def withdraw_outdated(*, made: LetterRound) -> bool:
    """Destroy letters when something in them was held back or erased since; tells whether."""
    if made.state != State.READY or not is_outdated_round(made):
        return False
    name = str(made.content.name)
    reason = _("Sinds deze brieven is er iets gewist of teruggehouden. Maak ze opnieuw.")
    ready = LetterRound.objects.filter(pk=made.pk, state=State.READY)
    ready.update(state=State.REFUSED, refusal=reason, content="")
    made.content.storage.delete(name)
    return True


def clear_rounds(*, now: datetime) -> int:
    """Remove letters of a week ago, and those that hold what may not be told any more."""
    old = list(LetterRound.objects.filter(asked_at__lt=now - KEPT_FOR))
    for made in old:
        remove_round(made=made)
    ready = LetterRound.objects.filter(state=State.READY)
    for made in ready.select_related("template__trajectory"):
        withdraw_outdated(made=made)
    return len(old)
