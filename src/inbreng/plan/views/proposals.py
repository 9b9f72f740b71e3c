"""Proposed texts: make one, read it beside the text, take it over, refuse it or take it back."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inbreng.core.access import allow
from inbreng.plan import actions, queries, rules
from inbreng.plan.forms import AcceptForm, ProposalForm, RefuseForm
from inbreng.plan.models import ProposedText
from inbreng.plan.queries import ShownProposal
from inbreng.plan.texts import editable
from inbreng.plan.views.doing import did, kept, status
from inbreng.plan.views.fetching import fetch_chapter, fetch_desk_passage, person
from inbreng.programme.views.fetching import visitor


@require_http_methods(["GET", "HEAD", "POST"])
def propose_text(request: HttpRequest, passage_id: int) -> HttpResponse:
    """Propose another text for a passage."""
    found = fetch_desk_passage(request, passage_id)
    start = {"text": editable(found.text or ""), "seen_version": found.version}  # type: ignore[attr-defined]  # annotated
    form = ProposalForm(request.POST or None, initial=start)

    def propose(**words: Any) -> ProposedText:
        return actions.propose_text(passage=found, by=person(request), now=timezone.now(), **words)

    made = kept(form, propose)
    if made is not None:
        messages.success(request, _("Je tekstvoorstel ligt voor."))
        return redirect("plan:proposal", made.pk)
    context = {"passage": found, "trajectory": found.chapter.plan.trajectory, "form": form}
    return render(request, "plan/propose_text.html", context, status=status(form))


def fetch_proposal(request: HttpRequest, pk: int) -> ShownProposal:
    """The proposed text beside the text as it is now, for who may see that. Three queries."""
    found = queries.proposals(ProposedText.objects.filter(pk=pk))
    if not found:
        raise Http404
    shown = found[0]
    shown.proposal.passage = fetch_desk_passage(request, shown.proposal.passage_id)
    return shown


def fetch_proposal_to_decide(request: HttpRequest, pk: int) -> ShownProposal:
    """The proposed text, when the visitor may write the plan. Three queries."""
    shown = fetch_proposal(request, pk)
    trajectory = shown.proposal.passage.chapter.plan.trajectory
    allow(rules.may_write_plan(visitor(request), trajectory), request.user)
    return shown


@require_safe
def proposal(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """Show what a proposed text would change."""
    return _page(request, fetch_proposal(request, proposal_id))


def _page(request: HttpRequest, shown: ShownProposal, **more: Any) -> HttpResponse:
    passage = shown.proposal.passage
    trajectory = passage.chapter.plan.trajectory
    becomes = shown.merged.text if shown.is_outdated else shown.proposal.text
    start = {"text": editable(becomes), "seen_version": shown.current_version}
    context = {
        "shown": shown,
        "proposal": shown.proposal,
        "passage": passage,
        "trajectory": trajectory,
        "may_write": rules.may_write_plan(visitor(request), trajectory),
        "is_own": shown.proposal.proposed_by == person(request),
        "form": AcceptForm(initial=start),
        "refuse_form": RefuseForm(),
    }
    return render(request, "plan/proposal.html", context | more, status=422 if more else 200)


@require_POST
def accept_proposal(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """Make a proposed text the text of the passage."""
    shown = fetch_proposal_to_decide(request, proposal_id)
    form = AcceptForm(request.POST)

    def accept(**words: Any) -> object:
        return actions.accept_proposal(
            proposal=shown.proposal, by=person(request), now=timezone.now(), **words
        )

    if kept(form, accept) is None:
        return _page(request, shown, form=form)
    messages.success(request, _("Het tekstvoorstel staat in de tekst, met de naam erbij."))
    return redirect("plan:passage", shown.proposal.passage_id)


@require_POST
def work_in_proposal(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """Say that a proposal stands in a passage that is written in a form."""
    shown = fetch_proposal_to_decide(request, proposal_id)
    is_done = did(
        request,
        lambda: actions.work_in_proposal(
            proposal=shown.proposal, by=person(request), now=timezone.now()
        ),
        _("Het tekstvoorstel staat in de tekst, met de naam erbij."),
    )
    if not is_done:
        return redirect("plan:proposal", shown.proposal.pk)
    return redirect("plan:passage", shown.proposal.passage_id)


@require_POST
def refuse_proposal(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """Refuse a proposed text with a reason."""
    shown = fetch_proposal_to_decide(request, proposal_id)
    form = RefuseForm(request.POST)

    def refuse(reason: str) -> bool:
        actions.refuse_proposal(
            proposal=shown.proposal, reason=reason, by=person(request), now=timezone.now()
        )
        return True

    if kept(form, refuse) is None:
        return _page(request, shown, refuse_form=form)
    undo = reverse("plan:reopen_proposal", args=[shown.proposal.pk])
    said = _("Het tekstvoorstel is niet overgenomen. De reden staat erbij.")
    messages.success(request, said, extra_tags=f"undo:{undo}")
    return redirect("plan:passage", shown.proposal.passage_id)


@require_POST
def withdraw_proposal(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """Take one's own proposal back."""
    shown = fetch_proposal(request, proposal_id)
    allow(shown.proposal.proposed_by == person(request), request.user)
    did(
        request,
        lambda: actions.withdraw_proposal(
            proposal=shown.proposal, by=person(request), now=timezone.now()
        ),
        _("Je nam je tekstvoorstel terug."),
        undo=reverse("plan:reopen_proposal", args=[shown.proposal.pk]),
    )
    return redirect("plan:passage", shown.proposal.passage_id)


@require_POST
def reopen_proposal(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """Let a proposed text be decided on again, by who writes the plan or who proposed it."""
    shown = fetch_proposal(request, proposal_id)
    trajectory = shown.proposal.passage.chapter.plan.trajectory
    may = rules.may_write_plan(visitor(request), trajectory)
    allow(may or shown.proposal.proposed_by == person(request), request.user)
    did(
        request,
        lambda: actions.reopen_proposal(proposal=shown.proposal),
        _("Het tekstvoorstel ligt weer voor."),
    )
    return redirect("plan:proposal", shown.proposal.pk)


@require_safe
def consolidate(request: HttpRequest, chapter_id: int) -> HttpResponse:
    """Show every proposed text of a chapter that waits for a decision."""
    chapter = fetch_chapter(request, chapter_id)
    trajectory = chapter.plan.trajectory
    context = {
        "chapter": chapter,
        "trajectory": trajectory,
        "proposals": queries.pending_in(chapter),
        "may_write": rules.may_write_plan(visitor(request), trajectory),
    }
    return render(request, "plan/consolidate.html", context)
