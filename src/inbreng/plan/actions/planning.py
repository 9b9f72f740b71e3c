"""Make a plan and its chapters."""

from django.db import transaction
from django.db.models import Max

from inbreng.plan.models import Chapter, Plan
from inbreng.programme.models import Trajectory


def make_plan(*, trajectory: Trajectory, title: str, first_year: int) -> Plan:
    """Make a plan that starts in the school year ``first_year``-``first_year`` + 1."""
    return Plan.objects.create(trajectory=trajectory, title=title, first_year=first_year)


def make_chapter(*, plan: Plan, title: str, demand: str = "") -> Chapter:
    """Add a chapter after the last one."""
    with transaction.atomic():
        last = plan.chapters.aggregate(last=Max("number"))["last"] or 0
        return Chapter.objects.create(plan=plan, number=last + 1, title=title, demand=demand)
