"""The phrases that editors use again."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inbreng.answers import actions, queries
from inbreng.answers.forms.answers import PhraseForm
from inbreng.answers.views.fetching import fetch_for_answers
from inbreng.insights.views.fetching import person


@require_http_methods(["GET", "HEAD", "POST"])
def phrases(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """List the phrases; keep a new one, or take one away."""
    trajectory = fetch_for_answers(request, trajectory_id)
    kept = queries.phrases_of(trajectory)
    gone = request.POST.get("weg", "")
    if gone.isdecimal() and len(gone) < 19:
        actions.forget_phrase(phrase=get_object_or_404(kept, pk=gone))
        messages.success(request, _("De vaste zin is weg. Gegeven antwoorden veranderen niet."))
        return redirect("answers:phrases", trajectory.pk)
    form = PhraseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.keep_phrase(
            trajectory=trajectory, by=person(request), now=timezone.now(), **form.cleaned_data
        )
        return redirect("answers:phrases", trajectory.pk)
    context = {"trajectory": trajectory, "phrases": kept, "form": form}
    return render(request, "answers/phrases.html", context, status=422 if form.errors else 200)
