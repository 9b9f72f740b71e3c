"""Insights, needs and figures in words, as everybody may read them."""

from collections.abc import Mapping
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from inbreng.insights.models import Insight
from inbreng.plan.telling.writing import day, heading, joined, labelled, paragraph, table

Content = Mapping[str, Any]


def insights(content: Content) -> str:
    """Each insight with its spread."""
    return joined(
        joined([paragraph(one["statement"]), paragraph(f"{capfirst(one['spread'])}.")])
        for one in content["insights"]
    )


def needs(content: Content) -> str:
    """What is needed, for whom, and what that asks of facilities."""
    labels = {value: str(label) for value, label in Insight.Whom.choices}
    rows = [
        [one["statement"], ", ".join(labels[whom] for whom in one["whom"]), one["asks"]]
        for one in content["rows"]
    ]
    columns = [_("Wat is nodig"), _("Voor wie"), _("Wat dit vraagt van voorzieningen")]
    return table(columns, rows)


def figure(content: Content) -> str:
    """The figures as a table, with the sentence under them and where they come from."""
    source = _("%(source)s, %(day)s") % {
        "source": content["source"],
        "day": day(content["dated_on"]),
    }
    return joined(
        [
            heading(f"{content['title']} ({content['unit']})"),
            table([_("Gebied"), *content["periods"]], content["rows"]),
            paragraph(content["caption"]),
            labelled(_("Bron:"), source),
        ]
    )
