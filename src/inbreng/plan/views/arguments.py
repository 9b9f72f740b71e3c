"""Choose what was said as argument for or against a scenario or a portion of the money."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from inbreng.insights.forms import EvidenceForm
from inbreng.insights.views.choosing import choosing
from inbreng.plan.actions import scenarios as actions
from inbreng.plan.forms.choices import WordsForm
from inbreng.plan.models import Argument, Passage, Portion, Scenario
from inbreng.plan.queries import insights_told
from inbreng.plan.views.doing import did, kept, status
from inbreng.plan.views.fetching import fetch_passage_to_write, person


@require_http_methods(["GET", "HEAD", "POST"])
def choose_arguments(request: HttpRequest, passage_id: int, number: int) -> HttpResponse:
    """Look for what was said and put it under a scenario or portion, for or against."""
    passage = fetch_passage_to_write(request, passage_id)
    under, trajectory = _under(passage, number), passage.chapter.plan.trajectory
    if not (request.GET or request.POST) and (theme := _theme_of(passage)):
        return redirect(f"{request.path}?theme={theme}")
    sent = request.POST if "make" in request.POST else None
    form = EvidenceForm(sent, trajectory=trajectory)
    n_made = kept(
        form,
        lambda **chosen: actions.choose_arguments(
            under=under, by=person(request), now=timezone.now(), **chosen
        ),
    )
    if n_made is not None:
        done = ngettext("%(n)d argument erbij.", "%(n)d argumenten erbij.", n_made)
        messages.success(request, done % {"n": n_made})
        return redirect("plan:passage", passage.pk)
    context = {
        "passage": passage,
        "trajectory": trajectory,
        "under": under,
        "form": form,
        "desk": choosing(request, trajectory),
    }
    return render(request, "plan/blocks/choose_arguments.html", context, status=status(form))


@require_POST
def word_argument(request: HttpRequest, argument_id: int) -> HttpResponse:
    """Say an argument in the words of the plan."""
    argument, passage = _fetch_argument(request, argument_id)
    form = WordsForm(request.POST)
    if form.is_valid():
        did(
            request,
            lambda: actions.word_argument(
                argument=argument,
                words=form.cleaned_data["words"],
                by=person(request),
                now=timezone.now(),
            ),
            _("Het argument staat zo in het plan."),
        )
    else:
        messages.error(request, _("Houd het argument korter dan 300 tekens."))
    return redirect("plan:passage", passage.pk)


@require_POST
def drop_argument(request: HttpRequest, argument_id: int) -> HttpResponse:
    """Take an argument away from a scenario or portion."""
    argument, passage = _fetch_argument(request, argument_id)
    did(
        request,
        lambda: actions.drop_argument(argument=argument, by=person(request), now=timezone.now()),
        _("Het argument staat hier niet meer. De bijdrage zelf blijft."),
    )
    return redirect("plan:passage", passage.pk)


def _theme_of(passage: Passage) -> int | None:
    """Where to look first: the theme of the first insight that the passage rests on."""
    insights = insights_told(passage, shows_drafts=True).filter(theme__isnull=False)
    return insights.order_by("number").values_list("theme", flat=True).first()


def _under(passage: Passage, number: int) -> Scenario | Portion:
    scenario = Scenario.objects.filter(passage=passage, number=number).first()
    if scenario is not None:
        return scenario
    related = Portion.objects.select_related("allocation__passage__chapter__plan__trajectory")
    return get_object_or_404(related, allocation__passage=passage, number=number)


def _fetch_argument(request: HttpRequest, pk: int) -> tuple[Argument, Passage]:
    related = Argument.objects.select_related(
        "scenario__passage__chapter__plan__trajectory",
        "portion__allocation__passage__chapter__plan__trajectory",
    )
    argument = get_object_or_404(related, pk=pk)
    passage = actions.passage_of_argument(argument)
    fetch_passage_to_write(request, passage.pk)
    return argument, passage
