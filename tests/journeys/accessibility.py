"""The check of a page with axe-core, with a report that tells what to mend and where."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe()


def assert_accessible(page: Page) -> None:
    """Fail when axe-core finds anything on this page as it stands now."""
    violations = AXE.run(page).response["violations"]
    report = "\n".join(line for violation in violations for line in _lines(violation))
    assert not violations, f"{page.url} ({page.viewport_size}):\n{report}"


def _lines(violation: dict[str, Any]) -> list[str]:
    where = [
        f"    {' '.join(map(str, node['target']))}\n      {node['html'][:200]}\n"
        f"      {' '.join(node['failureSummary'].split())}"
        for node in violation["nodes"][:5]
    ]
    return [f"  {violation['id']} ({violation['impact']}): {violation['help']}", *where]
