"""The trail of a passage or an insight, read to the left: down to the voices it rests on."""

from django.urls import reverse
from django.utils.translation import gettext as _

from inbreng.insights.models import Evidence, Insight
from inbreng.insights.queries import n_voices_under, voices_under
from inbreng.plan.models import Passage
from inbreng.plan.queries import insights_told, passages_by_insight
from inbreng.trail.steps import Step


def trail_of_passage(passage: Passage, *, shows_drafts: bool = False) -> list[Step]:
    """From the voices over the insights to the passage. Two queries."""
    told = insights_told(passage, shows_drafts=shows_drafts)
    insights = told.order_by("number")
    counts = n_voices_under(told)
    steps = [
        Step(
            _("inzicht %(number)s") % {"number": insight.number},
            reverse("insights:insight", args=[insight.pk]),
            count=counts[insight.pk],
        )
        for insight in insights
    ]
    if not steps:
        way = reverse("plan:write_passage", args=[passage.pk]) if shows_drafts else ""
        steps = [Step(_("rust nog op geen inzicht"), way, state="gap")]
    else:
        steps.insert(0, Step(_("stemmen"), steps[0].url, count=sum(counts.values())))
    return [*steps, Step(passage.place, reverse("plan:passage", args=[passage.pk]), state="here")]


def trail_of_insight(insight: Insight, *, shows_drafts: bool = False) -> list[Step]:
    """From the voices over the theme to the insight, and on to its passages. Four queries."""
    voices = voices_under(insight, Evidence.Stance.FOR).count()
    steps = [Step(_("stemmen"), "#stemmen", count=voices)]
    if insight.theme is not None:
        steps.append(Step(insight.theme.name, reverse("insights:theme", args=[insight.theme.pk])))
    here = _("inzicht %(number)s") % {"number": insight.number}
    steps.append(Step(here, reverse("insights:insight", args=[insight.pk]), state="here"))
    passages = passages_by_insight([insight], shows_drafts=shows_drafts).get(insight.pk, [])
    ahead = [Step(p.place, reverse("plan:passage", args=[p.pk]), state="future") for p in passages]
    page = "plan:gaps" if shows_drafts else "plan:plan"
    way = reverse(page, args=[insight.trajectory_id])
    gap = Step(_("nog niet in het plan"), way, state="gap")
    return [*steps, *(ahead or [gap])]
