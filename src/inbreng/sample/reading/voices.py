"""Read the voices of a section: each the number of a gathering and the exact text said there."""

from pathlib import Path
from typing import Any

from inbreng.sample.reading.errors import BadMaterial
from inbreng.sample.reading.sections import Section
from inbreng.sample.reading.shapes import Voice


def read_voice(pair: Any, *, path: Path) -> Voice:
    """The voice that ``[number, text]`` names; whether anybody said it is not looked up here."""
    match pair:
        case [int(number), str(text)]:
            return Voice(gathering=number, text=text)
        case _:
            raise BadMaterial(f"no voice, like [3, 'text']: {pair!r}", path=path)


def with_voices(section: Section, *names: str, path: Path) -> Section:
    """The section with what stands under ``names`` read as lists of voices, where it is there."""
    read = {
        name: [read_voice(pair, path=path) for pair in section[name]]
        for name in names
        if name in section
    }
    return {**section, **read}
