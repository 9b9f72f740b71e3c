"""A document as a tagged pdf (PDF/UA-1), set by typst in a child process."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

from inbreng.core.documents.blocks import Block, Document, Listing, Sheet
from inbreng.core.documents.columns import numbers, widths
from inbreng.core.documents.fitting import fitted, runs
from inbreng.core.documents.house import HouseStyle
from inbreng.core.documents.labels import labels, with_region
from inbreng.core.documents.logos import set_with_logo

LAYOUT = Path(__file__).parent / "layout" / "document.typ"


def write_pdf(
    document: Document, file: BinaryIO, *, alive: Callable[[], None] = lambda: None
) -> None:
    """Write the pdf; ``alive`` is called while it is made.

    Raises NotSet when it takes too much time or memory.
    """
    logo = document.style.logo if document.style else b""
    file.write(set_with_logo(LAYOUT, content_of(fitted(document)), logo, alive=alive))


def content_of(document: Document) -> dict[str, Any]:
    """What the layout shows, as plain data; the document is a fitted one."""
    style = document.style or HouseStyle()
    language, _dash, region = with_region(document.language).partition("-")
    return {
        "title": document.title,
        "subtitle": document.subtitle,
        "author": document.author or style.name,
        "house": style.name,
        "colour": style.colour,
        "language": language,
        "region": region or None,
        "made_on": document.made_on,
        "has_contents": document.has_contents,
        "labels": asdict(labels(document.language)),
        "blocks": [_content_of_block(block) for block in document.blocks],
    }


def _content_of_block(block: Block) -> dict[str, Any]:
    kind = {"kind": type(block).__name__.lower()}
    match block:
        case Listing():
            return kind | _content_of_list(block)
        case Sheet():
            return kind | asdict(block) | {"widths": widths(block), "numbers": numbers(block)}
        case _:
            return kind | asdict(block)


def _content_of_list(listing: Listing) -> dict[str, Any]:
    """Each item with the lists that stand under it."""
    items: list[dict[str, Any]] = []
    for item in listing.items:
        if isinstance(item, Listing):
            items[-1]["inner"].append(_content_of_list(item))
        else:
            items.append({"words": [asdict(run) for run in runs(item)], "inner": []})
    return {"items": items, "is_ordered": listing.is_ordered}
