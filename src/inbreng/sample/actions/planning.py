"""Keep the sample's draft plan, the answers that rest on it, and who said what."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from inbreng.dialogue.models import Contribution
from inbreng.people.models import Person
from inbreng.plan.actions import make_chapter, make_plan, write_passage
from inbreng.plan.actions.embedding import cite, write_figure
from inbreng.plan.actions.goals import write_action, write_ambition
from inbreng.plan.models import Chapter, Passage, Plan
from inbreng.sample.actions.answering import give_answer
from inbreng.sample.actions.catalogue import Catalogue
from inbreng.sample.reading import shapes

FIRST_YEAR = 2027


def keep_plan(sample: shapes.Draft, catalogue: Catalogue, *, now: datetime) -> dict[str, Passage]:
    """Keep the plan in passages, with the figures that some of it rests on."""
    plan = make_plan(
        trajectory=catalogue.trajectory,
        title=sample.title,
        motto=sample.motto,
        first_year=FIRST_YEAR,
    )
    passages = _passages(sample, plan, catalogue, now)
    for citation in sample.citations:
        _cite(citation, passages, catalogue, now)
    return passages


def keep_answers(
    sample: shapes.Draft, passages: dict[str, Passage], catalogue: Catalogue, *, now: datetime
) -> None:
    """Keep single answers, and the speakers who can look them up."""
    for answer in sample.answers:
        said = catalogue.said[answer.voice.gathering, answer.voice.text]
        give_answer(answer, said, passages, catalogue, now)
    for speaker in sample.speakers:
        _speaker(speaker, catalogue, now)


def _passages(
    sample: shapes.Draft, plan: Plan, catalogue: Catalogue, now: datetime
) -> dict[str, Passage]:
    chapters = {
        chapter.key: make_chapter(
            plan=plan, title=chapter.title, demand=chapter.demand, content=chapter.content
        )
        for chapter in sample.chapters
    }
    texts = {
        passage.key: write_passage(text=passage.text, **_kept(passage, chapters, catalogue, now))
        for passage in sample.passages
    }
    ambitions = {
        one.key: _ambition(one, _kept(one, chapters, catalogue, now)) for one in sample.ambitions
    }
    actions = {
        one.key: _action(one, _kept(one, chapters, catalogue, now)) for one in sample.actions
    }
    figures = {
        one.key: write_figure(
            series=catalogue.series[one.series],
            caption=one.caption,
            **_kept(one, chapters, catalogue, now),
        )
        for one in sample.figures
    }
    return texts | ambitions | actions | figures


def _kept(
    part: shapes.Passage | shapes.Ambition | shapes.PlannedAction | shapes.Figure,
    chapters: dict[str, Chapter],
    catalogue: Catalogue,
    now: datetime,
) -> dict[str, Any]:
    """What every kind of passage is kept with."""
    return {
        "chapter": chapters[part.chapter],
        "insights": [catalogue.insights[key] for key in part.insights],
        "by": catalogue.people["editor"],
        "now": now,
    }


def _ambition(sample: shapes.Ambition, kept: dict[str, Any]) -> Passage:
    return write_ambition(
        goal=sample.goal,
        measure=sample.measure,
        unit=sample.unit,
        baseline=Decimal(sample.baseline),
        owner=sample.owner,
        targets={year: Decimal(value) for year, value in sample.targets},
        **kept,
    )


def _action(sample: shapes.PlannedAction, kept: dict[str, Any]) -> Passage:
    return write_action(
        what=sample.what,
        who=sample.who,
        due_on=sample.due_on,
        means=sample.means,
        fallbacks={"B": sample.fallback},
        **kept,
    )


def _cite(
    sample: shapes.Citation, passages: dict[str, Passage], catalogue: Catalogue, now: datetime
) -> None:
    cells = catalogue.series[sample.series].points.filter(area=sample.area, period=sample.period)
    cite(passage=passages[sample.passage], points=list(cells), now=now)


def _speaker(sample: shapes.Speaker, catalogue: Catalogue, now: datetime) -> None:
    """Let one made-up person have said the points, so that a private page can be seen."""
    account = catalogue.people[sample.account] if sample.account else None
    person = account.person if account else None
    if person is None:
        person = Person(partnership=catalogue.partnership, made_at=now)
    person.perspective = catalogue.perspectives[sample.perspective]
    person.school_type = sample.school_type
    person.save()
    said = [contribution.pk for contribution in catalogue.heard(sample.voices)]
    Contribution.objects.filter(pk__in=said).update(said_by=person)
