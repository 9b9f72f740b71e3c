"""Keys pressed in a browser, against a running installation with a large harvest."""

import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect, sync_playwright

from bench.rows import OURS, Row
from ops import debian
from tests.journeys.conftest import ARGUMENTS
from tests.journeys.installation import Installation

N_CODED = 50
GOAL_NEXT = 0.100
GOAL_POINT = 3.0  # twenty points a minute
# Keeps, in the page itself, the milliseconds from a key until the page shows what it did.
WATCH = """() => {
  window.waits = { theme: [], next: [] };
  const pressed = {};
  const open = () => document.getElementById("bench-point")?.dataset.point;
  const mine = () => document.getElementById("bench-point")?.dataset.mine;
  let point = open(), marks = mine();
  document.addEventListener("keydown", (event) => {
    pressed[event.key === "Enter" ? "next" : "theme"] = performance.now();
  }, true);
  const seen = (name) => {
    if (!pressed[name]) return;
    window.waits[name].push(performance.now() - pressed[name]);
    delete pressed[name];
  };
  new MutationObserver(() => {
    if (open() !== point) seen("next");
    else if (mine() !== marks) seen("theme");
    point = open();
    marks = mine();
  }).observe(document.querySelector(".bench"), {
    childList: true, subtree: true, attributes: true,
  });
}"""


def run_live(n_points: int, n_themes: int) -> list[Row]:
    """Code fifty points with the keyboard; nothing where there is no Chromium."""
    chromium = debian.find("chromium")
    if not chromium:
        return []
    home = Path(tempfile.mkdtemp(prefix="inbreng-bench-"))
    installation = Installation(home)
    try:
        filled = made(installation, n_points, n_themes)
        installation.start()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
            found = coded(browser, installation, filled)
    finally:
        installation.stop()
        shutil.rmtree(home, ignore_errors=True)
    return rows(f"in Chromium, {n_points:,} points, {n_themes} themes", found)


def made(installation: Installation, n_points: int, n_themes: int) -> dict[str, Any]:
    """Fill the installation; who works on it, as a cookie, and the trajectory."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.coding_filling", str(n_points), str(n_themes)],
        cwd=Path(__file__).parent.parent,
        env=installation.environment() | {"DJANGO_SETTINGS_MODULE": "inbreng.config.settings"},
        stdout=subprocess.PIPE,
        check=True,
    )
    return dict(json.loads(done.stdout))


def coded(
    browser: Browser, installation: Installation, filled: dict[str, Any]
) -> dict[str, list[float]]:
    """Put points under themes, each by a key and then Enter: seconds of each, by what was done."""
    context = browser.new_context(base_url=installation.url)
    context.add_cookies([filled["cookie"] | {"url": installation.url}])
    page = context.new_page()
    page.goto(f"/trajecten/{filled['trajectory']}/themas/indelen/?coded=without")
    page.evaluate(WATCH)
    points = [one_point(page, str(number % 9 + 1)) for number in range(N_CODED)]
    waits = page.evaluate("window.waits")
    context.close()
    return {
        "from a key to the theme": [wait / 1000 for wait in waits["theme"]],
        "from Enter to the next point": [wait / 1000 for wait in waits["next"]],
        "a point by keyboard": points,
    }


def one_point(page: Page, key: str) -> float:
    """Put the open point under the theme of a key, and go on to the next."""
    began = time.perf_counter()
    point = page.locator("#bench-point")
    here = point.get_attribute("data-point") or ""
    page.keyboard.press(key)
    expect(page.locator(f'[data-key="{key}"][data-theme]')).to_have_attribute(
        "aria-pressed", "true"
    )
    page.keyboard.press("Enter")
    expect(point).not_to_have_attribute("data-point", here)
    return time.perf_counter() - began


def rows(where: str, found: dict[str, list[float]]) -> list[Row]:
    """A row for each wait, and one for a whole point."""
    goals = {"a point by keyboard": GOAL_POINT}
    return [
        Row(
            case=f"coding {where}: {name}",
            tool=OURS,
            seconds=tuple(seconds),
            found=said(name, seconds),
            goal_seconds=goals.get(name, GOAL_NEXT),
        )
        for name, seconds in found.items()
    ]


def said(name: str, seconds: list[float]) -> str:
    """How often it was measured, and what it comes to."""
    if name == "a point by keyboard":
        return f"{60 * len(seconds) / sum(seconds):.0f} points a minute by machine"
    return f"{len(seconds)} times, at most {max(seconds) * 1000:.0f} ms"
