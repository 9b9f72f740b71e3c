"""One question with its answers, table beside table."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from inbreng.core.access import allow
from inbreng.dialogue.disclosure import disclosure_for
from inbreng.dialogue.queries.comparing import MOST, answers_by_table
from inbreng.dialogue.rules import may_see_harvest
from inbreng.programme.models import Question
from inbreng.programme.views.fetching import seen, visitor


@require_safe
def question(request: HttpRequest, question_id: int) -> HttpResponse:
    """Show what each table answered; tables too small to be told apart stand together."""
    related = Question.objects.select_related(
        "gathering__trajectory__partnership", "standard_question"
    )
    found = get_object_or_404(related.prefetch_related("tables"), pk=question_id)
    trajectory, user = seen(request, found.gathering.trajectory), visitor(request)
    allow(may_see_harvest(user, trajectory), request.user)
    view = disclosure_for(user, trajectory)
    if not view.tells_questions(view.occasions[found.gathering_id]):
        raise Http404
    columns = answers_by_table(view, found)
    context = {
        "question": found,
        "gathering": found.gathering,
        "trajectory": trajectory,
        "columns": columns,
        "is_cut": sum(len(column.lines) for column in columns) >= MOST,
    }
    return render(request, "dialogue/question.html", context)
