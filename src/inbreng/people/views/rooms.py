"""What the pages about a partnership share: the tabs above them, the filters that are on."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from inbreng.people import rules
from inbreng.people.models import Partnership
from inbreng.people.views.fetching import visitor

# Pages without a tab of their own, and under which they stand.
UNDER = dict.fromkeys(
    [
        *("people:set_logo", "people:add_area", "people:area"),
        *("people:house_style", "people:keep_house_file"),
    ],
    "people:settings",
)


def people_tabs(request: HttpRequest, partnership: Partnership) -> list[dict[str, Any]]:
    """The pages that the visitor may open, the present one marked."""
    may_set_up = rules.may_set_up(visitor(request), partnership)
    may_make_link = rules.may_make_return_link(visitor(request), partnership)
    pages = [
        (_("Mensen"), "people:members", True),
        (_("Organisaties"), "people:organisations", True),
        (_("Perspectieven"), "people:perspectives", True),
        (_("Sprekers"), "dialogue:persons", may_make_link),
        (_("Post"), "people:letters", rules.may_see_letters(visitor(request), partnership)),
        (_("Gegevens"), "people:settings", may_set_up),
    ]
    here = request.resolver_match.view_name if request.resolver_match else ""
    here = UNDER.get(here, here)
    return [
        {"label": label, "url": reverse(name, args=[partnership.pk]), "is_active": name == here}
        for label, name, may in pages
        if may
    ]


def active_filters(
    form: forms.Form, query: QueryDict, *, unset: Mapping[str, str]
) -> list[dict[str, Any]]:
    """The filters that are on, with the address without each; ``unset`` says what counts as off."""
    return [
        {
            "label": form.fields[name].label,
            "value": dict(getattr(form.fields[name], "choices", ())).get(value, value),
            "url": _without(query, name),
        }
        for name, value in form.cleaned_data.items()
        if value and value != unset.get(name)
    ]


def _without(query: QueryDict, name: str) -> str:
    left = query.copy()
    for gone in (name, "page"):
        left.pop(gone, None)
    return f"?{left.urlencode()}"
