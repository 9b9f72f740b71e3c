"""Lists beside the themes: main points, training that is asked for, what works."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inbreng.core.access import allow
from inbreng.dialogue.disclosure import disclosure_for
from inbreng.insights import rules
from inbreng.insights.actions import training as actions
from inbreng.insights.forms.fields import TrajectoryForm
from inbreng.insights.forms.insights import themes_to_choose
from inbreng.insights.models import Theme, TrainingNeed
from inbreng.insights.queries import lists as queries
from inbreng.insights.spread import ground_of
from inbreng.insights.views.fetching import fetch_for_coding, fetch_for_insights, person
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import visitor


class TrainingForm(TrajectoryForm):
    """A theme in which people ask for training."""

    theme = forms.ModelChoiceField(
        label=_("Bij welk thema?"), queryset=Theme.objects.none(), empty_label=_("– kies –")
    )
    subject = forms.CharField(label=_("Scholing waarin?"), max_length=200)
    given_by = forms.CharField(label=_("Wie kan het geven?"), max_length=200, required=False)

    def offer(self, trajectory: Trajectory) -> None:
        super().offer(trajectory)
        self.choose_from("theme", themes_to_choose(trajectory).filter(is_rest=False))


@require_safe
def focus_points(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show the main points of the period, each with its themes and how widely they were said."""
    trajectory = fetch_for_insights(request, trajectory_id)
    ground = ground_of(disclosure_for(visitor(request), trajectory))
    context = {"trajectory": trajectory, "rows": queries.focus_rows(ground)}
    return render(request, "insights/lists/focus_points.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def training(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show in what people ask for training, and put a theme on that list."""
    trajectory = fetch_for_insights(request, trajectory_id)
    may_code = rules.may_code(visitor(request), trajectory)
    form = TrainingForm(request.POST or None, trajectory=trajectory)
    if request.method == "POST":
        allow(may_code, request.user)
        if form.is_valid():
            actions.list_training(by=person(request), now=timezone.now(), **form.cleaned_data)
            messages.success(request, _("De scholing staat op de lijst."))
            return redirect("insights:training", trajectory.pk)
    ground = ground_of(disclosure_for(visitor(request), trajectory))
    context = {
        "trajectory": trajectory,
        "rows": queries.training_rows(ground),
        "form": form,
        "may_code": may_code,
    }
    status = 422 if form.errors else 200
    return render(request, "insights/lists/training.html", context, status=status)


@require_POST
def unlist_training(request: HttpRequest, need_id: int) -> HttpResponse:
    """Take a theme off the list of training."""
    need = get_object_or_404(TrainingNeed.objects.select_related("theme"), pk=need_id)
    trajectory = fetch_for_coding(request, need.theme.trajectory_id)
    actions.unlist_training(need=need)
    messages.success(request, _("De scholing staat niet meer op de lijst. Het thema blijft."))
    return redirect("insights:training", trajectory.pk)


@require_safe
def works(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show by theme what works, beside what hinders."""
    trajectory = fetch_for_insights(request, trajectory_id)
    shows_drafts = rules.may_see_drafts(visitor(request), trajectory)
    rows = queries.works_beside_hinders(trajectory, shows_drafts=shows_drafts)
    return render(request, "insights/lists/works.html", {"trajectory": trajectory, "rows": rows})
