"""What the library says of the words of one contribution."""

from dataclasses import dataclass

from inbreng_analysis import dutch, reports, screening


@dataclass(frozen=True, slots=True)
class Found:
    """Something that looks like personal data, from ``start`` to ``end`` in the text."""

    kind: str
    start: int
    end: int
    is_sure: bool


def screen(text: str, *, known_names: frozenset[str]) -> list[Found]:
    """What the quick screening finds in a text; no name of a school or place counts as a person."""
    found = screening.screen(text, known_names=known_names)
    return [Found(one.kind, one.start, one.end, one.sure) for one in found]


def stems(*texts: str) -> str:
    """All stems of texts, each with a space on both sides so that LIKE finds whole words."""
    found = dict.fromkeys(stem for text in texts for stem in dutch.stems(text))
    return f" {' '.join(found)} " if found else ""


def search_stems(question: str) -> tuple[str, ...]:
    """Stems that a contribution must all hold to answer what somebody typed in a search field."""
    return dutch.search_terms(question)


def tidied(text: str) -> str:
    """A line with flattened marks set as people write them: "2e bijeenkomst" for "2^e"."""
    return reports.read_shorthand(text).plain


def is_label(text: str) -> bool:
    """A line over others only says what kind of points they are: "Nodig:", "Wensen"."""
    return reports.is_label(text)


def same_words(text: str) -> str:
    """A text to compare by: two with the same words are equal, whatever their capitals."""
    return dutch.normalise(text)
