"""Give the labels of a report a gathering, tables and questions to stand for."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from inbreng.dialogue.models import Report
from inbreng.dialogue.places import folded
from inbreng.people.models import Organisation, Perspective
from inbreng.programme.models import Gathering, Question, Seat, StandardQuestion, Table, Trajectory


@dataclass(frozen=True, slots=True, kw_only=True)
class TableChoice:
    """What a group or table of the report is called, how many sat there, and who."""

    group: str
    table: str
    label: str
    n_participants: int | None = None
    composition: str = ""
    perspectives: Mapping[int, int | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionChoice:
    """A question of the report under its theme heading, and the kind its points usually are."""

    heading: str
    text: str
    kind: str = ""
    sort: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """Where a report goes: an existing gathering, or what a new one is to be."""

    gathering: Gathering | None = None
    title: str = ""
    held_on: date | None = None
    format: str = Gathering.Format.OTHER
    place: str = ""
    n_participants: int | None = None
    participants_exact: bool = True
    tables: Sequence[TableChoice] = ()
    questions: Sequence[QuestionChoice] = ()
    organisations: Sequence[Organisation] = ()
    perspective: Perspective | None = None


def make_destination(report: Report, trajectory: Trajectory, chosen: Destination) -> Gathering:
    """Make or fill the gathering with its tables and questions; the report notes what is what.

    Runs inside the transaction of whoever publishes.
    """
    gathering = chosen.gathering or _new_gathering(trajectory, chosen)
    if gathering.n_participants is None and chosen.n_participants is not None:
        gathering.n_participants = chosen.n_participants
        gathering.participants_exact = chosen.participants_exact
        gathering.save(update_fields=["n_participants", "participants_exact"])
    gathering.organisations.add(*chosen.organisations)
    tables = _tables(gathering, chosen.tables)
    report.gathering, report.perspective = gathering, chosen.perspective
    report.mapping = {
        "tables": [[*labels, table.pk] for labels, table in tables.items()],
        "questions": _questions(gathering, trajectory, chosen.questions),
    }
    return gathering


def _new_gathering(trajectory: Trajectory, chosen: Destination) -> Gathering:
    return Gathering.objects.create(
        trajectory=trajectory,
        title=chosen.title,
        held_on=chosen.held_on,
        format=chosen.format,
        place=chosen.place,
    )


def _tables(gathering: Gathering, choices: Sequence[TableChoice]) -> dict[tuple[str, str], Table]:
    """What each group and table of the report stands for; groups are made before their tables."""
    known = {(table.parent_id, folded(table.label)): table for table in gathering.tables.all()}
    found: dict[tuple[str, str], Table] = {}
    for is_table in (False, True):
        fresh: list[tuple[Table, TableChoice]] = []
        for position, choice in enumerate(choices):
            if bool(choice.table) != is_table:
                continue
            parent = found.get((choice.group, "")) if is_table else None
            key = (parent.pk if parent else None, folded(choice.label))
            if key not in known:
                known[key] = _new_table(gathering, parent, choice, position)
                fresh.append((known[key], choice))
            found[choice.group, choice.table] = known[key]
        _keep_tables(fresh)
    return found


def _new_table(
    gathering: Gathering, parent: Table | None, choice: TableChoice, position: int
) -> Table:
    return Table(
        gathering=gathering,
        parent=parent,
        label=choice.label,
        position=position,
        n_participants=choice.n_participants,
        composition=choice.composition,
    )


def _keep_tables(fresh: Sequence[tuple[Table, TableChoice]]) -> None:
    Table.objects.bulk_create(table for table, _choice in fresh)
    Seat.objects.bulk_create(
        Seat(table=table, perspective_id=perspective, n_people=n_people)
        for table, choice in fresh
        for perspective, n_people in choice.perspectives.items()
    )


def _without_heading(asked: Mapping[tuple[str, str], Question]) -> dict[tuple[str, str], Question]:
    """Questions that were asked under one heading alone, as a report without headings has them."""
    by_text: dict[str, list[Question]] = defaultdict(list)
    for (_heading, text), question in asked.items():
        by_text[text].append(question)
    return {("", text): found[0] for text, found in by_text.items() if len(found) == 1}


def _questions(
    gathering: Gathering, trajectory: Trajectory, choices: Sequence[QuestionChoice]
) -> list[list[object]]:
    known = {(folded(one.heading), folded(one.text)): one for one in gathering.questions.all()}
    asked = _without_heading(known) | known
    sets = StandardQuestion.objects.filter(question_set__partnership=trajectory.partnership_id)
    standard = {folded(one.text): one for one in sets}
    keys = [(folded(choice.heading), folded(choice.text)) for choice in choices]
    fresh = {
        key: Question(
            gathering=gathering,
            heading=choice.heading,
            text=choice.text,
            position=position,
            standard_question=standard.get(key[1]),
        )
        for position, (key, choice) in enumerate(zip(keys, choices, strict=True), start=len(known))
        if key not in asked
    }
    Question.objects.bulk_create(fresh.values())
    asked |= fresh
    return [
        [choice.heading, choice.text, asked[key].pk, choice.kind, choice.sort]
        for key, choice in zip(keys, choices, strict=True)
    ]
