"""Take an action of the plan upon oneself, and let go of it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inbreng.core.access import SignInFirst
from inbreng.people.models import User
from inbreng.plan.actions import goals as actions
from inbreng.plan.models import PlanAction
from inbreng.plan.views.doing import did
from inbreng.plan.views.fetching import fetch_passage, person


@require_POST
def adopt(request: HttpRequest, passage_id: int) -> HttpResponse:
    """Make an action one's own."""
    action, user = _fetch(request, passage_id)
    did(
        request,
        lambda: actions.adopt(action=action, by=user, now=timezone.now()),
        _("Deze actie staat nu op jouw naam."),
        undo=reverse("plan:give_back", args=[passage_id]),
    )
    return redirect("plan:passage", passage_id)


@require_POST
def give_back(request: HttpRequest, passage_id: int) -> HttpResponse:
    """Let go of an action."""
    action, user = _fetch(request, passage_id)
    did(
        request,
        lambda: actions.give_back(action=action, by=user, now=timezone.now()),
        _("Deze actie staat niet meer op jouw naam."),
        undo=reverse("plan:adopt", args=[passage_id]),
    )
    return redirect("plan:passage", passage_id)


def _fetch(request: HttpRequest, passage_id: int) -> tuple[PlanAction, User]:
    passage = fetch_passage(request, passage_id)
    user = person(request)
    if user is None:
        raise SignInFirst(_("Log in om deze pagina te zien."))
    action = PlanAction.objects.filter(passage=passage.pk).first()
    if action is None:
        raise Http404
    return action, user
