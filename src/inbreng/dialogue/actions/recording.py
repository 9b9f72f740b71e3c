"""Keep what people said: the only code that makes contributions, with words, findings and stems."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from random import sample
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from inbreng.dialogue import bridge
from inbreng.dialogue.actions.paths import open_paths
from inbreng.dialogue.models import (
    Contribution,
    Finding,
    ModerationStep,
    Source,
    Stems,
    Wording,
)
from inbreng.dialogue.queries.meanings import full_terms
from inbreng.dialogue.search import indexed
from inbreng.people.models import Organisation, Person, Perspective, User
from inbreng.programme.models import Question, Table

FOUND_BY = "quick"
# Findings of these kinds hold a line back also when the screening is not sure of them.
ALWAYS_HELD = ("email", "phone", "bsn", "iban", "person_name", "health", "small_combination")


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One point on its way in; everything but its words may be left out."""

    text: str
    table: Table | None = None
    question: Question | None = None
    perspective: Perspective | None = None
    path: tuple[str, ...] = ()
    kind: str = ""
    suggested_kind: str = ""
    sort: str = ""
    moment: str = Contribution.Moment.ANSWER
    is_quoted: bool = False
    is_heavy: bool = False
    is_disagreed: bool = False
    is_minority: bool = False
    addressed_to: Organisation | None = None
    reason: str = ""
    line: int | None = None
    end_line: int | None = None
    page: int | None = None
    said_by: Person | None = None
    key: UUID = field(default_factory=uuid4)


def record_contributions(
    *,
    source: Source,
    points: Sequence[Point],
    by: User | None,
    now: datetime,
    first_position: int = 0,
    known_names: frozenset[str] = frozenset(),
) -> list[Contribution]:
    """Keep points as staged contributions, all or none, numbered from ``first_position``.

    Words are screened and stemmed before the database is touched, so that the
    one writer is held for the inserts only. ``known_names`` are nobody's: schools, places.
    One query more when there is a short form in the words.
    """
    found = [bridge.screen(point.text, known_names=known_names) for point in points]
    points = _with_open_paths(points, known_names)
    stems = _stems(source, points)
    contributions = [
        _contribution(source, point, position)
        for position, point in enumerate(points, start=first_position)
    ]
    with transaction.atomic():
        # Ids in the order of the report would tell who sat at the table of one's neighbours.
        Contribution.objects.bulk_create(sample(contributions, len(contributions)))
        wordings = Wording.objects.bulk_create(
            Wording(
                contribution=contribution,
                number=1,
                why=Wording.Why.SAID,
                text=point.text,
                reason=point.reason,
                made_by=by,
                made_at=now,
            )
            for contribution, point in zip(contributions, points, strict=True)
        )
        Finding.objects.bulk_create(_findings(wordings, found))
        Stems.objects.bulk_create(
            Stems(contribution=contribution, text=text)
            for contribution, text in zip(contributions, stems, strict=True)
        )
    return contributions


def _stems(source: Source, points: Sequence[Point]) -> list[str]:
    texts = [(point.text, *point.path, point.reason) for point in points]
    full = full_terms(texts, (source.trajectory.partnership_id for _point in points))
    return [indexed(*said, *terms) for said, terms in zip(texts, full, strict=True)]


def _with_open_paths(points: Sequence[Point], known_names: frozenset[str]) -> list[Point]:
    def looks_personal(label: str) -> bool:
        found = bridge.screen(label, known_names=known_names)
        return any(is_personal(one) for one in found)

    paths = open_paths((point.path for point in points), looks_personal)
    return [replace(point, path=paths[point.path]) for point in points]


def _contribution(source: Source, point: Point, position: int) -> Contribution:
    return Contribution(
        key=point.key,
        trajectory_id=source.trajectory_id,
        gathering_id=source.gathering_id,
        source=source,
        table=point.table,
        question=point.question,
        perspective=point.perspective,
        said_by=point.said_by,
        position=position,
        moment=point.moment,
        kind=point.kind,
        suggested_kind=point.suggested_kind,
        sort=point.sort,
        path=list(point.path),
        is_quoted=point.is_quoted,
        is_heavy=point.is_heavy,
        is_disagreed=point.is_disagreed,
        is_minority=point.is_minority,
        addressed_to=point.addressed_to,
        line=point.line,
        end_line=point.end_line,
        page=point.page,
    )


def _findings(
    wordings: Sequence[Wording], found: Sequence[Sequence[bridge.Found]]
) -> list[Finding]:
    return [
        as_finding(wording, one, found_by=FOUND_BY)
        for wording, findings in zip(wordings, found, strict=True)
        for one in findings
    ]


def is_personal(found: bridge.Found) -> bool:
    """Whether what the screening found holds a line back, also when it is not sure."""
    return found.is_sure or found.kind in ALWAYS_HELD


def as_finding(wording: Wording, found: bridge.Found, *, found_by: str) -> Finding:
    """Give what the screening found in a wording as a row that is not saved yet."""
    return Finding(
        wording=wording,
        kind=found.kind,
        start=found.start,
        end=found.end,
        is_sure=found.is_sure,
        found_by=found_by,
    )


def publish_source(*, source: Source, now: datetime) -> bool:
    """Show what is staged, but hold back what looks personal; False when it was done before."""
    with transaction.atomic():
        first = Source.objects.filter(pk=source.pk, published_at=None).update(published_at=now)
        if not first:
            return False
        staged = Contribution.objects.filter(source=source, state=Contribution.State.STAGED)
        held = list(staged.filter(_looks_personal()).values_list("pk", flat=True))
        staged.filter(_looks_personal()).update(state=Contribution.State.QUARANTINED)
        staged.update(state=Contribution.State.VISIBLE)
        Stems.objects.filter(contribution__in=held).delete()
        ModerationStep.objects.bulk_create(
            ModerationStep(contribution_id=pk, step=ModerationStep.Step.HELD, by=None, at=now)
            for pk in held
        )
    source.published_at = now
    return True


def publish_typed(*, contributions: Sequence[Contribution], now: datetime) -> int:
    """Show points that somebody just typed in a source that goes on; say how many are held back.

    Held back is also what the screening is not sure of: whoever typed it was told so.
    """
    found = Finding.objects.filter(wording__contribution=OuterRef("pk"))
    pks = [one.pk for one in contributions]
    with transaction.atomic():
        staged = Contribution.objects.filter(pk__in=pks, state=Contribution.State.STAGED)
        held = list(staged.filter(Exists(found)).values_list("pk", flat=True))
        staged.filter(pk__in=held).update(state=Contribution.State.QUARANTINED)
        staged.update(state=Contribution.State.VISIBLE)
        Stems.objects.filter(contribution__in=held).delete()
        ModerationStep.objects.bulk_create(
            ModerationStep(contribution_id=pk, step=ModerationStep.Step.HELD, by=None, at=now)
            for pk in held
        )
        # The deep screening comes by again; what a moderator released it leaves alone.
        sources = Source.objects.filter(contributions__in=pks).values("pk")
        Source.objects.filter(pk__in=sources).update(deeply_screened_at=None)
    return len(held)


def _looks_personal() -> Exists:
    personal = Q(is_sure=True) | Q(kind__in=ALWAYS_HELD)
    return Exists(Finding.objects.filter(personal, wording__contribution=OuterRef("pk")))
