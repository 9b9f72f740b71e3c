"""What the keys in the sample's texts may refer to."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from inbreng.sample.reading.errors import BadMaterial
from inbreng.sample.reading.material import Material
from inbreng.sample.reading.shapes import Voice

# A theme that every codebook has from the start, beside those of the focus points.
REST = "overig"


def known(
    references: Iterable[object], there: Iterable[object], path: Path, line: int | None = None
) -> None:
    """Raise BadMaterial for the first of ``references`` that is not ``there``; None is nothing."""
    keys = set(there)
    for reference in references:
        if reference is not None and reference not in keys:
            raise BadMaterial(f"refers to {reference!r}, which is not there", path=path, line=line)


def heard(voices: Iterable[Voice], material: Material, path: Path) -> None:
    """Raise BadMaterial for the first of ``voices`` that nobody, or more than one, said."""
    for voice in voices:
        try:
            material.contribution(voice)
        except KeyError:
            raise BadMaterial(f"nobody, or more than one, said {voice}", path=path) from None


def people(material: Material) -> Iterator[str]:
    """The keys of everybody with an account."""
    return (person.key for person in material.partnership.people)


def all_themes(material: Material) -> set[str]:
    """The keys of the themes, with those that every codebook has from the start."""
    points = {point.key for point in material.partnership.focus_points}
    return {theme.key for theme in material.codebook.themes} | points | {REST}
