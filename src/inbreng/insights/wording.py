"""Names of themes that take sides before anybody was heard, and what they could be called."""

import re
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

# Beginnings of a name that say what is wrong or wanted, where a theme says what it is about.
_SIDES: Final = re.compile(
    r"^(?:(?:gebrek|tekort) aan|(?:te )?(?:weinig|veel)|meer|minder|betere?|slechte?|goede?"
    r"|geen|onvoldoende|ontbreken van|verbeteren van|verbetering van)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_SIGNS: Final = re.compile(
    r"\b(?:meer|minder|beter|betere|slecht|slechte|gebrek|tekort|te weinig|te veel|onvoldoende)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Advice:
    """A name that takes sides: the word that does, and the same without it where that can be."""

    word: str
    neutral: str

    @property
    def says(self) -> str:
        """The advice in a sentence; nobody has to follow it."""
        if not self.neutral:
            return _(
                "Het woord “%(word)s” kiest al een kant. Een neutrale naam laat ruimte voor wie "
                "er anders over denkt."
            ) % {"word": self.word}
        return _(
            "Het woord “%(word)s” kiest al een kant. “%(neutral)s” laat ruimte voor wie er anders "
            "over denkt."
        ) % {"word": self.word, "neutral": self.neutral}


def neutral_name(name: str) -> Advice | None:
    """Advice for the name of a theme; None when it takes no side."""
    found = _SIGNS.search(name) or _SIDES.match(name)
    if found is None:
        return None
    begins = _SIDES.match(name)
    rest = begins["rest"].strip() if begins else ""
    word = name[: begins.start("rest")].strip() if begins else found[0]
    return Advice(word.lower(), rest[:1].upper() + rest[1:])
