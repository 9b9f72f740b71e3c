"""One page that shows every component in every state."""

import re
from pathlib import Path

import segno
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from inbreng.core.showcase.chain import answers, trails, voices
from inbreng.core.showcase.forms import SampleFilter, SampleForm
from inbreng.core.showcase.perspectives import PERSPECTIVES
from inbreng.core.showcase.pictures import as_table, document, route, steps, tabs, themes

__all__ = ["showcase"]

RETURN_LINK = "https://inbreng.example/mijn/3kq9-w7fd-zz2m-8hxt"
SPRITE = Path(__file__).resolve().parents[2] / "static" / "img" / "icons.svg"


def icons() -> list[str]:
    """Name every icon there is."""
    return re.findall(r'<symbol id="([a-z-]+)"', SPRITE.read_text(encoding="utf-8"))


def showcase(request: HttpRequest) -> HttpResponse:
    """Show every component; the sample installation has it at /onderdelen/."""
    filled = {"name": "", "mail": "iris", "perspective": "ouder", "words": "", "sort": "pearl"}
    return render(
        request,
        "core/showcase.html",
        {
            "icons": icons(),
            "perspectives": PERSPECTIVES,
            "voices": voices(),
            "answers": answers(),
            "trails": trails(),
            "form": SampleForm(),
            "wrong_form": SampleForm(filled),
            "filter_form": SampleFilter({"perspective": "ouder", "table": "2"}),
            "active_filters": [
                {"label": _("Perspectief"), "value": "ouder", "url": "#filters"},
                {"label": _("Tafel"), "value": "Tafel 2", "url": "#filters"},
            ],
            "themes": themes(),
            "table": as_table(themes()),
            "code": mark_safe(segno.make(RETURN_LINK).svg_inline(border=1, omitsize=True)),  # noqa: S308  # ours
            "return_link": RETURN_LINK,
            "route": route(),
            "steps": steps(),
            "tabs": tabs(),
            "document": document(),
            "page": Paginator(range(412), 50).get_page(3),
            "sort": request.GET.get("sort", "-held_on"),
        },
    )
