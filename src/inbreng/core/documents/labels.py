"""The fixed words of a document, in its own language."""

from dataclasses import dataclass

from django.utils import translation
from django.utils.translation import gettext as _

REGIONS = {"nl": "nl-NL", "en": "en-GB"}


@dataclass(frozen=True, slots=True)
class Labels:
    """Words that stand around what was written."""

    contents: str
    page: str
    of: str


def labels(language: str) -> Labels:
    """The words in a language that the site speaks; in Dutch for any other."""
    with translation.override(language.partition("-")[0]):
        return Labels(contents=_("Inhoud"), page=_("bladzijde"), of=_("van"))


def with_region(language: str) -> str:
    """A language with its region, by which programs find the right dictionary: nl-NL."""
    return REGIONS.get(language, language)
