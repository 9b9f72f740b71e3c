"""The trail of a contribution, read to the right: from its gathering to its answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from inbreng.answers.models import Answer
from inbreng.answers.queries import answers_by_contribution
from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Insight, Theme
from inbreng.insights.queries import insights_by_contribution, themes_by_contribution
from inbreng.people.models import Person
from inbreng.plan.models import Passage
from inbreng.plan.queries import passages_by_insight
from inbreng.trail.steps import Step


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one contribution."""

    contribution: Contribution
    themes: list[Theme]
    insights: list[Insight]
    passages: list[Passage]
    answer: Answer | None


def contributions_of_person(person: Person) -> QuerySet[Contribution]:
    """What a person said, but for what was withdrawn, newest first. Two queries."""
    hidden = [Contribution.State.STAGED, Contribution.State.WITHDRAWN]
    return (
        Contribution.objects.filter(said_by=person)
        .exclude(state__in=hidden)
        .select_related("gathering__trajectory", "table", "question", "perspective")
        .prefetch_related("wordings")
        .order_by("-source_id", "position")
    )


def outcomes(contributions: Sequence[Contribution], *, shows_drafts: bool = False) -> list[Outcome]:
    """What became of each contribution. Four queries, however many there are."""
    themes = themes_by_contribution(contributions)
    insights = insights_by_contribution(contributions, shows_drafts=shows_drafts)
    stated = {insight for found in insights.values() for insight in found}
    passages = passages_by_insight(stated, shows_drafts=shows_drafts)
    answers = answers_by_contribution(contributions)
    return [
        Outcome(
            contribution=contribution,
            themes=themes.get(contribution.pk, []),
            insights=insights.get(contribution.pk, []),
            passages=_unique(insights.get(contribution.pk, []), passages),
            answer=answers.get(contribution.pk),
        )
        for contribution in contributions
    ]


def _unique(insights: list[Insight], passages: dict[int, list[Passage]]) -> list[Passage]:
    found = {p.pk: p for insight in insights for p in passages.get(insight.pk, [])}
    return list(found.values())


def trail_of_contribution(
    contribution: Contribution,
    *,
    shows_gathering: bool = True,
    shows_table: bool = True,
    may_fill: bool = False,
    shows_drafts: bool = False,
) -> list[Step]:
    """The steps from gathering to answer of a contribution fetched with its place. Four queries.

    A gap leads to the page that fills it, for whoever ``may_fill`` it.
    """
    (outcome,) = outcomes([contribution], shows_drafts=shows_drafts)
    here = reverse("dialogue:contribution", args=[contribution.pk])
    origin = _origin(contribution, shows_table=shows_table)
    if not shows_gathering:
        origin = [Step(_("In gesprek met…"))]
    return [
        *origin,
        Step(_("dit punt"), here, state="here"),
        *_what_came_of(outcome, may_fill=may_fill),
    ]


def _origin(contribution: Contribution, *, shows_table: bool) -> list[Step]:
    gathering = contribution.gathering
    url = reverse("programme:gathering", args=[gathering.pk])
    steps = [Step(gathering.title, url)]
    if shows_table and contribution.table is not None:
        steps.append(Step(contribution.table.label, f"{url}#tafel-{contribution.table_id}"))
    if contribution.question is not None:
        question = f"“{contribution.question.text}”"
        steps.append(Step(question, f"{url}#vraag-{contribution.question_id}"))
    return steps


def _what_came_of(outcome: Outcome, *, may_fill: bool) -> list[Step]:
    pk, trajectory = outcome.contribution.pk, outcome.contribution.trajectory_id
    put_under = f"{reverse('insights:coding', args=[trajectory])}?bijdrage={pk}"
    themes = [
        Step(theme.name, reverse("insights:theme", args=[theme.pk]), state="future")
        for theme in outcome.themes
    ] or [Step(_("nog geen thema"), put_under if may_fill else "", state="gap")]
    insights = [
        Step(
            _("inzicht %(number)s") % {"number": insight.number},
            reverse("insights:insight", args=[insight.pk]),
            state="future",
        )
        for insight in outcome.insights
    ]
    passages = [
        Step(p.place, reverse("plan:passage", args=[p.pk]), state="future")
        for p in outcome.passages
    ]
    return [*themes, *insights, *passages, _answer_step(outcome, may_fill=may_fill)]


def _answer_step(outcome: Outcome, *, may_fill: bool) -> Step:
    page = "answers:answer" if may_fill else "answers:given_answer"
    url = reverse(page, args=[outcome.contribution.pk])
    if outcome.answer is None:
        return Step(_("nog geen antwoord"), url if may_fill else "", state="gap")
    return Step(outcome.answer.get_kind_display(), url, state="future")
