"""Release words for everybody, one point at a time, and take that back."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inbreng.core.access import allow
from inbreng.core.errors import DomainError
from inbreng.dialogue.disclosure import disclosure_for
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.voices import voices_in
from inbreng.insights import rules
from inbreng.insights.actions import releasing
from inbreng.insights.forms.quotes import QuoteForm
from inbreng.insights.models import ReleasedQuote
from inbreng.insights.queries.quotes import readable_quotes, why_not_public
from inbreng.insights.spread.audience import members_view
from inbreng.insights.views.fetching import fetch_for_coding, person
from inbreng.programme.views.fetching import seen, visitor

PER_PAGE = 30


@require_safe
def quotes(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show the words of a trajectory that everybody may read."""
    trajectory = fetch_for_coding(request, trajectory_id)
    found = readable_quotes(members_view(trajectory)).select_related("released_by")
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    context = {"trajectory": trajectory, "page": page}
    return render(request, "insights/quotes/quotes.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def release_quote(request: HttpRequest, contribution_id: int) -> HttpResponse:
    """Choose which words of a point everybody may read."""
    said = _fetch_to_release(request, contribution_id)
    wordings = releasing.open_wordings(said)
    start = {"words": wordings[0].text if wordings else ""}
    form = QuoteForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            quote = releasing.release_quote(
                contribution=said, by=person(request), now=timezone.now(), **form.cleaned_data
            )
        except DomainError as refusal:
            form.add_error("words", str(refusal))
        else:
            undo = reverse("insights:take_back_quote", args=[quote.pk])
            text = _("Iedereen mag deze woorden nu lezen.")
            messages.success(request, text, extra_tags=f"undo:{undo}")
            return _back(request, said)
    view = disclosure_for(visitor(request), said.trajectory)
    context = {
        "trajectory": said.trajectory,
        "voice": next(iter(voices_in(view, [said])), None),
        "wordings": wordings[1:],
        "reason": why_not_public(members_view(said.trajectory), said),
        "quote": said.released_quotes.filter(taken_back_at__isnull=True).first(),
        "form": form,
        "next": request.GET.get("next", ""),
    }
    status = 422 if form.errors else 200
    return render(request, "insights/quotes/release_quote.html", context, status=status)


@require_POST
def take_back_quote(request: HttpRequest, quote_id: int) -> HttpResponse:
    """Let everybody read these words no longer."""
    quote = _fetch_quote(request, quote_id)
    try:
        releasing.take_back_quote(quote=quote, by=person(request), now=timezone.now())
    except DomainError as refusal:
        messages.warning(request, str(refusal))
    else:
        undo = reverse("insights:release_quote_again", args=[quote.pk])
        text = _("Het citaat is teruggenomen. Op openbare pagina’s staat het niet meer.")
        messages.success(request, text, extra_tags=f"undo:{undo}")
    return _back(request, quote.contribution)


@require_POST
def release_quote_again(request: HttpRequest, quote_id: int) -> HttpResponse:
    """Undo taking a quote back."""
    quote = _fetch_quote(request, quote_id)
    try:
        releasing.release_again(quote=quote, by=person(request), now=timezone.now())
    except DomainError as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, _("Iedereen mag deze woorden weer lezen."))
    return _back(request, quote.contribution)


def _fetch_to_release(request: HttpRequest, pk: int) -> Contribution:
    related = Contribution.objects.select_related("trajectory__partnership")
    said = get_object_or_404(related, pk=pk, state=Contribution.State.VISIBLE)
    seen(request, said.trajectory)
    allow(rules.may_release(visitor(request), said.trajectory), request.user)
    return said


def _fetch_quote(request: HttpRequest, pk: int) -> ReleasedQuote:
    related = ReleasedQuote.objects.select_related(
        "contribution__trajectory__partnership", "wording"
    )
    quote = get_object_or_404(related, pk=pk)
    trajectory = seen(request, quote.contribution.trajectory)
    allow(rules.may_release(visitor(request), trajectory), request.user)
    return quote


def _back(request: HttpRequest, said: Contribution) -> HttpResponseRedirect:
    """To the page that asked, when it is one of ours; else to the point."""
    asked = request.POST.get("next", "")
    if asked and url_has_allowed_host_and_scheme(asked, allowed_hosts=None):
        return HttpResponseRedirect(asked)
    return redirect("insights:release_quote", said.pk)
