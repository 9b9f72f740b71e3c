"""The page of a party: what people said that lies with it, and its reply, without an account."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from inbreng.answers import actions, queries
from inbreng.answers.forms.forwards import PartyReplyForm
from inbreng.answers.views.fetching import fetch_forwarded
from inbreng.core.errors import DomainError
from inbreng.dialogue.queries.voices import voices_in

MOST_POINTS = 500


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def forwarded(request: HttpRequest, forward_token: str) -> HttpResponse:
    """Show a bundle to its party, and keep what it replies."""
    found = fetch_forwarded(forward_token)
    if found is None:
        return _closed(request)
    points = found.points.filter(is_kept_back=False, contribution__erased_at__isnull=True)
    told = list(points.select_related("contribution")[:MOST_POINTS])
    start = {"replied_by": found.replied_by, "reply": found.reply}
    form = PartyReplyForm(request.POST or None, points=told, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            actions.reply_as_party(
                forward=found,
                reply=form.cleaned_data["reply"],
                replied_by=form.cleaned_data["replied_by"],
                each=form.each(),
                now=timezone.now(),
            )
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            return _private(redirect(f"{request.path}?dank=1"))
    if request.method == "GET":
        actions.note_opened(forward=found, now=timezone.now())
    lines = voices_in(queries.party_view(found.trajectory), [point.contribution for point in told])
    by_pk = {point.contribution_id: point for point in told}
    context = {
        "forward": found,
        "partnership": found.trajectory.partnership,
        "rows": [(line.words, form[f"point-{by_pk[line.pk].pk}"]) for line in lines],
        "form": form,
        "is_thanked": "dank" in request.GET,
    }
    status = 422 if form.errors else 200
    return _private(render(request, "answers/forwarded.html", context, status=status))


def _closed(request: HttpRequest) -> HttpResponse:
    """Say that the link opens nothing, and give back what was typed."""
    typed = [
        words
        for name, words in request.POST.items()
        if words and (name == "reply" or name.startswith("point-"))
    ]
    return _private(render(request, "answers/party_closed.html", {"typed": typed}, status=404))


def _private(response: HttpResponse) -> HttpResponse:
    """Keep the link out of other sites and out of search."""
    response["Referrer-Policy"] = "same-origin"
    response["X-Robots-Tag"] = "noindex"
    return response
