"""Voices under a theme, an insight or a bundle, as far and in the order that they may be told."""

from django.db.models import QuerySet

from inbreng.dialogue.disclosure import Disclosure
from inbreng.dialogue.models import Contribution


def told_among(view: Disclosure, contributions: QuerySet[Contribution]) -> QuerySet[Contribution]:
    """Those of some visible contributions that ``view`` may be told, to be cut in pages. No query.

    Nothing but their own place tells how many others there are, and the order
    of the report is kept from who may not know which lines were neighbours.
    """
    if not view.sees_all_lines:
        contributions = contributions.filter(pk__in=view.lines().order_by().values("pk"))
    return contributions.order_by(*view.order)
