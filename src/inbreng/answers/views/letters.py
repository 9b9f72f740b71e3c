"""Letters on paper: templates with their merge fields, an example, and all letters of one."""

from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from inbreng.answers import jobs_letters, rules
from inbreng.answers.actions import letters as actions
from inbreng.answers.forms.letters import TemplateForm
from inbreng.answers.merging.example import example_template
from inbreng.answers.merging.fields import FIELDS
from inbreng.answers.models import LetterRound, LetterTemplate
from inbreng.answers.queries.letters import recipients_of
from inbreng.answers.views.fetching import fetch_for_answers
from inbreng.core.access import allow
from inbreng.core.errors import DomainError
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import seen, visitor

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TONES: dict[str, str] = {"asked": "open", "making": "info", "ready": "good", "refused": "alarm"}


@require_http_methods(["GET", "HEAD", "POST"])
def letter_templates(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """List the templates with what may stand in them, and take a new one."""
    trajectory = fetch_for_answers(request, trajectory_id)
    form = TemplateForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        template = _keep(request, trajectory, form)
        if template is not None:
            messages.success(request, _("Het sjabloon klopt. Bekijk nu een voorbeeld."))
            return redirect("answers:letter_template", template.pk)
    context = {
        "trajectory": trajectory,
        "form": form,
        "templates": trajectory.letter_templates.all(),
        "kinds": [
            {"value": kind.value, "label": kind.label, "fields": FIELDS[kind.value]}
            for kind in LetterTemplate.Recipients
        ],
    }
    status = 422 if form.errors else 200
    return render(request, "answers/letters/templates.html", context, status=status)


def _keep(
    request: HttpRequest, trajectory: Trajectory, form: TemplateForm
) -> LetterTemplate | None:
    user = visitor(request)
    by = user if user.is_authenticated else None
    try:
        return actions.keep_template(
            trajectory=trajectory, by=by, now=timezone.now(), **form.cleaned_data
        )
    except DomainError as refusal:
        form.add_error("content", str(refusal))
        return None


@require_safe
def letter_example(request: HttpRequest, trajectory_id: int, recipients: str) -> HttpResponse:
    """Give a template to begin with, with every field in it."""
    fetch_for_answers(request, trajectory_id)
    if recipients not in FIELDS:
        raise Http404
    return _word(example_template(recipients), _("voorbeeldsjabloon"))


@require_safe
@vary_on_headers("HX-Request")
def letter_template(request: HttpRequest, template_id: int) -> HttpResponse:
    """Show a template, how many letters it makes, and those that were made."""
    template = _fetch_template(request, template_id)
    rounds = [
        {"round": one, "tone": TONES[one.state], "until": one.asked_at + actions.KEPT_FOR}
        for one in template.rounds.select_related("asked_by")[:10]
    ]
    is_busy = any(row["tone"] in {"open", "info"} for row in rounds)
    context: dict[str, Any] = {"template": template, "rounds": rounds, "is_busy": is_busy}
    if request.headers.get("HX-Request"):
        return render(request, "answers/letters/_rounds.html", context)
    context |= {"trajectory": template.trajectory, "n_letters": len(recipients_of(template))}
    return render(request, "answers/letters/template.html", context)


@require_safe
def letter_preview(request: HttpRequest, template_id: int) -> HttpResponse:
    """Give the letter of the first recipient, as a Word file."""
    template = _fetch_template(request, template_id)
    try:
        letter = actions.example_letter(template=template, today=timezone.localdate())
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("answers:letter_template", template.pk)
    return _word(letter, template.name)


@require_POST
def make_letters(request: HttpRequest, template_id: int) -> HttpResponse:
    """Ask the worker for the letters to everybody."""
    template = _fetch_template(request, template_id)
    user = visitor(request)
    allow(user.is_authenticated, user)
    try:
        made = actions.ask_for_letters(template=template, by=user, now=timezone.now())  # type: ignore[arg-type]
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        jobs_letters.make_letters(made.pk)
        messages.success(request, _("De brieven worden gemaakt. Je mag deze pagina verlaten."))
    return redirect("answers:letter_template", template.pk)


@require_safe
def letter_round(request: HttpRequest, round_id: int) -> FileResponse:
    """Send the letters of a round, to keep and never to open in the browser."""
    made = _fetch_round(request, round_id)
    if actions.withdraw_outdated(made=made) or made.state != LetterRound.State.READY:
        raise Http404
    return FileResponse(
        made.content.open("rb"),
        as_attachment=True,
        filename=f"{slugify(made.template.name) or 'brieven'}-{made.pk}.zip",
        content_type="application/octet-stream",
        headers={"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"},
    )


@require_POST
def remove_letter_template(request: HttpRequest, template_id: int) -> HttpResponse:
    """Take a template away, with the letters that were made of it."""
    template = _fetch_template(request, template_id)
    trajectory_id = template.trajectory_id
    actions.remove_template(template=template)
    messages.success(request, _("Het sjabloon en zijn brieven zijn weg."))
    return redirect("answers:letter_templates", trajectory_id)


def _fetch_template(request: HttpRequest, pk: int) -> LetterTemplate:
    related = LetterTemplate.objects.select_related("trajectory__partnership", "made_by")
    template = get_object_or_404(related, pk=pk)
    seen(request, template.trajectory)
    allow(rules.may_answer(visitor(request), template.trajectory), request.user)
    return template


def _fetch_round(request: HttpRequest, pk: int) -> LetterRound:
    """A round, for whoever asked for it: its letters hold names."""
    related = LetterRound.objects.select_related("template__trajectory__partnership")
    made = get_object_or_404(related, pk=pk, asked_by=request.user.pk)
    seen(request, made.template.trajectory)
    allow(rules.may_answer(visitor(request), made.template.trajectory), request.user)
    return made


def _word(content: bytes, name: str) -> HttpResponse:
    return HttpResponse(
        content,
        content_type=WORD,
        headers={
            "Content-Disposition": f'attachment; filename="{slugify(name) or "brief"}.docx"',
            "X-Content-Type-Options": "nosniff",
        },
    )
