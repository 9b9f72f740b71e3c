"""Read beside.toml: figures from elsewhere, and the earlier plan with what became of it."""

from pathlib import Path

from inbreng.sample.reading.sections import build, build_all, load
from inbreng.sample.reading.shapes import Beside, EarlierPlan, Promise, Series


def read_beside(path: Path) -> Beside:
    """What the file at ``path`` holds; its references are not looked up here."""
    content = load(path)
    return Beside(
        series=build_all(Series, content.get("series", []), path=path),
        earlier=build(EarlierPlan, content.get("earlier", {}), path=path),
        promises=build_all(Promise, content.get("promise", []), path=path),
    )
