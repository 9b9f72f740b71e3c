"""Set one document; run by ``core.children``: typst takes memory, and loses it only at the end.

Asked is ``{"layout": path, "content": ..., "format": "pdf" or "png", "folder": path}``. The folder
holds the pictures; each part is written there, and the answer names the files in order.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from inbreng.core.children.inside import Message, answer

LOOK = Path(__file__).parent / "layout"
DOTS_PER_INCH = 220.0


def messages(asked: dict[str, Any]) -> Iterator[Message]:
    """The name of the file of each part: one document, or an image for each page."""
    folder = Path(asked["folder"])
    for number, part in enumerate(set_parts(asked, folder)):
        name = f"part{number}"
        (folder / name).write_bytes(part)
        yield {"part": name}


def set_parts(asked: dict[str, Any], folder: Path) -> list[bytes]:
    """The document, or its pages as images; nothing is read but what it is made of."""
    import typst

    made = typst.compile(  # type: ignore[call-overload]  # its stubs know one file, not several
        files_of(asked),
        root=folder,
        font_paths=[LOOK / "fonts"],
        ignore_system_fonts=True,
        format=asked["format"],
        ppi=DOTS_PER_INCH,
        pdf_standards=["ua-1"] if asked["format"] == "pdf" else [],
    )
    return made if isinstance(made, list) else [made or b""]


def files_of(asked: dict[str, Any]) -> dict[str, bytes]:
    """All that a layout can read beside pictures: its neighbours, the common look, its content."""
    layout = Path(asked["layout"])
    layouts = [*LOOK.iterdir(), *layout.parent.iterdir()]
    files = {path.name: path.read_bytes() for path in layouts if path.is_file()}
    files["content.json"] = json.dumps(asked["content"], ensure_ascii=False).encode()
    files["main.typ"] = files.pop(layout.name)
    return files


if __name__ == "__main__":
    answer(messages)
