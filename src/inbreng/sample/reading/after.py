"""Read after.toml: the edition, what bodies and parties said, agreements, report-backs."""

from pathlib import Path

from inbreng.sample.reading.sections import Section, build, build_all, load
from inbreng.sample.reading.shapes import (
    After,
    Appointment,
    Edition,
    Forward,
    Interest,
    Outcome,
    PartyReply,
    Picture,
    PublicPage,
    ReportBack,
)
from inbreng.sample.reading.voices import read_voice


def read_after(path: Path) -> After:
    """What the file at ``path`` holds; its references are not looked up here."""
    content = load(path)
    return After(
        edition=build(Edition, content.get("edition", {}), path=path),
        outcomes=build_all(Outcome, content.get("outcome", []), path=path),
        appointments=tuple(_appointment(each, path) for each in content.get("appointment", [])),
        report_backs=build_all(ReportBack, content.get("report_back", []), path=path),
        forwards=tuple(_forward(each, path) for each in content.get("forward", [])),
        pictures=build_all(Picture, content.get("picture", []), path=path),
        public=build(PublicPage, content.get("public", {}), path=path),
    )


def _appointment(section: Section, path: Path) -> Appointment:
    interests = build_all(Interest, section.get("interests", []), path=path)
    return build(Appointment, {**section, "interests": interests}, path=path)


def _forward(section: Section, path: Path) -> Forward:
    points = [
        build(PartyReply, {**each, "voice": read_voice(each.get("voice"), path=path)}, path=path)
        for each in section.get("points", [])
    ]
    return build(Forward, {**section, "points": points}, path=path)
