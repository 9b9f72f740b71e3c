"""Quotes for everybody: what was released and may still be read, and what may never be."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from inbreng.dialogue.disclosure import Disclosure
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.rules import SMALLEST_GROUP
from inbreng.insights.models import Evidence, ReleasedQuote
from inbreng.insights.spread.places import Places
from inbreng.people.models import Perspective

# Nobody reads what was held back, erased or covered since it was released.
READABLE = Q(
    taken_back_at__isnull=True,
    contribution__state=Contribution.State.VISIBLE,
    contribution__erased_at__isnull=True,
    wording__sealed_until__isnull=True,
)
# What telling a quote reads of it.
TOLD = (
    "spans",
    "wording__text",
    "contribution__gathering_id",
    "contribution__table_id",
    "contribution__perspective_id",
)


@dataclass(frozen=True, slots=True)
class Quote:
    """Released words as everybody reads them: with a perspective where that tells nobody apart."""

    contribution_id: int
    words: str
    perspective: Perspective | None


def readable_quotes(view: Disclosure) -> QuerySet[ReleasedQuote]:
    """Released quotes of a trajectory that may still be read by everybody, with their words.

    Without those of groups that turned out to be small after the release. No query yet.
    """
    quotes = ReleasedQuote.objects.filter(READABLE, contribution__trajectory=view.trajectory.pk)
    return quotes.filter(_of_large_groups(view)).select_related("wording", "contribution")


def public_quotes(places: Places, contributions: Collection[int]) -> dict[int, Quote]:
    """Quotes of these contributions, by their id. One query, and one for perspectives.

    ``places`` are those of ``spread.public_ground``.
    """
    found = readable_quotes(places.view).filter(contribution__in=contributions).only(*TOLD)
    return {quote.contribution_id: told_quote(places, quote) for quote in found}


def told_quote(places: Places, quote: ReleasedQuote) -> Quote:
    """A quote as everybody reads it. No query, but one for perspectives the first time."""
    said = quote.contribution
    place = places.told(said.gathering_id, said.table_id, said.perspective_id)
    perspective = places.view.perspectives.get(place.perspective or 0)
    return Quote(said.pk, quote.words, perspective)


def quotes_by_insight(
    places: Places,
    stance: str,
    *,
    insights: Collection[int] | None = None,
    most: int | None = None,
) -> dict[int, list[Quote]]:
    """Quotes of the voices for or against each insight, by the insight's id. Three queries.

    Of all insights unless some are named, and at most so many of each.
    """
    rows = Evidence.objects.filter(stance=stance, dropped_at__isnull=True)
    rows = rows if insights is None else rows.filter(insight__in=list(insights))
    voices = rows.order_by().values("contribution")
    readable = readable_quotes(places.view).filter(contribution__in=voices)
    # By key: in the order in which they were added they often still stand as in the report.
    keys = dict(readable.values_list("contribution", "contribution__key"))
    chosen: dict[int, list[int]] = {}
    for insight, contribution in rows.filter(contribution__in=list(keys)).values_list(
        "insight_id", "contribution_id"
    ):
        chosen.setdefault(insight, []).append(contribution)
    few = {
        insight: sorted(points, key=keys.__getitem__)[:most] for insight, points in chosen.items()
    }
    quotes = public_quotes(places, {pk for points in few.values() for pk in points})
    # One may have been taken back between the questions.
    return {insight: [quotes[pk] for pk in few[insight] if pk in quotes] for insight in few}


def why_not_public(view: Disclosure, contribution: Contribution) -> str:
    """Why these words may never be read by everybody, in a sentence; empty when they may."""
    if contribution.state != Contribution.State.VISIBLE:
        return _("Dit punt is niet zichtbaar. Eerst kijkt iemand het na.")
    if contribution.erased_at is not None:
        return _("Deze woorden zijn gewist.")
    if contribution.gathering_id in untold_gatherings(view):
        return _(
            "Dit is gezegd in een klein gesprek, of in een bijeenkomst waarvan niet bekend is "
            "dat er vijf mensen of meer waren. De woorden zijn dan te herleiden."
        )
    if contribution.table_id in small_tables(view):
        return _("Aan deze tafel zaten minder dan vijf mensen. De woorden zijn dan te herleiden.")
    return ""


def untold_gatherings(view: Disclosure) -> set[int]:
    """Gatherings of which nothing is quoted: small talks, and those not known to be large."""
    people = dict.fromkeys(view.occasions, 0)
    for spot in view.spots.values():
        if spot.parent_id is None:
            people[spot.gathering_id] += spot.n_people
    return {
        pk
        for pk, one in view.occasions.items()
        if one.is_small_talk or max(one.n_participants or 0, people[pk]) < SMALLEST_GROUP
    }


def small_tables(view: Disclosure) -> set[int]:
    """Tables known to have held fewer than five people."""
    return {pk for pk, spot in view.spots.items() if 0 < spot.n_people < SMALLEST_GROUP}


def quotable(view: Disclosure) -> QuerySet[Contribution]:
    """Points with words that could be released. No query yet."""
    lines = view.lines().filter(erased_at__isnull=True)
    return lines.exclude(gathering__in=untold_gatherings(view)).exclude(
        table__in=small_tables(view)
    )


def _of_large_groups(view: Disclosure) -> Q:
    gatherings, tables = untold_gatherings(view), small_tables(view)
    return ~Q(contribution__gathering__in=gatherings) & ~Q(contribution__table__in=tables)
