"""The one error of this package: it names the file and, where there is one, the line."""

from pathlib import Path


class BadMaterial(ValueError):
    """A text of the sample partnership that cannot be read."""

    def __init__(self, sentence: str, *, path: Path, line: int | None = None) -> None:
        place = path.name if line is None else f"{path.name}:{line}"
        super().__init__(f"{place}: {sentence}")
