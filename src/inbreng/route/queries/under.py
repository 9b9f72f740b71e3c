"""What lies under passages: insights, sources from outside, citations and answers."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from django.db.models import Count, QuerySet
from django.utils.functional import Promise

from inbreng.answers.models import Answer
from inbreng.dialogue.disclosure import Disclosure
from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Insight
from inbreng.plan.models import Citation, PassageGround

Kinds = list[tuple[str, str | Promise, int]]  # kind of answer, in words, how many


def answered_under(view: Disclosure, passages: Collection[int]) -> QuerySet[Contribution]:
    """The lines with an answer that points at one of these passages, as far as told. No query."""
    told = view.lines().filter(answer__passage__in=passages, erased_at__isnull=True)
    return told.order_by(*view.order)


def _grounds(passages: Collection[int]) -> QuerySet[PassageGround]:
    return PassageGround.objects.filter(
        passage__in=passages, insight__state=Insight.State.AGREED
    ).order_by("insight__number")


def under(passages: Collection[int]) -> tuple[dict[int, set[int]], dict[int, set[int]]]:
    """The agreed insights under each passage, and the sources beside those, by id. One query."""
    insights: dict[int, set[int]] = defaultdict(set)
    sources: dict[int, set[int]] = defaultdict(set)
    rows = _grounds(passages).values_list("passage", "insight", "insight__outside_sources")
    for passage, insight, source in rows:
        insights[passage].add(insight)
        if source is not None:
            sources[passage].add(source)
    return insights, sources


def insights_under(passages: Collection[int]) -> list[Insight]:
    """The agreed insights under these passages by number, each with its sources. Three queries."""
    pks = list(dict.fromkeys(_grounds(passages).values_list("insight", flat=True)))
    told = Insight.objects.prefetch_related("outside_sources").in_bulk(pks)
    return [told[pk] for pk in pks]


def n_cited(passages: Collection[int]) -> dict[int, int]:
    """How often a passage cites a paragraph or a cell from outside, by its id. One query."""
    counted = Citation.objects.filter(passage__in=passages).order_by().values_list("passage")
    return dict(counted.annotate(n=Count("pk")))


def n_answered(view: Disclosure, passages: Collection[int]) -> dict[int, dict[str, int]]:
    """How many answers of each kind point at a passage, of lines that are told. One query."""
    told = answered_under(view, passages).order_by()
    found: dict[int, dict[str, int]] = defaultdict(dict)
    rows = told.values_list("answer__passage", "answer__kind").annotate(n=Count("pk"))
    for passage, kind, n in rows:
        found[passage][kind] = n
    return found


def kinds_of(passages: Collection[int], answered: Mapping[int, Mapping[str, int]]) -> Kinds:
    total = {
        kind: sum(answered.get(pk, {}).get(kind, 0) for pk in passages)
        for kind in Answer.Kind.values
    }
    return [(kind, Answer.Kind(kind).label, n) for kind, n in total.items() if n]


def united(passages: Iterable[int], under: Mapping[int, set[int]]) -> set[int]:
    """What lies under some passages, each thing once."""
    return set().union(*(under.get(pk, ()) for pk in passages))
