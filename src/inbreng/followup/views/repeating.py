"""Where our own texts repeat words that somebody wants erased, or that were erased."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from django.views.decorators.vary import vary_on_headers

from inbreng.core.access import allow
from inbreng.core.errors import DomainError
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.views.persons import fetch_person
from inbreng.dialogue.views.seeing import fetch_held
from inbreng.followup import rules
from inbreng.followup.actions.repeating import settle_repetition
from inbreng.followup.forms.repetitions import SettleForm
from inbreng.followup.models import Repetition
from inbreng.followup.queries import repetitions as queries
from inbreng.followup.views.fetching import person as signed_in
from inbreng.people.rules import may_erase
from inbreng.programme.views.fetching import fetch_trajectory, seen, visitor

Kind = Repetition.Kind
PAGES = {
    Kind.REPORT_BACK: "followup:report_back",
    Kind.INSIGHT: "insights:insight",
    Kind.PASSAGE: "plan:passage",
    Kind.PUBLISHED: "plan:passage",
    Kind.ANSWER: "answers:answer",
    Kind.DRAFT: "answers:batch",
}


@require_safe
@vary_on_headers("HX-Request")
def repeated(request: HttpRequest, contribution_id: int) -> HttpResponse:
    """Show where our own texts repeat a contribution, before and after it is erased."""
    contribution = fetch_held(request, contribution_id)
    allow(may_erase(visitor(request), contribution.trajectory.partnership_id), request.user)
    return _shown(request, Contribution.objects.filter(pk=contribution.pk))


@require_safe
@vary_on_headers("HX-Request")
def repeated_of_person(request: HttpRequest, person_id: int) -> HttpResponse:
    """Show where our own texts repeat what somebody said."""
    found = fetch_person(request, person_id)
    allow(may_erase(visitor(request), found.partnership_id), request.user)
    return _shown(request, Contribution.objects.filter(said_by=found))


def _shown(request: HttpRequest, said: QuerySet[Contribution]) -> HttpResponse:
    """Places as they are now for words that stand, and as they were kept for words that went."""
    places = []
    for trajectory in sorted(set(said.values_list("trajectory", flat=True))):
        here = said.filter(trajectory=trajectory, erased_at__isnull=True)
        words = queries.said_in(list(here.values_list("pk", flat=True)))
        found = queries.places_repeating(trajectory, words)
        places += [(place.label, address(place.kind, place.number)) for place in found]
    left = [(one, address(one.kind, one.place)) for one in queries.repetitions_of(said)]
    is_there = said.filter(erased_at__isnull=True).exists()
    context = {"places": places, "left": left, "is_there": is_there}
    name = "_repeated" if request.htmx else "repeated"  # type: ignore[attr-defined]
    return render(request, f"followup/{name}.html", context)


@require_safe
def repetitions(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show the places of a trajectory where erased words were repeated and that are open."""
    trajectory = fetch_trajectory(request, trajectory_id)
    allow(rules.may_settle_repetitions(visitor(request), trajectory), request.user)
    found = queries.open_repetitions(trajectory.pk)
    rows = [(one, address(one.kind, one.place)) for one in found]
    return render(request, "followup/repetitions.html", {"trajectory": trajectory, "rows": rows})


@require_http_methods(["GET", "HEAD", "POST"])
def settle(request: HttpRequest, repetition_id: int) -> HttpResponse:
    """Say that the words are out of a place, or why they stay."""
    related = Repetition.objects.select_related("contribution__trajectory__partnership")
    found = get_object_or_404(related, pk=repetition_id)
    trajectory = seen(request, found.contribution.trajectory)
    allow(rules.may_settle_repetitions(visitor(request), trajectory), request.user)
    form = SettleForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            settle_repetition(
                repetition=found, by=signed_in(request), now=timezone.now(), **form.cleaned_data
            )
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Afgehandeld."))
            return redirect("followup:repetitions", trajectory.pk)
    context = {
        "trajectory": trajectory,
        "repetition": found,
        "url": address(found.kind, found.place),
        "form": form,
    }
    return render(request, "followup/settle.html", context, status=422 if form.errors else 200)


def address(kind: str, number: int) -> str:
    """The page of a place."""
    return reverse(PAGES[Kind(kind)], args=[number])
