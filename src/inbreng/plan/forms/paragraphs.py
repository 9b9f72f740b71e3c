"""Choose a paragraph of a text, so that a remark stands at its words."""

import hashlib
from typing import Any

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from inbreng.plan.comparing import paragraphs_in


class ParagraphField(forms.ChoiceField):
    """The words of the chosen paragraph; empty for the whole text.

    A choice knows the words that were read, so that one made beside an earlier text is refused
    and never falls on another paragraph.
    """

    def __init__(self, text: str = "", **options: Any) -> None:
        changed = {"invalid_choice": _("De tekst is intussen veranderd. Kies de alinea opnieuw.")}
        super().__init__(required=False, error_messages=changed, **options)
        self.read(text)

    def read(self, text: str) -> None:
        """Offer the paragraphs of a text; nothing to choose where it has one."""
        words = paragraphs_in(text)
        self._by_key = {_key(number, one): one for number, one in enumerate(words, start=1)}
        told = [(key, _told(key, one)) for key, one in self._by_key.items()]
        self.choices = [("", _("het hele stuk")), *told]
        if len(words) < 2:
            self.widget = forms.HiddenInput()

    def clean(self, value: Any) -> str:
        """The words of the paragraph."""
        return self._by_key.get(super().clean(value), "")


def _key(number: int, words: str) -> str:
    return f"{number}-{hashlib.sha256(words.encode()).hexdigest()[:8]}"


def _told(key: str, words: str) -> str:
    beginning = Truncator(words).words(6, truncate=" …")
    return gettext("alinea %(number)s: %(words)s") % {
        "number": key.partition("-")[0],
        "words": beginning,
    }
