"""What one answer is written for: ticked points, or everything in a list of the working list."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inbreng.answers.forms import AnswersForm
from inbreng.dialogue.disclosure import disclosure_for
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.harvest import harvest
from inbreng.dialogue.views.harvest import active_filters
from inbreng.insights.models import Theme
from inbreng.insights.views.choosing import ticked
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import visitor


@dataclass(frozen=True, slots=True)
class Choice:
    """The contributions, the theme they were chosen by, and how that reads."""

    found: QuerySet[Contribution]
    pks: list[int]
    theme: Theme | None
    chosen_as: str


def choice_of(request: HttpRequest, trajectory: Trajectory, asked: QueryDict) -> Choice:
    """What was chosen in an address; ticked points go before the filters beside them."""
    pks = ticked(asked, "punt")
    if pks:
        n_ticked = ngettext("%(n)d aangevinkt punt", "%(n)d aangevinkte punten", len(pks))
        there = Contribution.objects.filter(trajectory=trajectory, pk__in=pks)
        return Choice(there, pks, None, n_ticked % {"n": len(pks)})
    view = disclosure_for(visitor(request), trajectory)
    form = AnswersForm(view, asked, today=timezone.localdate())
    found = harvest(view, form.wanted()).order_by()
    theme = next((one.theme for one in form.branches if one.theme.pk == form.theme_id), None)
    pks = list(found.values_list("pk", flat=True))
    return Choice(found, pks, theme, _named(form, asked, theme))


def _named(form: AnswersForm, asked: QueryDict, theme: Theme | None) -> str:
    filters: list[dict[str, Any]] = active_filters(form, asked)
    unsaid = {form.fields["stand"].label, *([form.fields["under"].label] if theme else [])}
    named = [f"{one['label']}: {one['value']}" for one in filters if one["label"] not in unsaid]
    first = [_("thema %(theme)s") % {"theme": theme.name}] if theme else []
    return ", ".join([*first, *named]) or _("alles wat op antwoord wacht")
