"""Fixtures of the journeys: a running installation, pages in a real browser, axe, pictures."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Page,
    Request,
    Response,
    expect,
    sync_playwright,
)

from ops import debian
from tests.journeys.accessibility import assert_accessible
from tests.journeys.installation import Installation, prepared

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "var" / "screenshots"
WIDTHS = {390: 844, 1280: 900, 1920: 1080}
PATIENCE = 15_000  # milliseconds; the machine may be busy with the rest of the suite
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder as a journey."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; without it a journey fails, it is never skipped.

    Stopped at the end of each file: the event loop of Playwright would keep
    Django from its database in the tests after it.
    """
    chromium = debian.find("chromium")
    expect.set_options(timeout=PATIENCE)
    assert chromium, "Chromium is not here: make test installs it, or says how."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[Installation]:
    """A running installation with the sample partnership, fresh for each file of journeys."""
    base = tmp_path_factory.getbasetemp()
    template = prepared(base if worker_id == "master" else base.parent)
    home = tmp_path_factory.mktemp("home") / "inbreng"
    shutil.copytree(template, home)
    installation = Installation(home)
    installation.start()
    yield installation
    installation.stop()


@pytest.fixture
def new_page(browser: Browser, live: Installation) -> Iterator[Callable[..., Page]]:
    """Makes a page of a person of their own; ``width`` and any option of a browser context.

    At the end nothing may have gone wrong on any of them: no script error, no
    breach of the security policy, no server error, no request to another host.
    """
    contexts, wrong = [], []

    def make(width: int = 1280, **options: Any) -> Page:
        chosen: dict[str, Any] = {
            "base_url": live.url,
            "locale": "nl-NL",
            "timezone_id": "Europe/Amsterdam",
            "reduced_motion": "reduce",
            "viewport": {"width": width, "height": WIDTHS[width]},
            "has_touch": width == 390,
        }
        context = browser.new_context(**(chosen | options))
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        _watch(page, live.url, wrong)
        return page

    yield make
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """A page on a laptop, 1280 wide."""
    return new_page()


@pytest.fixture
def phone(new_page: Callable[..., Page]) -> Page:
    """A page on a phone, 390 wide."""
    return new_page(390)


@pytest.fixture
def wide(new_page: Callable[..., Page]) -> Page:
    """A page on a large screen, 1920 wide."""
    return new_page(1920)


@pytest.fixture
def axe() -> Callable[[Page], None]:
    """The check with axe-core; call it on every page that a journey visits."""
    return assert_accessible


@pytest.fixture
def picture() -> Callable[[Page, str], None]:
    """Keeps what a page looks like at three widths in var/screenshots."""

    def keep(page: Page, name: str) -> None:
        before = page.viewport_size
        PICTURES.mkdir(parents=True, exist_ok=True)
        for width, height in WIDTHS.items():
            page.set_viewport_size({"width": width, "height": height})
            page.screenshot(path=PICTURES / f"{name}-{width}.png", full_page=True)
        if before:
            page.set_viewport_size(before)

    return keep


def _watch(page: Page, home: str, wrong: list[str]) -> None:
    """Write down what goes wrong on a page; a refusal (4xx) of a page is an answer, not a fault."""

    def heard(message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            wrong.append(f"{page.url}: {message.text}")

    def answered(response: Response) -> None:
        missing = response.status == 404 and not response.request.is_navigation_request()
        if response.status >= 500 or missing:
            wrong.append(f"{response.url} answered {response.status}")

    def asked(request: Request) -> None:
        if not request.url.startswith((home, "data:", "blob:")):
            wrong.append(f"{page.url} asked another host for {request.url}")

    page.on("console", heard)
    page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
    page.on("response", answered)
    page.on("request", asked)
