"""Hand wishes on to the party they lie with: bundle, release, remind, and show what it replies."""

import re
import uuid
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.answers.models import Forward, ForwardPoint
from inbreng.answers.queries.forwards import due_for_reminder, lying_with
from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.dialogue.models import Contribution, Wording
from inbreng.people.actions.post import queue_letter
from inbreng.people.models import Letter, Organisation, User
from inbreng.programme.models import Trajectory

State = Forward.State
OPEN_TO_PARTY = (State.RELEASED, State.REPLIED)
SHORTEST_NAME = 4  # letters of a school's name that tell it apart


class NothingToForward(DomainError):
    """Nothing that is shown lies with this party."""


def start_forward(
    *,
    trajectory: Trajectory,
    party: Organisation,
    title: str,
    letter: str,
    due_on: date,
    email: str = "",
    by: User | None,
    now: datetime,
) -> Forward:
    """Bundle what lies with a party and is not in a bundle for it yet; nobody sees it so far.

    Lines that name a school stay back until a moderator lets them along. Raises NothingToForward.
    """
    points = list(lying_with(trajectory, party))
    if not points:
        raise NothingToForward(_("Er ligt nu niets bij deze partij dat nog niet is doorgestuurd."))
    naming = naming_a_school(points, trajectory)
    with transaction.atomic():
        forward = Forward.objects.create(
            trajectory=trajectory,
            party=party,
            title=title,
            letter=letter,
            due_on=due_on,
            email=email,
            made_by=by,
            made_at=now,
        )
        ForwardPoint.objects.bulk_create(
            ForwardPoint(forward=forward, contribution=point, is_kept_back=point.pk in naming)
            for point in points
        )
    return forward


def naming_a_school(points: Iterable[Contribution], trajectory: Trajectory) -> set[int]:
    """Of these, the lines that hold the name of a school of the partnership. Two queries."""
    schools = Organisation.objects.filter(
        partnership=trajectory.partnership_id, kind=Organisation.Kind.SCHOOL
    )
    names = [name for name in schools.values_list("name", flat=True) if len(name) >= SHORTEST_NAME]
    if not names:
        return set()
    named = re.compile(r"\b(" + "|".join(map(re.escape, names)) + r")\b", re.IGNORECASE)
    words = Wording.objects.filter(contribution__in=[point.pk for point in points])
    return {pk for pk, text in words.values_list("contribution_id", "text") if named.search(text)}


def keep_back(*, forward: Forward, contributions: Collection[int], is_kept_back: bool) -> int:
    """Keep lines back from the party, or let them along; only before it is released."""
    if forward.state != State.DRAFT:
        raise ChangedMeanwhile(_("Deze bundel is al vrijgegeven."))
    points = forward.points.filter(contribution__in=contributions)
    return points.update(is_kept_back=is_kept_back)


def release_forward(*, forward: Forward, by: User | None, now: datetime) -> Letter | None:
    """Let the party open the bundle, and mail it the link when there is an address."""
    if not forward.points.filter(is_kept_back=False).exists():
        raise NothingToForward(_("Alle punten blijven hier: er is niets om door te sturen."))
    with transaction.atomic():
        _move(forward, (State.DRAFT,), state=State.RELEASED, released_by=by, released_at=now)
        return _mail(forward, "forward", now)


def remind_party(*, forward: Forward, now: datetime) -> Letter | None:
    """Ask the party once more for a reply."""
    with transaction.atomic():
        _move(forward, (State.RELEASED,), reminded_at=now)
        return _mail(forward, f"forward-reminder-{now:%Y-%m-%d}", now)


def _mail(forward: Forward, occasion: str, now: datetime) -> Letter | None:
    if not forward.email:
        return None
    is_reminder = occasion != "forward"
    subject = _("Herinnering: %(title)s") if is_reminder else "%(title)s"
    return queue_letter(
        key=f"{occasion}:{forward.pk}:{forward.key.hex[:8]}",
        topic=Letter.Topic.FORWARD,
        subject=subject % {"title": forward.title},
        template="answers/letters/forward",
        context={"forward": forward.pk, "is_reminder": is_reminder},
        address=forward.email,
        partnership=forward.trajectory.partnership,
        now=now,
    )


def renew_link(*, forward: Forward) -> None:
    """End every link that was given to the party; the page of the bundle shows the new one."""
    forward.key = uuid.uuid4()
    forward.save(update_fields=["key"])


def note_opened(*, forward: Forward, now: datetime) -> None:
    """Note when the party opened the bundle for the first time."""
    Forward.objects.filter(pk=forward.pk, opened_at__isnull=True).update(opened_at=now)


def reply_as_party(
    *, forward: Forward, reply: str, replied_by: str, each: Mapping[int, str], now: datetime
) -> None:
    """Keep what the party says to all, and to some points alone; until it is shown it may change.

    ``each`` holds texts by the number of a point in the bundle.
    """
    if not reply.strip() and not any(text.strip() for text in each.values()):
        raise DomainError(_("Schrijf een reactie op alles samen, of op minstens één punt."))
    with transaction.atomic():
        if forward.shown_at is not None:
            raise ChangedMeanwhile(_("Jullie reactie is al doorgegeven aan wie het zei."))
        _move(
            forward,
            OPEN_TO_PARTY,
            state=State.REPLIED,
            reply=reply.strip(),
            replied_by=replied_by.strip(),
            replied_at=now,
        )
        points = list(forward.points.filter(is_kept_back=False, pk__in=each))
        for point in points:
            point.reply = each[point.pk].strip()
        ForwardPoint.objects.bulk_update(points, ["reply"])


def show_reply(*, forward: Forward, by: User | None, now: datetime) -> None:
    """Let everybody who said one of the points read what the party replied."""
    moved = Forward.objects.filter(pk=forward.pk, state=State.REPLIED, shown_at__isnull=True)
    if not moved.update(shown_by=by, shown_at=now):
        raise ChangedMeanwhile(_("Deze reactie is er niet, of staat al bij het antwoord."))


def hide_reply(*, forward: Forward) -> None:
    """Take the reply of a party away from the answers again."""
    Forward.objects.filter(pk=forward.pk).update(shown_by=None, shown_at=None)


def close_forward(*, forward: Forward) -> None:
    """End a bundle: its link opens no more."""
    _move(
        forward,
        (State.DRAFT, *OPEN_TO_PARTY),
        state=State.CLOSED,
        released_at=forward.released_at or forward.made_at,
    )


def reopen_forward(*, forward: Forward) -> None:
    """Open a closed bundle again, as far as it was."""
    if forward.released_by_id is None:
        state = State.DRAFT
    else:
        state = State.REPLIED if forward.replied_at else State.RELEASED
    _move(forward, (State.CLOSED,), state=state)


def _move(forward: Forward, before: Collection[str], **fields: Any) -> None:
    if not Forward.objects.filter(pk=forward.pk, state__in=before).update(**fields):
        raise ChangedMeanwhile(_("Deze bundel heeft intussen een andere stand. Kijk opnieuw."))
    for name, value in fields.items():
        setattr(forward, name, value)


def remind_parties(*, now: datetime) -> int:
    """Remind every party whose day is near and that said nothing yet, once; says how many."""
    due = list(due_for_reminder(now.date()))
    for forward in due:
        remind_party(forward=forward, now=now)
    return len(due)
