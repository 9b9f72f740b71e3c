"""Keep a gathering of the sample with its tables, questions and contributions."""

from datetime import datetime

from inbreng.dialogue.actions.recording import Point, publish_source, record_contributions
from inbreng.dialogue.models import Contribution, Source, Wording
from inbreng.people.models import Perspective
from inbreng.programme.models import Gathering, Question, Seat, Table
from inbreng.sample.actions.catalogue import KINDS, Catalogue
from inbreng.sample.reading import shapes

SORTS = {"parel": Contribution.Sort.PEARL, "puzzel": Contribution.Sort.PUZZLE}
MOMENTS = {
    "asked": Contribution.Moment.ANSWER,
    "before": Contribution.Moment.BEFORE,
    "other": Contribution.Moment.OTHER,
}
Said = dict[tuple[int, str], Contribution]


def keep_gathering(sample: shapes.Gathering, catalogue: Catalogue, *, now: datetime) -> Said:
    """Keep one gathering; gives back its contributions by number and exact text."""
    gathering = _gathering(sample, catalogue)
    source = Source.objects.create(
        trajectory=gathering.trajectory,
        gathering=gathering,
        kind=Source.Kind.SMALL_TALK if sample.format == "small_talk" else Source.Kind.NOTES,
        title=sample.title,
        made_by=catalogue.people["editor"],
        made_at=now,
    )
    questions: dict[shapes.Question, Question] = {}
    spoken: list[shapes.Contribution] = []
    points: list[Point] = []
    for position, sample_table in enumerate(sample.tables):
        table = _table(sample_table, gathering, position, catalogue)
        _ask(sample_table, gathering, table, questions, catalogue)
        single = _only_perspective(sample_table, catalogue)
        spoken += sample_table.contributions
        points += [
            _point(point, table, questions, single, catalogue)
            for point in sample_table.contributions
        ]
    by = catalogue.people["editor"]
    kept = record_contributions(source=source, points=points, by=by, now=now)
    _complete(kept, spoken, catalogue, now)
    publish_source(source=source, now=now)
    published = Contribution.objects.in_bulk([contribution.pk for contribution in kept])
    return {
        (sample.number, point.text): published[contribution.pk]
        for point, contribution in zip(spoken, kept, strict=True)
    }


def _gathering(sample: shapes.Gathering, catalogue: Catalogue) -> Gathering:
    gathering = Gathering.objects.create(
        trajectory=catalogue.trajectory,
        standing_group=catalogue.groups[sample.group] if sample.group else None,
        title=sample.title,
        format=sample.format,
        held_on=sample.held_on,
        place=sample.place,
        description=sample.description,
        n_participants=sample.n_participants,
        participants_exact=sample.participants_exact,
    )
    gathering.organisations.set(catalogue.organisations[key] for key in sample.present)
    return gathering


def _table(
    sample: shapes.Table, gathering: Gathering, position: int, catalogue: Catalogue
) -> Table:
    table = Table.objects.create(
        gathering=gathering,
        label=sample.label,
        position=position,
        n_participants=sum(seats.count for seats in sample.seats) or None,
        host=catalogue.people[sample.host] if sample.host else None,
    )
    table.organisations.set(catalogue.organisations[key] for key in sample.present)
    Seat.objects.bulk_create(
        Seat(
            table=table,
            perspective=catalogue.perspectives[seats.perspective],
            n_people=seats.count,
        )
        for seats in sample.seats
    )
    return table


def _ask(
    sample: shapes.Table,
    gathering: Gathering,
    table: Table,
    questions: dict[shapes.Question, Question],
    catalogue: Catalogue,
) -> None:
    for asked in sample.questions:
        if asked not in questions:
            questions[asked] = Question.objects.create(
                gathering=gathering,
                heading=asked.heading or "",
                text=asked.text,
                position=len(questions),
                standard_question=catalogue.standard_questions.get(asked.text),
            )
        questions[asked].tables.add(table)


def _only_perspective(sample: shapes.Table, catalogue: Catalogue) -> Perspective | None:
    """Whose words they are when a table was not mixed; staff who sat with guests do not mix it."""
    guests = [
        catalogue.perspectives[seats.perspective]
        for seats in sample.seats
        if not catalogue.perspectives[seats.perspective].is_staff
    ]
    return guests[0] if len(guests) == 1 else None


def _point(
    sample: shapes.Contribution,
    table: Table,
    questions: dict[shapes.Question, Question],
    single: Perspective | None,
    catalogue: Catalogue,
) -> Point:
    question = questions[sample.question] if sample.question else None
    standard = question.standard_question if question else None
    return Point(
        text=sample.text,
        table=table,
        question=question,
        perspective=catalogue.perspectives[sample.by] if sample.by else single,
        path=sample.path,
        kind=KINDS[sample.kind] if sample.kind else "",
        suggested_kind=standard.suggested_kind if standard and not sample.kind else "",
        sort=SORTS[sample.sort] if sample.sort else "",
        moment=MOMENTS[sample.moment],
        is_quoted=sample.is_quoted,
        is_heavy=sample.is_heavy,
        is_disagreed=sample.is_disagreed,
        is_minority=sample.is_minority,
        addressed_to=catalogue.organisations[sample.to] if sample.to else None,
        reason=sample.reason or "",
    )


def _complete(
    kept: list[Contribution],
    spoken: list[shapes.Contribution],
    catalogue: Catalogue,
    now: datetime,
) -> None:
    Wording.objects.bulk_create(
        Wording(
            contribution=contribution,
            number=2,
            why=Wording.Why.COMPLETED,
            text=point.note,
            made_by=catalogue.people["table_host"],
            made_at=now,
        )
        for contribution, point in zip(kept, spoken, strict=True)
        if point.note
    )
