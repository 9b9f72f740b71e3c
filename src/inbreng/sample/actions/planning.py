"""Keep the sample's draft plan, the answers that rest on it, and who said what."""

from datetime import datetime, timedelta

from inbreng.answers.actions import answer_contribution
from inbreng.answers.models import Answer
from inbreng.dialogue.models import Contribution
from inbreng.people.models import Person
from inbreng.plan.actions import make_chapter, make_plan, write_passage
from inbreng.plan.models import Passage
from inbreng.sample.actions.catalogue import Catalogue
from inbreng.sample.reading import shapes

FIRST_YEAR = 2027
DAYS_TO_ANSWER = 60


def keep_plan(sample: shapes.Draft, catalogue: Catalogue, *, now: datetime) -> None:
    """Keep the plan in passages, then the answers, then the speakers who can look them up."""
    passages = _passages(sample, catalogue, now)
    for answer in sample.answers:
        _answer(answer, passages, catalogue, now)
    for speaker in sample.speakers:
        _speaker(speaker, catalogue, now)


def _passages(sample: shapes.Draft, catalogue: Catalogue, now: datetime) -> dict[str, Passage]:
    plan = make_plan(trajectory=catalogue.trajectory, title=sample.title, first_year=FIRST_YEAR)
    chapters = {
        chapter.key: make_chapter(plan=plan, title=chapter.title, demand=chapter.demand)
        for chapter in sample.chapters
    }
    return {
        passage.key: write_passage(
            chapter=chapters[passage.chapter],
            text=passage.text,
            insights=[catalogue.insights[key] for key in passage.insights],
            by=catalogue.people["editor"],
            now=now,
        )
        for passage in sample.passages
    }


def _answer(
    sample: shapes.Answer, passages: dict[str, Passage], catalogue: Catalogue, now: datetime
) -> None:
    is_open = sample.kind == Answer.Kind.NOT_KNOWN_YET
    answer_contribution(
        contribution=catalogue.said[sample.voice.gathering, sample.voice.text],
        kind=sample.kind,
        text=sample.text,
        reason=sample.reason,
        passage=passages[sample.passage] if sample.passage else None,
        party=catalogue.organisations[sample.party] if sample.party else None,
        due_on=(now + timedelta(days=DAYS_TO_ANSWER)).date() if is_open else None,
        by=catalogue.people["editor"],
        now=now,
    )


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
