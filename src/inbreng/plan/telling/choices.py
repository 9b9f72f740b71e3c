"""Scenarios and portions of money in words, with the arguments that the plan has words for."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from inbreng.plan.telling.writing import (
    euros,
    heading,
    joined,
    labelled,
    listing,
    paragraph,
    school_year,
    table,
)

Content = Mapping[str, Any]


def scenarios(content: Content) -> str:
    """Each scenario with what it means and what was said for and against it."""
    return joined(
        joined([heading(one["title"]), paragraph(one["text"]), _sides(one)])
        for one in content["scenarios"]
    )


def allocation(content: Content) -> str:
    """The portions with their sum, why each is what it is, and what was said of it."""
    rows = [[one["name"], euros(one["amount"]), one["reason"]] for one in content["portions"]]
    rows.append([_("Samen"), euros(content["total"]), ""])
    year = content["school_year"]
    argued = [
        joined([heading(one["name"]), _sides(one)]) for one in content["portions"] if _sides(one)
    ]
    return joined(
        [
            labelled(content["title"], school_year(year) if year else " "),
            paragraph(content["rule"]),
            table([_("Waarvoor"), _("Bedrag"), _("Waarom")], rows),
            *argued,
        ]
    )


def _sides(one: Content) -> str:
    sides = []
    for label, stance in ((_("Voor:"), "for"), (_("Tegen:"), "against")):
        words = [argument["words"] for argument in one[stance] if argument["words"]]
        if words:
            sides += [labelled(label, " "), listing(words)]
    return joined(sides)
