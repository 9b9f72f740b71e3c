"""Fetch a trajectory, a draft or a contribution to answer for whoever asks, or refuse."""

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone

from inbreng.answers import rules
from inbreng.answers.models import Answer, AnswerBatch, Forward
from inbreng.answers.queries.forwards import forward_behind
from inbreng.core.access import allow
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.voices import voices_for
from inbreng.dialogue.rules import may_moderate
from inbreng.people.models import Person, User
from inbreng.people.queries.return_links import SESSION_KEY, person_behind
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import fetch_trajectory, seen, visitor


def fetch_answered(request: HttpRequest, pk: int) -> Contribution:
    """The contribution, when the visitor may be told it. Three queries."""
    found = get_object_or_404(Contribution.objects.select_related("trajectory__partnership"), pk=pk)
    seen(request, found.trajectory)
    allow(bool(voices_for(visitor(request), found.trajectory, [found])), request.user)
    return found


def fetch_to_answer(request: HttpRequest, pk: int) -> Contribution:
    """The visible contribution, when the visitor may answer it. One query."""
    related = Contribution.objects.visible().select_related(
        "trajectory__partnership", "gathering", "table", "question", "perspective"
    )
    contribution: Contribution = get_object_or_404(related, pk=pk)
    seen(request, contribution.trajectory)
    allow(rules.may_answer(visitor(request), contribution.trajectory), request.user)
    return contribution


def fetch_for_answers(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor may answer in it. One query."""
    trajectory = fetch_trajectory(request, pk)
    allow(rules.may_answer(visitor(request), trajectory), request.user)
    return trajectory


def fetch_batch(request: HttpRequest, pk: int) -> AnswerBatch:
    """The draft with its trajectory, when the visitor may answer there. One query."""
    related = AnswerBatch.objects.select_related(
        *("trajectory__partnership", "theme", "made_by", "asked_of", "checked_by", "given_by"),
        *("party", "passage__chapter"),
    )
    batch = get_object_or_404(related, pk=pk)
    seen(request, batch.trajectory)
    allow(rules.may_answer(visitor(request), batch.trajectory), request.user)
    return batch


def fetch_given(request: HttpRequest, pk: int) -> Answer:
    """The answer that a visible contribution has, when the visitor may answer it. Two queries."""
    contribution = fetch_to_answer(request, pk)
    related = Answer.objects.select_related("passage__chapter", "party", "given_by")
    return get_object_or_404(related, contribution=contribution)


def speaker_of(request: HttpRequest) -> Person | None:
    """Whoever came back through a return link, or the speaker behind an account. One query."""
    found = person_behind(request.session.get(SESSION_KEY), timezone.now())
    if found is None and isinstance(request.user, User):
        return request.user.person
    return found


def fetch_own(request: HttpRequest, pk: int) -> tuple[Contribution, Person]:
    """A contribution for the person who said it; nobody else learns that it is there."""
    speaker = speaker_of(request)
    if speaker is None:
        raise Http404
    shown = Contribution.objects.filter(state=Contribution.State.VISIBLE, said_by=speaker)
    return get_object_or_404(shown, pk=pk), speaker


def fetch_forward(request: HttpRequest, pk: int) -> Forward:
    """The bundle with its party, when the visitor may answer there. One query."""
    related = Forward.objects.select_related("trajectory__partnership", "party", "made_by")
    forward = get_object_or_404(related, pk=pk)
    seen(request, forward.trajectory)
    allow(rules.may_answer(visitor(request), forward.trajectory), request.user)
    return forward


def fetch_forward_to_release(request: HttpRequest, pk: int) -> Forward:
    """The bundle with its party, when the visitor moderates there. One query."""
    related = Forward.objects.select_related("trajectory__partnership", "party", "made_by")
    forward = get_object_or_404(related, pk=pk)
    seen(request, forward.trajectory)
    allow(may_moderate(visitor(request), forward.trajectory), request.user)
    return forward


def fetch_forwarded(token: str) -> Forward | None:
    """The bundle behind the link of a party; none when it was not released or was closed."""
    return forward_behind(token)
