"""Write one answer for many contributions: choose them, write, see them, leave some out."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inbreng.answers import actions, queries
from inbreng.answers.forms import AnswerForm, DraftForm, NoteForm
from inbreng.answers.models import AnswerBatch
from inbreng.answers.queries.special import special
from inbreng.answers.views.choosing import Choice, choice_of
from inbreng.answers.views.fetching import fetch_batch, fetch_for_answers
from inbreng.core.errors import DomainError
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.voices import voices_for
from inbreng.insights.views.choosing import ticked
from inbreng.insights.views.fetching import person
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import visitor

PER_PAGE = 50
N_SHOWN = 5


@require_http_methods(["GET", "HEAD", "POST"])
def new_batch(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Write one answer for what was ticked, or for everything in a list."""
    trajectory = fetch_for_answers(request, trajectory_id)
    asked = QueryDict(request.POST.get("asked", "")) if request.method == "POST" else request.GET
    choice = choice_of(request, trajectory, asked)
    form = AnswerForm(request.POST or None, trajectory=trajectory)
    if request.method == "POST" and form.is_valid():
        try:
            batch = _start(request, trajectory, choice, form)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Bewaard als klad. Kijk na wie dit antwoord krijgt."))
            return redirect("answers:batch", batch.pk)
    return _writing(request, trajectory, form, choice, asked)


def _start(
    request: HttpRequest, trajectory: Trajectory, choice: Choice, form: AnswerForm
) -> AnswerBatch:
    if form.cleaned_data["keeps_phrase"]:
        actions.keep_phrase(
            trajectory=trajectory,
            text=form.cleaned_data["reason"],
            by=person(request),
            now=timezone.now(),
        )
    return actions.start_batch(
        trajectory=trajectory,
        contributions=choice.pks,
        theme=choice.theme,
        chosen_as=choice.chosen_as,
        by=person(request),
        now=timezone.now(),
        **form.words(),
    )


def _writing(
    request: HttpRequest, trajectory: Trajectory, form: AnswerForm, choice: Choice, asked: QueryDict
) -> HttpResponse:
    first = Contribution.objects.filter(pk__in=choice.pks[:N_SHOWN])
    context = {
        "trajectory": trajectory,
        "form": form,
        "choice": choice,
        "n_apart": special(choice.found).count() if len(choice.pks) > 1 else 0,
        "voices": voices_for(visitor(request), trajectory, first),
        "asked": asked.urlencode(),
        "phrases": queries.phrases_of(trajectory),
    }
    return render(request, "answers/new_batch.html", context, status=422 if form.errors else 200)


@require_safe
def batch(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Show a draft: what it says, to whom it goes, what is left out, and what may be done now."""
    found = fetch_batch(request, batch_id)
    return render(request, "answers/batch.html", batch_context(request, found, NoteForm()))


def batch_context(request: HttpRequest, found: AnswerBatch, form: NoteForm) -> dict[str, Any]:
    """What the page of a draft shows."""
    reach = queries.reach_of(found)
    shown = request.GET.get("toon", "")
    page = Paginator(queries.points_of(found, shown), PER_PAGE).get_page(request.GET.get("page"))
    user = person(request)
    lines = voices_for(
        visitor(request), found.trajectory, [point.contribution for point in page.object_list]
    )
    return {
        "trajectory": found.trajectory,
        "batch": found,
        "reach": reach,
        "page": page,
        "voices": lines,
        "tabs": _tabs(found, reach, shown),
        "shown": shown,
        "form": form,
        "readers": queries.readers_for(found.trajectory, user, timezone.localdate()),
        "may_judge": user is not None and found.made_by_id != user.pk,
    }


def _tabs(found: AnswerBatch, reach: queries.Reach, shown: str) -> list[dict[str, Any]]:
    is_given = found.state == AnswerBatch.State.GIVEN
    n_along = reach.n_given if is_given else reach.n_meant
    named = [
        ("", _("Kregen dit antwoord") if is_given else _("Krijgen dit antwoord"), n_along),
        ("excepted", _("Uitgezonderd"), reach.n_excepted),
        ("skipped", _("Overgeslagen"), reach.n_skipped),
    ]
    return [
        {"label": label, "url": f"?toon={name}", "is_active": name == shown, "count": n}
        for name, label, n in named
        if n or name == shown or not name
    ]


@require_http_methods(["GET", "HEAD", "POST"])
def write_batch(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Write other words in a draft."""
    found = fetch_batch(request, batch_id)
    names = ("kind", "text", "reason", "passage", "party", "due_on", "language", "translation")
    start = {name: getattr(found, name) for name in names} | {"seen_version": found.version}
    form = DraftForm(request.POST or None, initial=start, trajectory=found.trajectory)
    if request.method == "POST" and form.is_valid():
        try:
            actions.write_batch(
                batch=found,
                seen_version=form.cleaned_data["seen_version"],
                by=person(request),
                now=timezone.now(),
                **form.words(),
            )
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Het klad is veranderd."))
            return redirect("answers:batch", found.pk)
    context = {
        "trajectory": found.trajectory,
        "batch": found,
        "form": form,
        "phrases": queries.phrases_of(found.trajectory),
    }
    return render(request, "answers/write_batch.html", context, status=422 if form.errors else 200)


@require_POST
def except_points(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Leave the ticked contributions out of a draft, or take them along again."""
    found = fetch_batch(request, batch_id)
    is_excepted = request.POST.get("do") != "along"
    try:
        n_changed = actions.except_points(
            batch=found, contributions=ticked(request.POST, "punt"), is_excepted=is_excepted
        )
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("answers:batch", found.pk)
    out = ngettext("%(n)d punt uitgezonderd.", "%(n)d punten uitgezonderd.", n_changed)
    along = ngettext("%(n)d punt gaat weer mee.", "%(n)d punten gaan weer mee.", n_changed)
    messages.success(request, (out if is_excepted else along) % {"n": n_changed})
    return redirect("answers:batch", found.pk)


@require_POST
def split_exceptions(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Begin another draft of what this one leaves out."""
    found = fetch_batch(request, batch_id)
    try:
        made = actions.split_exceptions(batch=found, by=person(request), now=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("answers:batch", found.pk)
    messages.success(request, _("De uitzonderingen staan in een eigen klad. Geef ze een antwoord."))
    return redirect("answers:write_batch", made.pk)
