"""Small words of the interface for every template: icons, perspectives, undo, words as said."""

import re
from typing import Any

from django import template
from django.contrib.messages.storage.base import Message
from django.forms import BoundField, CheckboxInput
from django.templatetags.static import static
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

register = template.Library()

REDACTED = re.compile("(█+)")
NAMED_PERSPECTIVES = [
    "ouder",
    "leerling",
    "leerkracht",
    "ib",
    "directeur",
    "bestuurder",
    "consulent",
    "gemeente",
    "jeugdhulp",
    "leerplicht",
    "assistent",
    "overig",
]
# kind of answer → its icon and the end of its class
ANSWERS = {
    "taken_up": ("good", "taken"),
    "partly": ("partly", "partly"),
    "not": ("not", "not"),
    "lies_with": ("elsewhere", "elsewhere"),
    "already_so": ("already", "already"),
    "not_known_yet": ("pending", "pending"),
}
LEVELS = {
    "success": "check",
    "error": "alarm",
    "warning": "warning",
    "info": "info",
    "debug": "info",
}


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """Draw an icon of img/icons.svg; without a label a screen reader passes it by."""
    source = f"{static('img/icons.svg')}#{name}"
    if label:
        return format_html(
            '<svg class="icon" role="img" aria-label="{}"><use href="{}"></use></svg>',
            label,
            source,
        )
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}"></use></svg>', source)


@register.filter
def perspective_class(perspective: Any) -> str:
    """Name the class of a perspective: an object with a colour, a number, or a known name."""
    colour = getattr(perspective, "colour", None) or perspective
    if isinstance(colour, dict):
        colour = colour.get("colour", 12)
    if colour in NAMED_PERSPECTIVES:
        return f"who-{colour}"
    number = int(colour) if str(colour).isdigit() else 12
    return f"who-{number if 1 <= number <= 12 else 12}"


@register.filter
def as_said(words: Any) -> SafeString:
    """Show words as they were said; what was taken away is a bar that a screen reader names."""
    whole = conditional_escape(words)
    pieces = REDACTED.split(str(whole))
    if len(pieces) == 1:
        return whole
    bar = '<span class="redaction"><span class="visually-hidden">[{}]</span>{}</span>'
    return format_html_join(
        "",
        "{}",
        (
            (format_html(bar, _("afgeschermd"), piece),)
            if piece.startswith("█")
            else (SafeString(piece),)
            for piece in pieces
        ),
    )


@register.filter
def without_colon(label: str) -> str:
    """Give a label line without the colon that ends it, since a crumb has its own sign."""
    return label.rstrip(": ")


@register.filter
def answer_icon(kind: str) -> str:
    """Name the icon of an answer kind."""
    return ANSWERS[kind][0] if kind in ANSWERS else "help"


@register.filter
def answer_class(kind: str) -> str:
    """Name the class that colours an answer kind."""
    return f"answer-{ANSWERS[kind][1]}" if kind in ANSWERS else "answer-none"


@register.filter
def level_icon(level: str) -> str:
    """Name the icon of a message level."""
    return LEVELS.get(level, "info")


@register.filter
def undo_url(message: Message) -> str:
    """Give the address that takes a step back: of a message with ``undo:/address/`` as tag."""
    return _tagged(message, "undo:")


@register.filter
def seen_at(message: Message) -> str:
    """Give the address where one sees what was done: of a message with ``see:/address/`` as tag."""
    return _tagged(message, "see:")


def _tagged(message: Message, name: str) -> str:
    tags = (message.extra_tags or "").split()
    return next((tag.removeprefix(name) for tag in tags if tag.startswith(f"{name}/")), "")


@register.filter
def initials(name: Any) -> str:
    """Give the first letters of the first and the last word of a name."""
    words = [word for word in str(name).split() if word[0].isalpha()]
    ends = words[:1] + words[1:][-1:]
    return "".join(word[0] for word in ends).upper() or "?"


@register.filter
def widget_kind(field: BoundField) -> str:
    """Tell a template how to lay out a field: check, choices, or plain."""
    if isinstance(field.field.widget, CheckboxInput):
        return "check"
    return "choices" if field.use_fieldset else "plain"
