"""Partners and their trajectories, and the work that goes along when somebody leaves."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from inbreng.core.access import allow
from inbreng.core.errors import DomainError
from inbreng.people import rules as people_rules
from inbreng.people.models import Partnership, Role, User
from inbreng.people.views.fetching import fetch_member, fetch_role, fetch_to_manage
from inbreng.programme.actions.access import set_trajectories
from inbreng.programme.models import Trajectory
from inbreng.programme.queries import newest_trajectory_for
from inbreng.programme.queries.work import accesses_of, still_to_finish, tables_hosted
from inbreng.programme.views.fetching import visitor

PER_PAGE = 30


class AccessForm(forms.Form):
    """The trajectories that a partner takes part in."""

    trajectories: Any = forms.ModelMultipleChoiceField(
        None,
        label=gettext_lazy("Doet mee in"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, partnership: Partnership, *args: object, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]
        offered = Trajectory.objects.filter(partnership=partnership)
        self.fields["trajectories"].queryset = offered  # type: ignore[attr-defined]


@require_http_methods(["GET", "HEAD", "POST"])
def access(request: HttpRequest, role_id: int) -> HttpResponse:
    """Choose the trajectories that a partner sees; others stay shut to them."""
    role = fetch_role(request, role_id)
    start = {"trajectories": Trajectory.objects.filter(accesses__role=role)}
    form = AccessForm(role.partnership, request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            set_trajectories(role=role, **form.cleaned_data)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("De toegang is bewaard."))
            return redirect("people:member", role.partnership_id, role.user_id)
    context = {"role": role, "partnership": role.partnership, "form": form}
    return render(request, "programme/access.html", context, status=422 if form.errors else 200)


@require_safe
def work_of(request: HttpRequest, partnership_id: int, user_id: int) -> HttpResponse:
    """Show the tables and trajectories of somebody, as a page and as a part of one."""
    partnership = fetch_to_manage(request, partnership_id)
    member = fetch_member(partnership, user_id)
    today = timezone.localdate()
    hosted = tables_hosted(member, partnership)
    open_ones = still_to_finish(hosted, today) if _is_host(member, partnership) else hosted.none()
    tables = Paginator(open_ones, PER_PAGE)
    context = {
        "partnership": partnership,
        "member": member,
        "page": tables.get_page(request.GET.get("page")),
        "accesses": accesses_of(member, partnership),
        "n_before": hosted.count() - tables.count,
    }
    is_part = bool(request.htmx)  # type: ignore[attr-defined]  # django-htmx
    return render(
        request, "programme/_work_of.html" if is_part else "programme/work_of.html", context
    )


def _is_host(member: User, partnership: Partnership) -> bool:
    held = Role.objects.filter(partnership=partnership, user=member, kind=Role.Kind.TABLE_HOST)
    return held.on(timezone.localdate()).exists()


@require_safe
def enter(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Go to the newest trajectory of a partnership, or to its people while it has none."""
    partnership = get_object_or_404(Partnership, pk=partnership_id)
    user = visitor(request)
    allow(people_rules.may_enter(user, partnership), request.user)
    trajectory = newest_trajectory_for(user, partnership)
    if trajectory is not None:
        return redirect("programme:trajectory", trajectory.pk)
    if people_rules.may_see_people(user, partnership):
        return redirect("people:members", partnership.pk)
    return redirect("programme:trajectories")
