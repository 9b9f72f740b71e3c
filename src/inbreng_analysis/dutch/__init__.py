"""Dutch words: stems for searching, and the short forms of scribes with their full terms."""

from inbreng_analysis.dutch.abbreviation import expand
from inbreng_analysis.dutch.stemming import search_terms, stem, stems
from inbreng_analysis.dutch.words import fold, normalise, words

__all__ = ["expand", "fold", "normalise", "search_terms", "stem", "stems", "words"]
