"""The check of a page with axe-core, with a report that tells what to mend and where."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, Page

AXE = Axe()
# What the browser says when the page was left for the next one in the midst of the check.
GONE = ("documentElement", "context was destroyed", "frame was detached")


def assert_accessible(page: Page) -> None:
    """Fail when axe-core finds anything on this page as it stands now."""
    violations = _violations(page)
    report = "\n".join(line for violation in violations for line in _lines(violation))
    assert not violations, f"{page.url} ({page.viewport_size}):\n{report}"


def _violations(page: Page) -> list[dict[str, Any]]:
    """What axe-core finds on a page that has come in; on the next when this one was being left."""
    page.wait_for_load_state("load")
    try:
        found = AXE.run(page)
    except Error as error:
        if not any(words in str(error) for words in GONE):
            raise
        page.wait_for_load_state("load")
        found = AXE.run(page)
    violations: list[dict[str, Any]] = found.response["violations"]
    return violations


def _lines(violation: dict[str, Any]) -> list[str]:
    where = [
        f"    {' '.join(map(str, node['target']))}\n      {node['html'][:200]}\n"
        f"      {' '.join(node['failureSummary'].split())}"
        for node in violation["nodes"][:5]
    ]
    return [f"  {violation['id']} ({violation['impact']}): {violation['help']}", *where]
