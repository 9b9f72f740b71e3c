"""The page with every component holds every component."""

import re
from pathlib import Path

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from inbreng.core.showcase import icons, showcase

TEMPLATES = Path(__file__).resolve().parents[2] / "src" / "inbreng" / "templates"
# Parts of the frame or of another component; the page has these by being a page.
FRAME = {"_bare_page", "_form", "_marks", "_scripts", "_styles"}


@pytest.fixture
def page() -> str:
    request = RequestFactory().get("/onderdelen/")
    request.user = AnonymousUser()
    request.trajectory = None
    return showcase(request).content.decode()


def test_showcase_draws_every_icon(page: str) -> None:
    drawn = set(re.findall(r"icons[^\"]*\.svg#([a-z-]+)", page))

    assert set(icons()) - drawn == set()


def test_showcase_holds_every_component() -> None:
    sources = [*(TEMPLATES / "core").rglob("*.html"), *TEMPLATES.glob("*.html")]
    sources += (TEMPLATES / "components").glob("*.html")
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    components = {path.stem for path in (TEMPLATES / "components").glob("*.html")}

    missing = {name for name in components if f'"components/{name}.html"' not in text}

    assert missing - FRAME == set()


def test_showcase_draws_a_code_that_can_grow(page: str) -> None:
    (code,) = re.findall(r'<svg[^>]*class="segno"[^>]*>', page)

    assert "viewBox" in code


def test_showcase_has_one_first_heading_of_its_own(page: str) -> None:
    assert re.findall(r"<h1>(.*?)</h1>", page) == [
        "Onderdelen",
        "Wat hoorden we, en wat doen we ermee?",
    ]
