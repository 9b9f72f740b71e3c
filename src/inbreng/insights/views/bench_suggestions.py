"""What the machine says beside a point on the bench, and yes or no to it in one key."""

from typing import Any

from django.utils.translation import gettext as _

from inbreng.dialogue.disclosure import Line
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.voices import voices_in
from inbreng.insights.actions.deciding import confirm_suggestions, refuse_suggestions
from inbreng.insights.models import Coding, Suggestion
from inbreng.insights.queries.certainty import Offer
from inbreng.insights.queries.suggestions import latest_run, look_alikes, suggested_at
from inbreng.insights.views.desk import Desk

MOST_ALIKE = 4


def machine_beside(desk: Desk, line: Line) -> dict[str, Any]:
    """Points that look like this one, and open suggestions for it; blind, neither. Seven queries.

    A theme that somebody gave the point already is not suggested any more.
    """
    run = None if desk.is_blind else latest_run(desk.trajectory)
    if run is None:
        return {}
    given = set(Coding.objects.filter(contribution=line.pk).values_list("theme", flat=True))
    found = [one for one in suggested_at(run, line.pk) if one.theme_id not in given]
    likeness = look_alikes(run, line.pk)
    alike = Contribution.objects.filter(pk__in=list(likeness)[:MOST_ALIKE])
    lines = sorted(voices_in(desk.view, alike), key=lambda one: -likeness[one.pk])
    return {
        "method": run.method.partition(":")[0],
        "offers": [Offer(one, line) for one in found if one.theme_id],
        "groups": [one.proposed_theme for one in found if one.proposed_theme_id],
        "alike": [(one, likeness[one.pk] == 1) for one in lines],
    }


def decide_at_point(desk: Desk, point: Contribution, said: str) -> dict[str, Any]:
    """Take a suggestion over, or refuse it; ``said`` is “yes-12” or “no-12”."""
    word, _sign, pk = said.partition("-")
    waiting = Suggestion.objects.filter(pk=int(pk), contribution=point, theme__isnull=False)
    found = waiting.select_related("theme__trajectory").first()
    if found is None or found.theme is None:
        return {}
    step: dict[str, Any] = {"chosen": [found.pk], "by": desk.user, "now": desk.now}
    names = {"theme": found.theme.name}
    if word == "no":
        refuse_suggestions(**step)
        return {"said": _("“%(theme)s” afgewezen voor dit punt.") % names}
    confirm_suggestions(theme=found.theme, **step)
    return {"theme": found.theme, "said": _("Onder “%(theme)s” gezet.") % names}
