"""Show the text of a passage, whole or as a few words."""

from collections.abc import Iterable

from django import template
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from inbreng.plan.comparing import Mark, Pointing, marked
from inbreng.plan.texts import clean, lower_headings, plain

register = template.Library()


@register.filter
def as_text(html: str | None, steps: int = 1) -> SafeString:
    """Show a text as it is laid out, with its headings some steps under those of the page.

    It was cleaned when it was kept; it is cleaned again, so that a row that came
    in by another way can do nothing either.
    """
    return SafeString(lower_headings(clean(html or ""), steps))


@register.simple_tag
def text_to_react(
    html: str | None, field: str, steps: int = 1, marks: Iterable[Mark] = ()
) -> SafeString:
    """Show a text with a link at each paragraph to the field where one reacts to it."""
    pointing = Pointing(field, _("Reageer hierop"), _("Reageer op alinea"))
    return SafeString(lower_headings(marked(html or "", marks, pointing), steps))


@register.simple_tag
def text_with_marks(html: str | None, marks: Iterable[Mark], steps: int = 1) -> SafeString:
    """Show a text with marks at the words that remarks point at."""
    return SafeString(lower_headings(marked(html or "", marks), steps))


@register.filter
def first_words(html: str | None, n_words: int = 20) -> str:
    """Show the first words of a text, without its layout."""
    return str(Truncator(plain(html or "").replace("\n", " ")).words(n_words, truncate=" …"))
