"""Hand wishes on: what lies with whom, one bundle, and its steps."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inbreng.answers import actions, queries
from inbreng.answers.forms.forwards import ForwardForm
from inbreng.answers.models import Forward
from inbreng.answers.views.fetching import (
    fetch_for_answers,
    fetch_forward,
    fetch_forward_to_release,
)
from inbreng.core.errors import DomainError
from inbreng.dialogue.queries.voices import voices_for
from inbreng.dialogue.rules import may_moderate
from inbreng.insights.views.choosing import ticked
from inbreng.insights.views.fetching import person
from inbreng.programme.views.fetching import visitor

PER_PAGE = 50


@require_safe
def forwards(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show how much lies with whom, and the bundles that were made of it."""
    trajectory = fetch_for_answers(request, trajectory_id)
    context = {
        "trajectory": trajectory,
        "parties": queries.parties_of(trajectory),
        "forwards": queries.forwards_of(trajectory),
        "today": timezone.localdate(),
    }
    return render(request, "answers/forwards.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_forward(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Bundle what lies with a party."""
    trajectory = fetch_for_answers(request, trajectory_id)
    start = {"party": request.GET.get("partij", "")}
    form = ForwardForm(request.POST or None, initial=start, trajectory=trajectory)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.start_forward(
                trajectory=trajectory, by=person(request), now=timezone.now(), **form.cleaned_data
            )
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("De bundel staat klaar. Kijk na wat er meegaat."))
            return redirect("answers:forward", made.pk)
    context = {"trajectory": trajectory, "form": form}
    return render(request, "answers/new_forward.html", context, status=422 if form.errors else 200)


@require_safe
def forward(request: HttpRequest, forward_id: int) -> HttpResponse:
    """Show a bundle: what goes along, how it stands, what came back."""
    found = fetch_forward(request, forward_id)
    points = found.points.select_related("contribution").order_by("is_kept_back", "pk")
    page = Paginator(points, PER_PAGE).get_page(request.GET.get("page"))
    lines = voices_for(
        visitor(request), found.trajectory, [point.contribution for point in page.object_list]
    )
    by_pk = {point.contribution_id: point for point in page.object_list}
    way = reverse("answers:forwarded", args=[queries.token_of(found)])
    context = {
        "trajectory": found.trajectory,
        "forward": found,
        "page": page,
        "rows": [(line, by_pk[line.pk]) for line in lines],
        "n_along": found.points.filter(is_kept_back=False).count(),
        "link": request.build_absolute_uri(way),
        "may_release": may_moderate(visitor(request), found.trajectory),
        "is_late": found.state == Forward.State.RELEASED and found.due_on < timezone.localdate(),
    }
    return render(request, "answers/forward.html", context)


@require_POST
def keep_back(request: HttpRequest, forward_id: int) -> HttpResponse:
    """Keep the ticked lines back from the party, or let them along."""
    found = fetch_forward(request, forward_id)
    is_kept_back = request.POST.get("do") != "along"
    chosen = ticked(request.POST, "punt")

    def step() -> None:
        actions.keep_back(forward=found, contributions=chosen, is_kept_back=is_kept_back)

    back = ngettext("%(n)d punt blijft hier.", "%(n)d punten blijven hier.", len(chosen))
    along = ngettext("%(n)d punt gaat mee.", "%(n)d punten gaan mee.", len(chosen))
    return _step(request, found, step, (back if is_kept_back else along) % {"n": len(chosen)})


@require_POST
def release(request: HttpRequest, forward_id: int) -> HttpResponse:
    """Let the party open the bundle; a moderator read what is in it."""
    found, by = fetch_forward_to_release(request, forward_id), person(request)
    said = _("Vrijgegeven: de partij kan de bundel nu openen.")
    return _step(
        request,
        found,
        lambda: actions.release_forward(forward=found, by=by, now=timezone.now()),
        said,
    )


@require_POST
def remind(request: HttpRequest, forward_id: int) -> HttpResponse:
    """Ask the party once more."""
    found = fetch_forward(request, forward_id)
    said = _("Er is een herinnering verstuurd.") if found.email else _("Genoteerd als herinnerd.")
    return _step(
        request, found, lambda: actions.remind_party(forward=found, now=timezone.now()), said
    )


@require_POST
def show_reply(request: HttpRequest, forward_id: int) -> HttpResponse:
    """Let everybody who said a point read the reply; or take it away again."""
    found, by = fetch_forward(request, forward_id), person(request)
    if request.POST.get("do") == "hide":
        said = _("De reactie staat niet meer bij de antwoorden.")
        return _step(request, found, lambda: actions.hide_reply(forward=found), said)
    said = _("De reactie staat nu bij het antwoord van wie het zei.")
    return _step(
        request,
        found,
        lambda: actions.show_reply(forward=found, by=by, now=timezone.now()),
        said,
    )


@require_POST
def close(request: HttpRequest, forward_id: int) -> HttpResponse:
    """End a bundle, open it again, or end the links that were given to it."""
    found = fetch_forward(request, forward_id)
    steps: dict[str, tuple[Callable[..., Any], str]] = {
        "open": (actions.reopen_forward, _("De bundel is weer open.")),
        "renew": (actions.renew_link, _("De oude link werkt niet meer. Geef de nieuwe door.")),
    }
    closed = (actions.close_forward, _("Afgesloten: de link werkt niet meer."))
    step, said = steps.get(request.POST.get("do", ""), closed)
    return _step(request, found, lambda: step(forward=found), said)


def _step(
    request: HttpRequest, found: Forward, step: Callable[[], object], said: str
) -> HttpResponse:
    try:
        step()
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, said)
    return redirect("answers:forward", found.pk)
