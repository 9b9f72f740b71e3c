"""Logging a small talk."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from inbreng.core.access import allow
from inbreng.dialogue import rules
from inbreng.dialogue.actions.small_talks import log_small_talk
from inbreng.dialogue.forms.small_talks import SmallTalkForm
from inbreng.dialogue.models import Contribution, Source
from inbreng.dialogue.queries.own_talks import talks_logged_by
from inbreng.people.models import User
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import fetch_trajectory, visitor


@require_http_methods(["GET", "HEAD", "POST"])
def small_talk(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """This will keep what was said in a talk, after a warning when it holds something personal."""
    trajectory = fetch_trajectory(request, trajectory_id)
    allow(rules.may_log_small_talk(visitor(request), trajectory), request.user)
    if request.method != "POST":
        return _page(request, trajectory, SmallTalkForm(trajectory))
    form = SmallTalkForm(trajectory, request.POST)
    if not form.is_valid():
        return _page(request, trajectory, form, status=422)
    warned = form.warnings()
    if warned and "anyway" not in request.POST:
        return _page(request, trajectory, form, status=422, warned=warned)
    assert isinstance(request.user, User)  # noqa: S101 – the rule lets nobody else pass
    source = log_small_talk(
        trajectory=trajectory, talk=form.talk(), by=request.user, now=timezone.now()
    )
    _say_what_was_kept(request, source)
    return redirect("dialogue:small_talk", trajectory.pk)


def _page(
    request: HttpRequest,
    trajectory: Trajectory,
    form: SmallTalkForm,
    *,
    status: int = 200,
    **context: object,
) -> HttpResponse:
    assert isinstance(request.user, User)  # noqa: S101 – the rule lets nobody else pass
    talks = talks_logged_by(request.user, trajectory)
    about = {"trajectory": trajectory, "form": form, "talks": talks} | context
    return render(request, "dialogue/small_talk.html", about, status=status)


def _say_what_was_kept(request: HttpRequest, source: Source) -> None:
    kept = Contribution.objects.filter(source=source)
    n, n_held = kept.count(), kept.filter(state=Contribution.State.QUARANTINED).count()
    text = ngettext("Bewaard: %(n)s punt.", "Bewaard: %(n)s punten.", n) % {"n": n}
    if n_held:
        text += " " + ngettext(
            "%(n)s punt wordt eerst nagekeken.", "%(n)s punten worden eerst nagekeken.", n_held
        ) % {"n": n_held}
    messages.success(request, text)
