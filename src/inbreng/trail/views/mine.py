"""The private page of somebody who spoke: their words, the trail and the answer."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from inbreng.answers.views.fetching import speaker_of
from inbreng.core.access import allow
from inbreng.core.paging import page_with
from inbreng.followup.queries.public_passages import passage_for_everybody
from inbreng.people.actions.mail_choices import choose_topics, stop_everything
from inbreng.people.models import MailChoice, Person, Topic
from inbreng.people.queries.post import recipient, wanted_topics
from inbreng.people.queries.return_links import SESSION_KEY
from inbreng.plan.rules import may_see_plan
from inbreng.programme.views.fetching import visitor
from inbreng.trail import queries

PER_PAGE = 25
AGAIN = gettext_lazy("Ik doe graag weer mee. Stuur mij een uitnodiging.")
STOP = gettext_lazy("Stuur mij geen mail meer.")


@never_cache
@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """Show what the visitor said and what became of it, or how to come in.

    An account or a return link is the key.
    """
    person = speaker_of(request)
    if person is None:
        return render(request, "trail/mine_closed.html")
    said = queries.contributions_of_person(person)
    page = _page(request, list(said.prefetch_related(None).values_list("pk", flat=True)))
    told = queries.told_to_speaker(list(said.filter(pk__in=page.object_list)))
    context: dict[str, Any] = {"person": person, "told": told, "page": page}
    return render(request, "trail/mine.html", context | _mail(person))


def _page(request: HttpRequest, pks: list[int]) -> Page[int]:
    """The page that was asked for, or the one on which a point stands."""
    of_point = page_with(request.GET.get("punt", ""), pks, PER_PAGE)
    return Paginator(pks, PER_PAGE).get_page(request.GET.get("page") or of_point)


@never_cache
@require_safe
def own_passage(request: HttpRequest, passage_id: int) -> HttpResponse:
    """Show somebody who spoke a passage of the published plan, and which of their words lie there.

    Nobody needs an account or a public page for it: the key is that their words landed here.
    """
    person = speaker_of(request)
    if person is None:
        return render(request, "trail/mine_closed.html")
    told = queries.told_to_speaker(list(queries.contributions_of_person(person)))
    own = [one for one in told if passage_id in one.passages]
    if not own:
        raise Http404
    trajectory = own[0].outcome.contribution.gathering.trajectory
    found = passage_for_everybody(trajectory, passage_id, now=timezone.now())
    if found is None:
        raise Http404
    request.partnership = person.partnership  # type: ignore[attr-defined]  # for the bar
    context = {
        "told": found,
        "own": own,
        "trajectory": trajectory,
        "may_read_plan": may_see_plan(visitor(request), trajectory),
    }
    return render(request, "trail/own_passage.html", context)


def _mail(person: Person) -> dict[str, Any]:
    one = recipient(person, None, "")
    wanted = wanted_topics(one) if one.email else set()
    return {"has_address": bool(one.email), "is_invited": Topic.INVITATION in wanted}


@require_POST
def take_part(request: HttpRequest) -> HttpResponse:
    """Take part again, or get no mail any more: in one click, with the words as proof."""
    person = speaker_of(request)
    allow(person is not None, request.user)
    assert person is not None  # noqa: S101 – allowed above
    kept: dict[str, Any] = {
        "partnership": person.partnership,
        "recipient": recipient(person, None, ""),
        "way": MailChoice.Way.OWN_PAGE,
        "now": timezone.now(),
    }
    if request.POST.get("do") == "stop":
        stop_everything(words_shown=str(STOP), **kept)
        messages.success(request, _("Je krijgt geen mail meer. Deze pagina blijft van jou."))
    else:
        topic = Topic.INVITATION
        choose_topics(wanted={topic: True}, words_shown={topic: str(AGAIN)}, **kept)
        messages.success(request, _("Fijn! Je krijgt een uitnodiging als er weer iets is."))
    return redirect("trail:mine")


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Forget on this device that the visitor came through a return link."""
    request.session.pop(SESSION_KEY, None)
    return redirect("trail:mine")
