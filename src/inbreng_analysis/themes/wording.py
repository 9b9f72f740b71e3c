"""Words for a suggested theme: the lemmas that tell it apart from the others."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from inbreng_analysis.dutch import fold, words
from inbreng_analysis.themes.clusters import Cluster
from inbreng_analysis.themes.distinct import Distinct

N_TERMS: Final = 8
N_IN_LABEL: Final = 3
_SHORTEST: Final = 2


@dataclass(frozen=True, slots=True)
class Wording:
    """A label, and the terms it is made of."""

    label: str
    terms: tuple[str, ...]


def wordings(found: Sequence[Cluster], different: Distinct) -> tuple[Wording, ...]:
    """Find the terms that tell clusters apart.

    A lemma weighs as often as texts of the cluster hold it, times ln(1 + A / F) with A the mean
    number of lemmas per cluster and F how many texts hold it at all: the class-based weights of
    Grootendorst (2022), *BERTopic*, with texts counted instead of words.

    Parameters
    ----------
    found
        The clusters.
    different
        The texts they are made of.

    Returns
    -------
    tuple
        A wording for each cluster; without any telling word the label is its most typical text.
    """
    counted = [_counted(cluster, different) for cluster in found]
    overall = sum(counted, Counter[str]())
    mean = overall.total() / max(len(found), 1)
    return tuple(
        _wording(counts, overall, mean, different.texts[cluster.typical[0]])
        for cluster, counts in zip(found, counted, strict=True)
    )


def _counted(cluster: Cluster, different: Distinct) -> Counter[str]:
    """How many rows of a cluster hold each lemma."""
    counts: Counter[str] = Counter()
    for text in cluster.members:
        for lemma in set(lemmas(different.texts[text])):
            counts[lemma] += len(different.rows[text])
    return counts


def _wording(counts: Counter[str], overall: Counter[str], mean: float, quote: str) -> Wording:
    weights = {
        lemma: times * math.log(1 + mean / overall[lemma]) for lemma, times in counts.items()
    }
    terms = sorted(weights, key=lambda lemma: (-weights[lemma], lemma))[:N_TERMS]
    label = ", ".join(terms[:N_IN_LABEL]) or quote
    return Wording(label[:1].upper() + label[1:], tuple(terms))


def lemmas(text: str) -> Iterable[str]:
    """Give the dictionary forms of the words that say what a text is about.

    Function words, single letters and numbers are left out.

    Examples
    --------
    >>> list(lemmas("De kinderen hebben 3 gesprekken"))
    ['kind', 'gesprek']
    >>> list(lemmas("het plan uitvoeren"))
    ['plan', 'uitvoeren']
    """
    found = (_lemma(word) for word in words(text))
    return (lemma for lemma in found if lemma)


@lru_cache(maxsize=65_536)
def _lemma(word: str) -> str:
    """The dictionary form of a word as typed; empty for a word that says nothing."""
    from simplemma import lemmatize

    small = word.lower()
    if fold(small) in empty_words() or len(small) < _SHORTEST or small.isdecimal():
        return ""
    # It writes a verb that separates as "uit_voeren".
    lemma = lemmatize(small, lang="nl").lower().replace("_", "")
    return "" if fold(lemma) in empty_words() else lemma


@cache
def empty_words() -> frozenset[str]:
    """Words that say nothing of what a text is about, accents folded."""
    listed = files(__package__).joinpath("empty_words.txt").read_text(encoding="utf-8")
    lines = (line for line in listed.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())
