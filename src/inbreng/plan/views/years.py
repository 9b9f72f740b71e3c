"""The goals of a plan by school year, in plain words."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from inbreng.core.access import allow
from inbreng.plan import queries, rules
from inbreng.plan.models import Plan
from inbreng.plan.queries.years import goals_by_year
from inbreng.programme.views.fetching import seen, visitor


@require_safe
def goals(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Show the goals by year: of the edition that is read now, to staff before that of the desk."""
    plan = get_object_or_404(Plan.objects.select_related("trajectory__partnership"), pk=plan_id)
    trajectory, user = seen(request, plan.trajectory), visitor(request)
    allow(rules.may_see_plan(user, trajectory), request.user)
    edition = queries.latest_edition(plan, now=timezone.now())
    is_staff = rules.may_see_working_text(user, trajectory)
    shows_desk = is_staff and (edition is None or request.GET.get("van") == "werktekst")
    is_read = edition is not None or is_staff
    context = {
        "plan": plan,
        "trajectory": trajectory,
        "edition": None if shows_desk else edition,
        "published": edition,
        "is_staff": is_staff,
        "years": goals_by_year(plan, None if shows_desk else edition) if is_read else [],
    }
    return render(request, "plan/goals/goals.html", context)
