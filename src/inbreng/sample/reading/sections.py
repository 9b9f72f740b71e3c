"""Turn the arrays of a TOML file into frozen values, refusing what is missing or unknown."""

import tomllib
from dataclasses import MISSING, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from inbreng.sample.reading.errors import BadMaterial

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    Shape = TypeVar("Shape", bound=DataclassInstance)
else:
    Shape = TypeVar("Shape")

Section = dict[str, Any]


def load(path: Path) -> Section:
    """The content of a TOML file; a syntax error becomes BadMaterial."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise BadMaterial(str(error), path=path) from error


def build(shape: type[Shape], section: Section, *, path: Path) -> Shape:
    """One value of ``shape`` from a section with exactly its fields; lists become tuples."""
    known = {field.name for field in fields(shape)}
    needed = {
        field.name
        for field in fields(shape)
        if field.default is MISSING and field.default_factory is MISSING
    }
    wrong = sorted((needed - section.keys()) | (section.keys() - known))
    if wrong:
        named = section.get("key") or section.get("name") or shape.__name__
        raise BadMaterial(f"{named!r} lacks or should not have {', '.join(wrong)}", path=path)
    return shape(**{name: _frozen(value) for name, value in section.items()})


def build_all(shape: type[Shape], sections: list[Section], *, path: Path) -> tuple[Shape, ...]:
    """One value of ``shape`` for each section, in order."""
    return tuple(build(shape, section, path=path) for section in sections)


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
