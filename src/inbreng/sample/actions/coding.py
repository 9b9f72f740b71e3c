"""Keep the sample's themes, insights, draft plan and answers, through the actions of people."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from inbreng.dialogue.models import Contribution
from inbreng.insights.actions import make_theme, put_under_theme, state_insight
from inbreng.insights.models import Insight, Theme
from inbreng.people.models import Person
from inbreng.plan.actions import answer_contribution, make_chapter, make_plan, write_passage
from inbreng.plan.models import Answer, Passage
from inbreng.sample.actions.catalogue import Catalogue
from inbreng.sample.reading import shapes

FIRST_YEAR = 2027
DAYS_TO_ANSWER = 60


def keep_coding(sample: shapes.Coding, catalogue: Catalogue, *, now: datetime) -> None:
    """Keep themes, insights, plan and answers, each resting on the one before."""
    themes = {theme.key: _theme(theme, catalogue, now) for theme in sample.themes}
    insights = {i.key: _insight(i, themes, catalogue, now) for i in sample.insights}
    passages = _plan(sample, insights, catalogue, now)
    for answer in sample.answers:
        _answer(answer, passages, catalogue, now)
    _lend_a_voice(catalogue, now)


def _voices(voices: Iterable[shapes.Voice], catalogue: Catalogue) -> list[Contribution]:
    found = [catalogue.said[voice.gathering, voice.text].pk for voice in voices]
    return list(Contribution.objects.filter(pk__in=found, state=Contribution.State.VISIBLE))


def _theme(sample: shapes.Theme, catalogue: Catalogue, now: datetime) -> Theme:
    theme = make_theme(
        trajectory=catalogue.trajectory,
        name=sample.name,
        definition=sample.explanation,
        by=catalogue.people["editor"],
        now=now,
        focus_point=catalogue.focus_points[sample.focus_point] if sample.focus_point else None,
    )
    voices = _voices(sample.voices, catalogue)
    put_under_theme(contributions=voices, theme=theme, by=catalogue.people["editor"], now=now)
    return theme


def _insight(
    sample: shapes.Insight, themes: dict[str, Theme], catalogue: Catalogue, now: datetime
) -> Insight:
    return state_insight(
        trajectory=catalogue.trajectory,
        statement=sample.statement,
        kind=sample.kind,
        theme=themes[sample.theme] if sample.theme else None,
        support=_voices(sample.evidence, catalogue),
        by=catalogue.people["editor"],
        now=now,
    )


def _plan(
    sample: shapes.Coding, insights: dict[str, Insight], catalogue: Catalogue, now: datetime
) -> dict[str, Passage]:
    plan = make_plan(
        trajectory=catalogue.trajectory, title=sample.plan_title, first_year=FIRST_YEAR
    )
    chapters = {
        chapter.key: make_chapter(plan=plan, title=chapter.title, demand=chapter.demand)
        for chapter in sample.chapters
    }
    return {
        passage.key: write_passage(
            chapter=chapters[passage.chapter],
            text=passage.text,
            insights=[insights[key] for key in passage.insights],
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
        reason=sample.reason or "",
        passage=passages[sample.passage] if sample.passage else None,
        party=catalogue.organisations[sample.party] if sample.party else None,
        due_on=(now + timedelta(days=DAYS_TO_ANSWER)).date() if is_open else None,
        by=catalogue.people["editor"],
        now=now,
    )


def _lend_a_voice(catalogue: Catalogue, now: datetime) -> None:
    """Let the answered points be said by one made-up person, so that a private page can be seen."""
    person = catalogue.people["council_member"].person or Person.objects.create(
        partnership=catalogue.partnership, made_at=now
    )
    said = [contribution.pk for contribution in catalogue.said.values()]
    Contribution.objects.filter(pk__in=said, answer__isnull=False).update(said_by=person)
