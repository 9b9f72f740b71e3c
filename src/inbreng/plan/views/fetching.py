"""Fetch the plan or a passage for whoever asks, or refuse."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from inbreng.core.access import allow
from inbreng.plan import queries, rules
from inbreng.plan.models import Chapter, Passage, Plan
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import fetch_trajectory, seen, visitor


def fetch_for_plan(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor may read its plan. One query."""
    trajectory = fetch_trajectory(request, pk)
    allow(rules.may_see_plan(visitor(request), trajectory), request.user)
    return trajectory


def fetch_to_write(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor may write its plan. One query."""
    trajectory = fetch_trajectory(request, pk)
    allow(rules.may_write_plan(visitor(request), trajectory), request.user)
    return trajectory


def fetch_plan_to_write(request: HttpRequest, pk: int) -> Plan:
    """The plan, when the visitor may write it. One query."""
    plan = get_object_or_404(Plan.objects.select_related("trajectory__partnership"), pk=pk)
    seen(request, plan.trajectory)
    allow(rules.may_write_plan(visitor(request), plan.trajectory), request.user)
    return plan


def fetch_chapter_to_write(request: HttpRequest, pk: int) -> Chapter:
    """The chapter, when the visitor may write its plan. One query."""
    chapters = Chapter.objects.select_related("plan__trajectory__partnership")
    chapter = get_object_or_404(chapters, pk=pk)
    seen(request, chapter.plan.trajectory)
    allow(rules.may_write_plan(visitor(request), chapter.plan.trajectory), request.user)
    return chapter


def fetch_passage(request: HttpRequest, pk: int) -> Passage:
    """The passage with its current text, when the visitor may read the plan. One query."""
    passages = queries.with_current_text(Passage.objects.all())
    related = passages.select_related("chapter__plan__trajectory__partnership")
    passage = get_object_or_404(related, pk=pk)
    trajectory = seen(request, passage.chapter.plan.trajectory)
    allow(rules.may_see_plan(visitor(request), trajectory), request.user)
    return passage
