"""One theme through the years, the codebook of an earlier trajectory, and who needs what."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from inbreng.dialogue.disclosure import disclosure_for
from inbreng.insights import actions, queries, rules
from inbreng.insights.forms.fields import TrajectoryForm
from inbreng.insights.models import Insight
from inbreng.insights.pictures import dots_in
from inbreng.insights.pictures.years import years_of
from inbreng.insights.views.fetching import (
    fetch_for_coding,
    fetch_for_insights,
    fetch_theme,
    person,
)
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import visitor

MOST_YEARS = 10


@require_safe
def theme_years(request: HttpRequest, theme_id: int) -> HttpResponse:
    """Show when a theme was said, in each trajectory that the visitor may see."""
    found = fetch_theme(request, theme_id)
    user = visitor(request)
    themes = [found, *queries.same_theme_elsewhere(found)[:MOST_YEARS]]
    told = [theme for theme in themes if rules.may_see_insights(user, theme.trajectory)]
    told.sort(key=lambda theme: theme.trajectory.begins_on, reverse=True)
    years = years_of([(disclosure_for(user, theme.trajectory), theme) for theme in told], user)
    context = {
        "theme": found,
        "trajectory": found.trajectory,
        "years": years,
        "dots": dots_in(mark for year in years for _one, mark in year.marks),
    }
    return render(request, "insights/theme_years.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def take_over(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Go on with the themes of an earlier trajectory."""
    trajectory = fetch_for_coding(request, trajectory_id)
    form = EarlierForm(request.POST or None, trajectory=trajectory)
    if request.method == "POST" and form.is_valid():
        n_made = actions.take_over_codebook(
            source=form.cleaned_data["earlier"],
            goal=trajectory,
            by=person(request),
            now=timezone.now(),
        )
        done = ngettext("%(n)d thema overgenomen.", "%(n)d thema’s overgenomen.", n_made)
        messages.success(request, done % {"n": n_made})
        return redirect("insights:themes", trajectory.pk)
    context = {
        "trajectory": trajectory,
        "form": form,
        "has_earlier": queries.trajectories_with_themes(trajectory).exists(),
    }
    return render(request, "insights/take_over.html", context, status=422 if form.errors else 200)


class EarlierForm(TrajectoryForm):
    """The trajectory whose themes go on in this one."""

    earlier = forms.ModelChoiceField(
        label=_("Traject"),
        queryset=Trajectory.objects.none(),
        empty_label=_("– kies een traject –"),
    )

    def offer(self, trajectory: Trajectory) -> None:
        super().offer(trajectory)
        self.choose_from("earlier", queries.trajectories_with_themes(trajectory))


@require_safe
def needs(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show who needs what, by theme, and what that asks of facilities."""
    trajectory = fetch_for_insights(request, trajectory_id)
    shows_drafts = rules.may_see_drafts(visitor(request), trajectory)
    context = {
        "trajectory": trajectory,
        "columns": [str(label) for label in Insight.Whom.labels],
        "rows": queries.needs(trajectory, shows_drafts=shows_drafts),
        "may_code": rules.may_code(visitor(request), trajectory),
    }
    return render(request, "insights/needs.html", context)
