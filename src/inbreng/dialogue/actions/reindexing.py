"""Keep the search index equal to the words that are shown."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from django.db import transaction

from inbreng.dialogue.models import Contribution, Stems, Wording
from inbreng.dialogue.queries.meanings import full_terms
from inbreng.dialogue.search import indexed

BATCH = 500


def reindex_contributions(*, pks: Iterable[int]) -> int:
    """Rebuild the stems of these contributions whole and say how many may be found.

    Only visible contributions with words get stems, of every wording that is
    not sealed and of the labels above them; the others lose what they had.
    Four queries for every 500 contributions, and one for the short forms in them.
    """
    wanted = sorted(set(pks))
    batches = [wanted[start : start + BATCH] for start in range(0, len(wanted), BATCH)]
    return sum(_reindex_batch(batch) for batch in batches)


@transaction.atomic
def _reindex_batch(pks: list[int]) -> int:
    shown = Contribution.objects.filter(
        pk__in=pks, state=Contribution.State.VISIBLE, erased_at__isnull=True
    )
    rows = shown.values_list("pk", "path", "trajectory__partnership_id")
    paths = {pk: (path, partnership) for pk, path, partnership in rows}
    texts: dict[int, list[str]] = defaultdict(list)
    wordings = Wording.objects.filter(contribution__in=list(paths), sealed_until__isnull=True)
    for pk, *words in wordings.order_by("number").values_list("contribution", "text", "reason"):
        texts[pk] += words
    Stems.objects.filter(contribution__in=pks).delete()
    Stems.objects.bulk_create(_stems(paths, texts))
    return len(texts)


def _stems(
    paths: Mapping[int, tuple[list[str], int]], texts: Mapping[int, list[str]]
) -> list[Stems]:
    said = [[words, *paths[pk][0], *more] for pk, (words, *more) in texts.items()]
    full = full_terms(said, (paths[pk][1] for pk in texts))
    return [
        Stems(contribution_id=pk, text=indexed(*words, *terms))
        for pk, words, terms in zip(texts, said, full, strict=True)
    ]
