"""The first page of the sample installation, as a stranger's browser gets it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Response

LARGEST_FIRST_LOAD = 200_000


@pytest.mark.parametrize("width", [390, 1280, 1920])
def test_first_page_is_accessible_at_every_width(
    new_page: Callable[..., Page], axe: Callable[[Page], None], width: int
) -> None:
    page = new_page(width)

    page.goto("/")

    axe(page)


def test_first_page_is_accessible_in_the_dark(
    new_page: Callable[..., Page], axe: Callable[[Page], None]
) -> None:
    page = new_page(color_scheme="dark")

    page.goto("/")

    axe(page)


def test_first_page_fits_on_a_phone_without_scrolling_sideways(phone: Page) -> None:
    phone.goto("/")

    assert phone.evaluate("document.documentElement.scrollWidth") == 390


def test_first_page_loads_in_under_200_kilobytes(page: Page) -> None:
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))

    page.goto("/", wait_until="networkidle")

    sizes = [answer.request.sizes()["responseBodySize"] for answer in answers]
    assert 0 < sum(sizes) < LARGEST_FIRST_LOAD


def test_first_page_works_without_javascript(new_page: Callable[..., Page]) -> None:
    page = new_page(java_script_enabled=False)

    page.goto("/")

    assert page.locator("h1").count() == 1


def test_first_page_is_kept_as_a_picture(page: Page, picture: Callable[[Page, str], None]) -> None:
    answer = page.goto("/")

    picture(page, "first-page")

    assert answer is not None
    assert answer.status == 200
