"""What holds for the look as a whole: contrast, weight, icons, nothing inline."""

import gzip
import re
from itertools import product
from pathlib import Path

import django_htmx
import pytest

SITE = Path(__file__).resolve().parents[2] / "src" / "inbreng"
STATIC = SITE / "static"
TEMPLATES = sorted(SITE.rglob("templates/**/*.html"))
TOKEN = re.compile(r"--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")
GROUNDS = ["paper", "well", "sheet", "float", "brand-wash"]
INKS = ["ink", "soft", "brand", "alarm", "warn", "good", "info"]
FIRST_PAGE = 200_000


def tokens() -> dict[str, tuple[str, str]]:
    """Every colour with its light and its dark value."""
    found = TOKEN.findall((STATIC / "css" / "tokens.css").read_text(encoding="utf-8"))
    return {name: (light, dark) for name, light, dark in found}


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio (WCAG 2.2)."""
    darker, lighter = sorted([luminance(one), luminance(other)])
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("mode", [0, 1], ids=["light", "dark"])
def test_text_stands_out_on_every_ground(mode: int) -> None:
    colours = tokens()
    inks = INKS + [f"who-{number}" for number in range(1, 13)]

    faint = {
        (ink, ground): round(contrast(colours[ink][mode], colours[ground][mode]), 2)
        for ink, ground in product(inks, GROUNDS)
        if contrast(colours[ink][mode], colours[ground][mode]) < 4.5
    }

    assert faint == {}


@pytest.mark.parametrize("mode", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("number", range(1, 13))
def test_letter_stands_out_on_the_colour_of_its_perspective(number: int, mode: int) -> None:
    colours = tokens()

    assert contrast(colours["on-who"][mode], colours[f"who-{number}"][mode]) >= 4.5


@pytest.mark.parametrize("mode", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("tone", ["alarm", "warn", "good", "info", "brand"])
def test_tone_stands_out_on_its_own_wash(tone: str, mode: int) -> None:
    colours = tokens()

    assert contrast(colours[tone][mode], colours[f"{tone}-wash"][mode]) >= 4.5


@pytest.mark.parametrize("mode", [0, 1], ids=["light", "dark"])
def test_edge_of_a_field_can_be_seen(mode: int) -> None:
    colours = tokens()

    assert contrast(colours["edge"][mode], colours["sheet"][mode]) >= 3


def test_what_a_first_page_loads_stays_light() -> None:
    htmx = Path(django_htmx.__file__).parent / "static" / "django_htmx" / "htmx-2.min.js"
    text = [*(STATIC / "css").glob("*.css"), *(STATIC / "js").glob("*.js"), htmx]
    text += [*(STATIC / "img").glob("*.svg")]
    fonts = [STATIC / "fonts" / f"inbreng-{name}.woff2" for name in ("sans", "serif")]

    weight = sum(len(gzip.compress(path.read_bytes())) for path in text)
    weight += sum(path.stat().st_size for path in fonts)

    # The rest is for the page itself.
    assert weight < FIRST_PAGE - 60_000


def test_no_font_is_larger_than_a_picture() -> None:
    sizes = {path.name: path.stat().st_size for path in (STATIC / "fonts").glob("*.woff2")}

    assert {name: size for name, size in sizes.items() if size > 45_000} == {}


def test_every_icon_in_a_template_is_drawn() -> None:
    drawn = set(re.findall(r'symbol id="([a-z-]+)"', (STATIC / "img" / "icons.svg").read_text()))
    named = {
        (path.name, name)
        for path in TEMPLATES
        for name in re.findall(r'(?:\{% icon | icon=)"([^"]+)"', path.read_text(encoding="utf-8"))
    }

    assert {(path, name) for path, name in named if name not in drawn} == set()


def test_no_template_holds_style_or_script_of_its_own() -> None:
    inline = re.compile(r"\sstyle=|<style|<script(?![^>]*\bsrc=)|\son(?!e=)[a-z]+=|javascript:")

    found = [path.name for path in TEMPLATES if inline.search(path.read_text(encoding="utf-8"))]

    assert found == []


def test_every_sheet_is_in_a_layer() -> None:
    outside = [
        path.name
        for path in (STATIC / "css").glob("*.css")
        if not re.search(r"^@layer |^@media print", path.read_text(encoding="utf-8"), re.MULTILINE)
    ]

    assert outside == []
