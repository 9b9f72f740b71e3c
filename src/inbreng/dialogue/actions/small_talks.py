"""Log a small talk: who, where, what was said; it counts in the same harvest."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.dialogue import suggestions
from inbreng.dialogue.actions.moderating import hold
from inbreng.dialogue.actions.recording import Point, publish_source, record_contributions
from inbreng.dialogue.bridge import is_label
from inbreng.dialogue.models import Contribution, Finding, Source
from inbreng.dialogue.queries.known_names import known_names
from inbreng.people.models import Organisation, Person, Perspective, User
from inbreng.programme.models import Gathering, Trajectory

INDENT = "\t"
MOST_WORDS_OF_HEADING = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallTalk:
    """What somebody logged of a talk; ``key`` is made on the device and tells a repetition."""

    key: UUID
    perspective: Perspective
    organisation: Organisation | None = None
    school_type: str = ""
    held_on: date
    place: str = ""
    said: Sequence[tuple[tuple[str, ...], str]]  # the labels above each point, and its words


def log_small_talk(*, trajectory: Trajectory, talk: SmallTalk, by: User, now: datetime) -> Source:
    """Keep a talk as a gathering, a source and its points, and publish them.

    Sending the same key again, or twice at once, gives the source of the first
    time. What looks personal is held back until a moderator looked. Raises
    DomainError when nothing was said.
    """
    if not talk.said:
        raise DomainError(_("Schrijf ten minste één punt op."))
    known = Source.objects.filter(key=talk.key, trajectory=trajectory)
    if not known.exists():
        try:
            return _log(trajectory, talk, by=by, now=now)
        except IntegrityError:  # it was sent twice at once
            pass
    return known.get()


@transaction.atomic
def _log(trajectory: Trajectory, talk: SmallTalk, *, by: User, now: datetime) -> Source:
    gathering = _gathering(trajectory, talk)
    source = Source.objects.create(
        key=talk.key,
        trajectory=trajectory,
        gathering=gathering,
        kind=Source.Kind.SMALL_TALK,
        title=gathering.title,
        made_by=by,
        made_at=now,
    )
    person = Person.objects.create(
        partnership=trajectory.partnership,
        perspective=talk.perspective,
        school_type=talk.school_type,
        made_at=now,
    )
    record_contributions(
        source=source,
        points=_points(talk, person),
        by=by,
        now=now,
        known_names=known_names(trajectory.pk),
    )
    publish_source(source=source, now=now)
    _hold_what_was_found(source, now)
    return source


def _hold_what_was_found(source: Source, now: datetime) -> None:
    """Hold back also what the screening is not sure of: whoever logged it was told so."""
    found = Finding.objects.filter(wording__contribution=OuterRef("pk"))
    shown = Contribution.objects.filter(Exists(found), source=source)
    for contribution in shown.filter(state=Contribution.State.VISIBLE):
        hold(contribution=contribution, by=None, now=now)


def points_from(text: str) -> list[tuple[tuple[str, ...], str]]:
    """The points of typed lines, each with the lines above it that it hangs under.

    As in reports, a line with deeper ones under it is a point too, unless it only names what
    they are about: "Nodig:", "Wensen", or a heading of a few words.

    >>> points_from("Nodig:\\n\\trust in de klas\\n\\t\\tvaste juf")
    [(('Nodig:',), 'rust in de klas'), (('Nodig:', 'rust in de klas'), 'vaste juf')]
    """
    lines = [_line(line) for line in text.splitlines() if line.strip()]
    points, above = [], list[tuple[int, str]]()
    for place, (depth, words) in enumerate(lines):
        above = [label for label in above if label[0] < depth]
        has_under = place + 1 < len(lines) and lines[place + 1][0] > depth
        if not (has_under and _only_names(words, depth)):
            points.append((tuple(label for _depth, label in above), words))
        above.append((depth, words))
    return points


def _only_names(words: str, depth: int) -> bool:
    """Whether a line over others says what they are about, and nothing of its own."""
    return is_label(words) or (not depth and words.count(" ") < MOST_WORDS_OF_HEADING)


def _line(line: str) -> tuple[int, str]:
    """How deep a line stands and its words; four spaces are as deep as one tab."""
    typed = line.replace("    ", INDENT)
    words = typed.lstrip(INDENT + " ")
    depth = len(typed) - len(typed.lstrip(INDENT))
    return depth, words.removeprefix("- ").removeprefix("• ").strip()


def _gathering(trajectory: Trajectory, talk: SmallTalk) -> Gathering:
    # A title with perspective or place would tell who it was, wherever the title stands.
    day = date_format(talk.held_on, "j F Y")
    gathering = Gathering.objects.create(
        trajectory=trajectory,
        title=_("In gesprek, %(day)s") % {"day": day},
        format=Gathering.Format.SMALL_TALK,
        held_on=talk.held_on,
        place=talk.place,
        n_participants=1,
    )
    if talk.organisation is not None:
        gathering.organisations.add(talk.organisation)
    return gathering


def _points(talk: SmallTalk, person: Person) -> list[Point]:
    return [_point(talk, person, labels, words) for labels, words in talk.said]


def _point(talk: SmallTalk, person: Person, labels: tuple[str, ...], words: str) -> Point:
    by_label = suggestions.suggested("", labels)
    return Point(
        text=words,
        path=labels,
        perspective=talk.perspective,
        said_by=person,
        suggested_kind=by_label.kind,
        sort=by_label.sort,
        is_heavy=suggestions.is_heavy(words),
        is_disagreed=suggestions.is_disagreed(labels),
        is_minority=suggestions.is_minority(labels),
    )
