"""What lies with whom, what was handed on, and what came back."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.core import signing
from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from inbreng.answers.models import AnswerKind, Forward, ForwardPoint
from inbreng.dialogue.disclosure import Disclosure, disclosure_for
from inbreng.dialogue.disclosure.small_groups import told_tables
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.rules import SMALLEST_GROUP, Depth
from inbreng.people.models import Organisation
from inbreng.programme.models import Trajectory

SIGNER = signing.Signer(salt="inbreng.answers.forwards")
State = Forward.State
OPEN_TO_PARTY = (State.RELEASED, State.REPLIED)
REMIND_BEFORE = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Lying:
    """How many points lie with a party, and how far they were handed on."""

    party: Organisation
    n_points: int
    n_forwarded: int
    n_replied: int

    @property
    def n_waiting(self) -> int:
        """How many are in no bundle yet."""
        return self.n_points - self.n_forwarded


@dataclass(frozen=True, slots=True)
class PartyReply:
    """What a party said to one contribution, or to all of its bundle."""

    party: str
    text: str
    day: date | None


def lying_with(trajectory: Trajectory, party: Organisation) -> QuerySet[Contribution]:
    """What was answered “lies with this party” and is in no bundle for it. No query yet."""
    there = ForwardPoint.objects.filter(contribution=OuterRef("pk"), forward__party=party)
    points = Contribution.objects.filter(
        trajectory=trajectory,
        state=Contribution.State.VISIBLE,
        erased_at__isnull=True,
        answer__kind=AnswerKind.LIES_WITH,
        answer__party=party,
    )
    return points.filter(~Exists(there.exclude(forward__state=State.CLOSED))).order_by("pk")


def parties_of(trajectory: Trajectory) -> list[Lying]:
    """Every party with something lying there, most first. One query."""
    lies = Q(answers__kind=AnswerKind.LIES_WITH, answers__contribution__trajectory=trajectory)
    lies &= Q(answers__contribution__state=Contribution.State.VISIBLE)
    bundled = lies & Q(answers__contribution__forward_points__isnull=False)
    replied = lies & Q(answers__contribution__forward_points__forward__replied_at__isnull=False)
    counted = Organisation.objects.filter(partnership=trajectory.partnership_id).annotate(
        n_points=Count("answers", filter=lies, distinct=True),
        n_forwarded=Count("answers", filter=bundled, distinct=True),
        n_replied=Count("answers", filter=replied, distinct=True),
    )
    found = counted.filter(n_points__gt=0).order_by("-n_points", "name")
    return [Lying(party, party.n_points, party.n_forwarded, party.n_replied) for party in found]


def told_number(n_points: int) -> int | None:
    """A count as everybody may read it: None for fewer than five, who might be told apart."""
    return n_points if n_points >= SMALLEST_GROUP else None


def forwards_of(trajectory: Trajectory) -> QuerySet[Forward]:
    """The bundles of a trajectory, newest first, with ``n_points`` that go along. One query."""
    forwards = Forward.objects.filter(trajectory=trajectory).select_related("party", "made_by")
    counted = forwards.annotate(n_points=Count("points", filter=Q(points__is_kept_back=False)))
    return counted.order_by("-made_at", "-pk")


def token_of(forward: Forward) -> str:
    """The signed key that opens a bundle."""
    return SIGNER.sign(forward.key.hex)


def forward_behind(token: str) -> Forward | None:
    """The bundle that a token opens, when it was released and not closed. One query."""
    try:
        key = UUID(SIGNER.unsign(token))
    except (signing.BadSignature, ValueError):
        return None
    related = Forward.objects.select_related("party", "trajectory__partnership")
    return related.filter(key=key, state__in=OPEN_TO_PARTY).first()


def party_view(trajectory: Trajectory) -> Disclosure:
    """How a party sees lines that were released for it: as members do, and no place with them."""
    view = disclosure_for(AnonymousUser(), trajectory)
    wide = replace(view, depth=Depth.LINES, sees_all_lines=True)
    wide.told.update(told_tables(view.spots))
    return wide


def due_for_reminder(today: date) -> QuerySet[Forward]:
    """Released bundles without a reply whose day is near, and that were not reminded yet."""
    return Forward.objects.filter(
        state=State.RELEASED,
        reminded_at__isnull=True,
        due_on__lte=today + REMIND_BEFORE,
        released_at__date__lt=today - REMIND_BEFORE,
    ).select_related("trajectory__partnership")


def replies_by_contribution(contributions: Iterable[int]) -> dict[int, list[PartyReply]]:
    """What parties replied and an editor let through, by contribution. One query."""
    found: dict[int, list[PartyReply]] = defaultdict(list)
    points = ForwardPoint.objects.filter(
        contribution__in=list(contributions), is_kept_back=False, forward__shown_at__isnull=False
    )
    for point in points.select_related("forward__party").order_by("forward__shown_at"):
        forward = point.forward
        text = "\n\n".join(part for part in (point.reply, forward.reply) if part)
        day = forward.replied_at.date() if forward.replied_at else None
        found[point.contribution_id].append(PartyReply(forward.party.name, text, day))
    return found
