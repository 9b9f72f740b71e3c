"""Fields that are drawn without a template, for forms that hold hundreds of them."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


class Quick(forms.Widget):
    """A field that draws itself, with what was filled in and the attributes that the form gives."""

    drawn: Callable[[str, Any, dict[str, Any]], SafeString]

    def render(  # Django passes a renderer, which has nothing to do here
        self,
        name: str,
        value: Any,
        attrs: Any = None,
        renderer: Any = None,  # noqa: ARG002
    ) -> SafeString:
        """Draw the field as a template would."""
        return self.drawn(name, value, attrs or {})


class QuickWords(Quick, forms.Textarea):
    """Lines of text."""

    def drawn(self, name: str, value: Any, attrs: dict[str, Any]) -> SafeString:
        """Draw the field with what was written in it."""
        kept = flatatt(self.build_attrs(self.attrs, {"name": name} | attrs))
        # The first line break after the tag is no part of the text.
        return format_html("<textarea{}>\n{}</textarea>", kept, value or "")


class QuickTick(Quick, forms.CheckboxInput):
    """A box to tick."""

    def drawn(self, name: str, value: Any, attrs: dict[str, Any]) -> SafeString:
        """Draw the box, ticked when it was."""
        given = {"type": "checkbox", "name": name, "checked": bool(self.check_test(value))}
        kept = flatatt(self.build_attrs(self.attrs, given | attrs))
        return format_html("<input{}>", kept)


class QuickTicks(Quick, forms.CheckboxSelectMultiple):
    """A box for each of many things, drawn without a template for each of them."""

    def drawn(self, name: str, value: Any, attrs: dict[str, Any]) -> SafeString:
        """Draw the boxes, ticked where they were, each with its words."""
        given = self.build_attrs(self.attrs, attrs)
        chosen, place = set(self.format_value(value)), given.pop("id", name)
        kept = flatatt(given | {"type": "checkbox", "name": name})
        boxes = format_html_join(
            "\n",
            '<div><label for="{0}_{1}"><input id="{0}_{1}" value="{2}"{3}{4}> {5}</label></div>',
            (
                (place, at, key, kept, SafeString(" checked" if str(key) in chosen else ""), label)
                for at, (key, label) in enumerate(self.choices)
            ),
        )
        return format_html('<div id="{}">{}</div>', place, boxes)


class QuickSelect(Quick, forms.Select):
    """A choice of many things, drawn without a template for each of them."""

    def drawn(self, name: str, value: Any, attrs: dict[str, Any]) -> SafeString:
        """Draw the field with its options."""
        chosen = "" if value is None else str(value)
        options = format_html_join(
            "",
            '<option value="{}"{}>{}</option>',
            (
                (key, SafeString(" selected") if str(key) == chosen else "", label)
                for key, label in self.choices
            ),
        )
        kept = flatatt(self.build_attrs(self.attrs, {"name": name} | attrs))
        return format_html("<select{}>{}</select>", kept, options)
