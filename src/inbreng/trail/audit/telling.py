"""An audit in the words of the interface, each number with the page where one works it down."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inbreng.programme.models import Trajectory
from inbreng.trail.audit.findings import Audit


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the chain with its words, and where to go with it."""

    number: int
    label: str | Promise
    url: str = ""


# What is counted, in words; the address that takes the trajectory, and what is asked of that page.
OPEN: dict[str, tuple[str | Promise, str, str]] = {
    "contributions_held_back": (_("bijdragen in quarantaine"), "dialogue:moderation", ""),
    "contributions_without_theme": (_("bijdragen zonder thema"), "insights:bench", ""),
    "contributions_without_answer": (_("bijdragen zonder antwoord"), "answers:answers", ""),
    "answers_past_their_date": (_("antwoorden over hun datum"), "answers:answers", ""),
    "answers_to_look_at_again": (_("antwoorden om opnieuw te bekijken"), "answers:answers", ""),
    "insights_to_agree_on": (_("inzichten om vast te stellen"), "insights:insights", ""),
    "insights_without_place": (_("inzichten zonder plek in het plan"), "plan:plan", ""),
    "evidence_not_visible": (_("stemmen die niet meer te zien zijn"), "insights:insights", ""),
    "claims_without_evidence": (_("passages zonder onderbouwing"), "plan:plan", ""),
    "forwards_without_reply": (_("doorgestuurd, reactie te laat"), "answers:answers", ""),
    "conditions_not_met": (_("voorwaarden die nog open staan"), "route:route", ""),
    "council_questions_late": (_("vragen van de raad te laat"), "route:council", ""),
    "appointments_late": (_("acties en afspraken te laat"), "followup:actions", ""),
    "erased_words_repeated": (
        _("eigen teksten met gewiste woorden"),
        "followup:repetitions",
        "",
    ),
}
COUNTS: dict[str, str | Promise] = {
    "contributions": _("bijdragen"),
    "answered": _("beantwoord"),
    "waiting": _("wachten op antwoord"),
    "quarantined": _("in quarantaine"),
    "withdrawn": _("ingetrokken of niet geplaatst"),
    "insights": _("inzichten"),
    "passages": _("passages"),
    "claims": _("beweringen in het plan"),
    "claims_with_evidence": _("beweringen met stemmen eronder"),
}


def told(found: Audit, trajectory: Trajectory) -> dict[str, Any]:
    """What the page shows: broken rows, open figures above nought, counts."""
    return {
        "broken": found.broken,
        "open": [
            Figure(number, OPEN[kind][0], _address(kind, trajectory))
            for kind, number in found.open.items()
            if number
        ],
        "counts": [Figure(number, COUNTS[name]) for name, number in found.counts.items()],
    }


def _address(kind: str, trajectory: Trajectory) -> str:
    _words, name, asked = OPEN[kind]
    return reverse(name, args=[trajectory.pk]) + asked
