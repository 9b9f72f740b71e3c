"""The pages beside one another of what follows on a plan, for whoever looks."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from inbreng.followup import rules
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import visitor


def followup_tabs(request: HttpRequest, trajectory: Trajectory) -> list[dict[str, Any]]:
    """The pages that the visitor may open, the present one marked."""
    user = visitor(request)
    pages = [
        (_("Terugblikken"), "report_backs", rules.may_see_report_drafts(user, trajectory)),
        (_("Afspraken"), "actions", rules.may_see_actions(user, trajectory)),
        (_("Monitor"), "monitor", rules.may_see_monitor(user, trajectory)),
        (_("Beeld en bestanden"), "media", rules.may_see_media(user, trajectory)),
        (_("Openbare pagina"), "public_page", rules.may_keep_public_page(user, trajectory)),
    ]
    here = request.resolver_match.url_name if request.resolver_match else ""
    return [
        {
            "label": label,
            "url": reverse(f"followup:{name}", args=[trajectory.pk]),
            "is_active": name == here,
        }
        for label, name, may in pages
        if may
    ]
