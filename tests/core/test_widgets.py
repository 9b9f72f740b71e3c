"""Fields drawn without a template read as those of Django do."""

import pytest
from django import forms
from django.test.html import Element, parse_html

from inbreng.core.widgets import QuickTick, QuickTicks, QuickWords


@pytest.mark.parametrize("value", [None, "", "Ja & <nee>", "\nEen regel"])
def test_words_are_drawn_as_django_draws_them(value) -> None:
    given = {"id": "id_x", "required": True, "aria-invalid": "true"}

    drawn = QuickWords(attrs={"rows": 2}).render("x", value, given)

    usual = forms.Textarea(attrs={"rows": 2}).render("x", value, given)
    assert parsed(drawn) == parsed(usual)


@pytest.mark.parametrize("value", [None, True, False])
def test_box_is_drawn_as_django_draws_it(value) -> None:
    drawn = QuickTick().render("x", value, {"id": "id_x"})

    assert parsed(drawn) == parsed(forms.CheckboxInput().render("x", value, {"id": "id_x"}))


@pytest.mark.parametrize("given", [{"id": "id_x"}, {"id": "id_x", "aria-invalid": "true"}])
@pytest.mark.parametrize("value", [None, [], ["2", "3"], [1]])
def test_boxes_are_drawn_as_django_draws_them(value, given) -> None:
    choices = [(1, "Eén"), (2, "Twee & <drie>"), (3, "Vier")]

    drawn = QuickTicks(choices=choices).render("x", value, given)

    usual = forms.CheckboxSelectMultiple(choices=choices).render("x", value, given)
    assert parsed(drawn) == parsed(usual)


def parsed(drawn: str) -> Element:
    """The element, whatever the order of its attributes."""
    return parse_html(drawn)
