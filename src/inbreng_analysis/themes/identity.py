"""Ids of suggested themes that stay recognisable from one run to the next."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from hashlib import sha256

from inbreng_analysis.dutch import normalise
from inbreng_analysis.themes.clusters import Cluster
from inbreng_analysis.themes.distinct import Distinct


def identities(
    found: Sequence[Cluster], different: Distinct, previous: Mapping[str, Collection[str]]
) -> tuple[str, ...]:
    """Give each cluster an id.

    A cluster takes over the id of a previous theme when it holds more than half of those of its
    texts that are still there; of several such themes the one it holds most of. Any other gets an
    id made of its most typical text.

    Parameters
    ----------
    found
        The clusters.
    different
        The texts they are made of.
    previous
        Texts by id of the themes of before.

    Returns
    -------
    tuple
        An id for each cluster, all different.
    """
    kept = _kept(found, different, previous)
    taken = {*previous, *kept.values()}
    ids = []
    for place, cluster in enumerate(found):
        name = kept.get(place) or next(_names(cluster, different, taken))
        taken.add(name)
        ids.append(name)
    return tuple(ids)


def _kept(
    found: Sequence[Cluster], different: Distinct, previous: Mapping[str, Collection[str]]
) -> dict[int, str]:
    """The previous id of each cluster that goes on with most of a previous theme."""
    numbers = {normalise(text): number for number, text in enumerate(different.texts)}
    places = {text: place for place, one in enumerate(found) for text in one.members}
    claims: dict[int, tuple[int, str]] = {}
    for name in sorted(previous):
        left = {numbers[key] for key in map(normalise, previous[name]) if key in numbers}
        shares: dict[int, int] = {}
        for text in left & places.keys():
            shares[places[text]] = shares.get(places[text], 0) + 1
        for place, share in shares.items():
            if 2 * share > len(left) and share > claims.get(place, (0, ""))[0]:
                claims[place] = (share, name)
    return {place: name for place, (_, name) in claims.items()}


def _names(cluster: Cluster, different: Distinct, taken: Collection[str]) -> Iterator[str]:
    """Free ids for a cluster: of its most typical text, lengthened until it is not taken."""
    digest = sha256(normalise(different.texts[cluster.typical[0]]).encode()).hexdigest()
    return (digest[:length] for length in range(8, len(digest)) if digest[:length] not in taken)
