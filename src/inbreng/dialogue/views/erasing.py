"""Destroying the words of somebody who asks for it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inbreng.core.access import allow
from inbreng.dialogue.actions.blanking import file_of
from inbreng.dialogue.actions.erasing import erase_contribution_words
from inbreng.dialogue.forms.erasing import EraseForm
from inbreng.dialogue.views.seeing import fetch_held
from inbreng.people.models import User
from inbreng.people.rules import may_erase
from inbreng.programme.views.fetching import visitor


@require_http_methods(["GET", "HEAD", "POST"])
def erase(request: HttpRequest, contribution_id: int) -> HttpResponse:
    """This will tell what erasing does, and do it."""
    contribution = fetch_held(request, contribution_id)
    trajectory = contribution.trajectory
    allow(may_erase(visitor(request), trajectory.partnership_id), request.user)
    stored = file_of(contribution)
    form = EraseForm(request.POST or None, has_file=stored is not None)
    if request.method == "POST" and form.is_valid():
        erase_contribution_words(
            contribution=contribution,
            by=request.user if isinstance(request.user, User) else None,
            reason=form.cleaned_data["reason"],
            now=timezone.now(),
            deletes_file=form.cleaned_data.get("deletes_file", False),
        )
        messages.success(request, _("De woorden zijn gewist. Het punt telt nog mee."))
        return redirect("dialogue:contribution", contribution.pk)
    said = contribution.wordings.filter(sealed_until__isnull=True).first()
    context = {
        "trajectory": trajectory,
        "contribution": contribution,
        "words": said.text if said else "",
        "form": form,
        "stored": stored,
    }
    status = 422 if form.is_bound else 200
    return render(request, "dialogue/erase.html", context, status=status)
