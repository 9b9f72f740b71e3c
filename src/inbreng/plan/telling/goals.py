"""Ambitions and actions in words."""

from collections.abc import Mapping
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from inbreng.plan.telling.writing import (
    day,
    joined,
    labelled,
    listing,
    number,
    paragraph,
    school_year,
    table,
)

Content = Mapping[str, Any]


def ambition(content: Content) -> str:
    """The goal, how it is measured, where it starts and what is wanted each year."""
    began = number(content["baseline"], content["unit"])
    if began and content["baseline_on"]:
        began = _("%(value)s, gemeten op %(day)s") % {
            "value": began,
            "day": day(content["baseline_on"]),
        }
    wanted = [
        [school_year(year), number(value, content["unit"])] for year, value in content["targets"]
    ]
    return joined(
        [
            paragraph(content["goal"]),
            labelled(_("Waaraan je het ziet:"), content["measure"]),
            labelled(_("Nu:"), began),
            labelled(_("Wie dit trekt:"), content["owner"]),
            table([_("Schooljaar"), _("Streefwaarde")], wanted) if wanted else "",
        ]
    )


def action(content: Content) -> str:
    """Who does what, when, with which means, and what is done when it does not work."""
    fallbacks = [
        _("Plan %(letter)s. Als: %(trigger)s. Dan: %(what)s")
        % (one | {"trigger": one["trigger"].rstrip(".")})
        for one in content["fallbacks"]
    ]
    return joined(
        [
            paragraph(content["what"]),
            labelled(_("Wie:"), content["who"]),
            labelled(_("Wanneer:"), _when(content)),
            labelled(_("Middelen:"), content["means"]),
            labelled(_("Hoort bij de ambitie:"), content["ambition"]),
            listing(fallbacks),
        ]
    )


def missing_words(content: Content) -> str:
    """What an ambition lacks to be measurable, in a sentence; nothing when it lacks nothing."""
    wanted = {
        _("waaraan je het ziet"): content["measure"],
        _("een beginwaarde"): content["baseline"],
        _("een streefwaarde voor een schooljaar"): content["targets"],
    }
    missing = [name for name, found in wanted.items() if not found]
    if not missing:
        return ""
    *first, last = missing
    names = _("%(first)s en %(last)s") % {"first": ", ".join(first), "last": last}
    return _("Deze ambitie is nog niet te meten. Er ontbreekt: %(names)s.") % {
        "names": names if first else last
    }


def _when(content: Content) -> str:
    begins, due = day(content["begins_on"]), day(content["due_on"])
    if begins and due:
        return capfirst(_("van %(begins)s tot %(due)s") % {"begins": begins, "due": due})
    if due:
        return _("klaar op %(due)s") % {"due": due}
    return _("vanaf %(begins)s") % {"begins": begins} if begins else ""
