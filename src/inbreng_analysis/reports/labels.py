"""Label lines: what stands above points and only says what kind of points they are."""

from inbreng_analysis.reports.harvest import words

_MOST_WORDS = 5
_MOST_WORDS_WITH_COLON = 9


def is_label(text: str) -> bool:
    """Whether a line with points under it is a label by its words, and not a point itself.

    Parameters
    ----------
    text
        One line, without its list marker.

    Returns
    -------
    bool
        True for a short line that ends with a colon and for a word that names a kind of points;
        False for an empty line.

    Examples
    --------
    >>> is_label("Korte termijn wensen"), is_label("Voor de ouders:"), is_label("rust in de klas")
    (True, True, False)
    """
    n_words = len(text.split())
    if text.endswith(":"):
        return n_words <= _MOST_WORDS_WITH_COLON
    return n_words <= _MOST_WORDS and words.LABEL_WORD.fullmatch(text) is not None
