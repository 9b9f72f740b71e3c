"""Questions about an answer: the speaker asks, an editor says something back."""

from django.contrib import messages as told
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inbreng.answers import actions, queries
from inbreng.answers.forms.forwards import MessageForm
from inbreng.answers.views.fetching import fetch_own, fetch_to_answer
from inbreng.core.errors import DomainError
from inbreng.dialogue.queries.voices import voices_for
from inbreng.insights.views.fetching import person
from inbreng.programme.views.fetching import visitor


@require_http_methods(["GET", "HEAD", "POST"])
def messages(request: HttpRequest, contribution_id: int) -> HttpResponse:
    """Show the thread about an answer to an editor, who writes back."""
    contribution = fetch_to_answer(request, contribution_id)
    form = MessageForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.reply_to(
            contribution=contribution, by=person(request), now=timezone.now(), **form.cleaned_data
        )
        told.success(request, _("Je bericht staat op de pagina van wie dit zei."))
        return redirect("answers:messages", contribution.pk)
    thread = queries.thread_of(contribution)
    context = {
        "contribution": contribution,
        "trajectory": contribution.trajectory,
        "voice": voices_for(visitor(request), contribution.trajectory, [contribution])[0],
        "given": queries.answers_of([contribution.pk]).get(contribution.pk),
        "thread": thread,
        "waits": any(one.person_id and one.handled_at is None for one in thread),
        "form": form,
    }
    return render(request, "answers/messages.html", context, status=422 if form.errors else 200)


@require_POST
def close_thread(request: HttpRequest, contribution_id: int) -> HttpResponse:
    """Note that a question was seen, without a word back; or let it wait again."""
    contribution = fetch_to_answer(request, contribution_id)
    if request.POST.get("do") == "open":
        actions.open_thread(contribution=contribution)
        return redirect("answers:messages", contribution.pk)
    actions.close_thread(contribution=contribution, now=timezone.now())
    told.success(request, _("Gezien. De vraag wacht niet meer."))
    return redirect(f"{reverse('answers:answers', args=[contribution.trajectory_id])}?stand=asked")


@require_POST
def ask(request: HttpRequest, contribution_id: int) -> HttpResponse:
    """Keep what somebody asks about the answer to their own words."""
    contribution, speaker = fetch_own(request, contribution_id)
    try:
        actions.ask_about(
            contribution=contribution,
            person=speaker,
            text=request.POST.get("text", "")[:2000],
            now=timezone.now(),
        )
    except DomainError as refusal:
        told.error(request, str(refusal))
    else:
        told.success(request, _("Je bericht is verstuurd. Het antwoord komt op deze pagina."))
    return redirect(f"{reverse('trail:mine')}?punt={contribution.pk}#bijdrage-{contribution.pk}")
