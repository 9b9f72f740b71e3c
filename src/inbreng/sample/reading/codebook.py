"""Read codebook.toml: the themes that people made, and their memos."""

from pathlib import Path

from inbreng.sample.reading.errors import BadMaterial
from inbreng.sample.reading.sections import build, build_all, load
from inbreng.sample.reading.shapes import Codebook, Memo, Theme


def read_codebook(path: Path) -> Codebook:
    """The codebook of the file at ``path``; a theme stands after the one it falls under."""
    content = load(path)
    codebook = build(
        Codebook,
        {
            **content.get("codebook", {}),
            "themes": build_all(Theme, content.get("theme", []), path=path),
            "memos": build_all(Memo, content.get("memo", []), path=path),
        },
        path=path,
    )
    _check_names(codebook, path)
    return codebook


def _check_names(codebook: Codebook, path: Path) -> None:
    keys: set[str] = set()
    names: set[str] = set()
    for theme in codebook.themes:
        if theme.key in keys or theme.name in names:
            raise BadMaterial(f"theme {theme.key!r} is there twice", path=path)
        if (theme.before is None) != (theme.renamed_on is None) or bool(theme.because) != bool(
            theme.before
        ):
            raise BadMaterial(f"{theme.key!r} was renamed without name, why or day", path=path)
        keys.add(theme.key)
        names.add(theme.name)
