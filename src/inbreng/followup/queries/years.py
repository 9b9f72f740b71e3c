"""A school year of a trajectory in one collection, for the annual report."""

from dataclasses import dataclass
from datetime import date, datetime

from inbreng.followup.models import Appointment, EvaluationMoment, Reading, ReportBack
from inbreng.followup.queries.monitor import Goal, goals_of
from inbreng.followup.queries.public_pages import AnswerCount, answers_of
from inbreng.followup.queries.report_backs import Part, newest_version, parts_of_version
from inbreng.insights.models import Insight
from inbreng.plan.models import Edition
from inbreng.plan.queries import current_plan
from inbreng.plan.queries.years import first_day, last_day, school_year_of
from inbreng.programme.models import Gathering, Trajectory


@dataclass(frozen=True, slots=True)
class Measured:
    """An ambition of the published plan with the last reading of a year."""

    goal: Goal
    reading: Reading


@dataclass(frozen=True, slots=True)
class ToldReportBack:
    """A report-back as everybody reads it."""

    gathering: Gathering
    title: str
    parts: list[Part]


@dataclass(frozen=True)
class YearCollection:
    """What happened in one school year, each thing with its own page."""

    school_year: int
    gatherings: list[Gathering]  # with ``published``: its report-back when everybody may read it
    insights: list[Insight]
    editions: list[Edition]
    done: list[Appointment]
    moments: list[EvaluationMoment]
    measured: list[Measured]
    answers: list[AnswerCount]

    @property
    def is_empty(self) -> bool:
        """Nothing happened, or not yet."""
        found = (self.gatherings, self.insights, self.editions, self.done, self.moments)
        return not any((*found, self.measured, self.answers))


def years_of(trajectory: Trajectory, today: date) -> list[int]:
    """The school years from the beginning of a trajectory until now, or until it ended."""
    last = min(trajectory.ends_on or today, today)
    return list(range(school_year_of(trajectory.begins_on), school_year_of(last) + 1))


def collection_of(trajectory: Trajectory, school_year: int, now: datetime) -> YearCollection:
    """Everything of a school year that members may know of. At most thirteen queries."""
    days = (first_day(school_year), last_day(school_year))
    held = Gathering.objects.filter(trajectory=trajectory, held_on__range=days).exclude(
        format=Gathering.Format.SMALL_TALK
    )
    there = ReportBack.objects.filter(
        gathering__in=held, state=ReportBack.State.PUBLISHED, published_at__lte=now
    )
    published = {one.gathering_id: one for one in there}
    gatherings = list(held.order_by("held_on", "pk"))
    for one in gatherings:
        one.published = published.get(one.pk)  # type: ignore[attr-defined]  # for the template
    return YearCollection(
        school_year=school_year,
        gatherings=gatherings,
        insights=list(
            Insight.objects.filter(
                trajectory=trajectory, state=Insight.State.AGREED, agreed_at__date__range=days
            ).order_by("number")
        ),
        editions=list(
            Edition.objects.filter(
                plan__trajectory=trajectory, published_at__lte=now, published_at__date__range=days
            ).order_by("published_at")
        ),
        done=list(
            Appointment.objects.filter(
                trajectory=trajectory,
                state=Appointment.State.DONE,
                closed_at__date__range=days,
            ).select_related("who_user", "who_organisation")
        ),
        moments=list(EvaluationMoment.objects.filter(trajectory=trajectory, held_on__range=days)),
        measured=_measured(trajectory, school_year, now),
        answers=answers_of(trajectory, days),
    )


def _measured(trajectory: Trajectory, school_year: int, now: datetime) -> list[Measured]:
    plan = current_plan(trajectory)
    goals = goals_of(plan, now) if plan else []
    read = ((goal, goal.reading_by(school_year)) for goal in goals)
    return [Measured(goal, reading) for goal, reading in read if reading is not None]


def told_report_backs(collection: YearCollection) -> list[ToldReportBack]:
    """The published report-backs of a year, whole. Five queries for each."""
    found = []
    for gathering in collection.gatherings:
        report_back = gathering.published  # type: ignore[attr-defined]  # put there above
        version = newest_version(report_back) if report_back else None
        if version is not None:
            found.append(ToldReportBack(gathering, version.title, parts_of_version(version)))
    return found
