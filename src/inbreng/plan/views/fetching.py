"""Fetch the plan, a chapter, a passage or an edition for whoever asks, or refuse."""

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone

from inbreng.core.access import allow
from inbreng.people.models import User
from inbreng.plan import queries, rules
from inbreng.plan.models import Chapter, Edition, Passage, Plan
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import fetch_trajectory, seen, visitor


def fetch_for_plan(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor may read its plan. One query."""
    trajectory = fetch_trajectory(request, pk)
    allow(rules.may_see_plan(visitor(request), trajectory), request.user)
    return trajectory


def fetch_for_desk(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor may see the plan while it is written. One query."""
    trajectory = fetch_trajectory(request, pk)
    allow(rules.may_see_working_text(visitor(request), trajectory), request.user)
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


def fetch_chapter(request: HttpRequest, pk: int) -> Chapter:
    """The chapter, when the visitor may see the plan while it is written. One query."""
    chapters = Chapter.objects.select_related("plan__trajectory__partnership")
    chapter = get_object_or_404(chapters, pk=pk)
    seen(request, chapter.plan.trajectory)
    allow(rules.may_see_working_text(visitor(request), chapter.plan.trajectory), request.user)
    return chapter


def fetch_chapter_to_write(request: HttpRequest, pk: int) -> Chapter:
    """The chapter, when the visitor may write its plan. One query."""
    chapter = fetch_chapter(request, pk)
    allow(rules.may_write_plan(visitor(request), chapter.plan.trajectory), request.user)
    return chapter


def fetch_passage(request: HttpRequest, pk: int) -> Passage:
    """The passage as the visitor may read it: on the desk, or as in the published edition.

    With the ``text``, ``version`` and ``version_id`` that this person reads. One query,
    for who reads editions two.
    """
    passages = queries.with_current_text(Passage.objects.all())
    related = passages.select_related("chapter__plan__trajectory__partnership")
    passage = get_object_or_404(related, pk=pk)
    trajectory = seen(request, passage.chapter.plan.trajectory)
    allow(rules.may_see_plan(visitor(request), trajectory), request.user)
    if rules.may_see_working_text(visitor(request), trajectory):
        return passage
    published = queries.as_published([passage], now=timezone.now()).get(passage.pk)
    if published is None:
        raise Http404
    return published


def fetch_desk_passage(request: HttpRequest, pk: int) -> Passage:
    """The passage as it is written now, when the visitor may see that. One query."""
    passage = fetch_passage(request, pk)
    allow(
        rules.may_see_working_text(visitor(request), passage.chapter.plan.trajectory), request.user
    )
    return passage


def fetch_passage_to_write(request: HttpRequest, pk: int) -> Passage:
    """The passage as it is written now, when the visitor may write it. One query."""
    passage = fetch_passage(request, pk)
    allow(rules.may_write_plan(visitor(request), passage.chapter.plan.trajectory), request.user)
    return passage


def fetch_edition(request: HttpRequest, pk: int) -> Edition:
    """The edition, when the visitor may read it: published, or for staff. One query."""
    editions = Edition.objects.select_related("plan__trajectory__partnership", "made_by")
    edition = get_object_or_404(editions, pk=pk)
    trajectory = seen(request, edition.plan.trajectory)
    allow(rules.may_see_plan(visitor(request), trajectory), request.user)
    is_read = edition.published_at is not None and edition.published_at <= timezone.now()
    if not is_read and not rules.may_see_working_text(visitor(request), trajectory):
        raise Http404
    return edition


def fetch_edition_to_publish(request: HttpRequest, pk: int) -> Edition:
    """The edition, when the visitor may publish it. One query."""
    edition = fetch_edition(request, pk)
    allow(rules.may_write_plan(visitor(request), edition.plan.trajectory), request.user)
    return edition


def person(request: HttpRequest) -> User | None:
    """Who asks, as actions note it."""
    return request.user if isinstance(request.user, User) else None
