"""Read after.toml: the edition, what bodies said, agreements, report-backs, the public page."""

from pathlib import Path

from inbreng.sample.reading.sections import build, build_all, load
from inbreng.sample.reading.shapes import (
    After,
    Appointment,
    Edition,
    Outcome,
    PublicPage,
    ReportBack,
)


def read_after(path: Path) -> After:
    """What the file at ``path`` holds; its references are not looked up here."""
    content = load(path)
    return After(
        edition=build(Edition, content.get("edition", {}), path=path),
        outcomes=build_all(Outcome, content.get("outcome", []), path=path),
        appointments=build_all(Appointment, content.get("appointment", []), path=path),
        report_backs=build_all(ReportBack, content.get("report_back", []), path=path),
        public=build(PublicPage, content.get("public", {}), path=path),
    )
