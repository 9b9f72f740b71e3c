"""Have typst set a document in a child process, with limits of time and memory."""

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import asdict, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from inbreng.core.children.starting import Limits, Refused, messages_of
from inbreng.core.errors import DomainError
from inbreng.core.typesetting.signs import drawable

CHILD = "inbreng.core.typesetting.child"
LIMITS = Limits(seconds=300, memory=2_500_000_000)


class NotSet(DomainError):
    """The document could not be set."""


def set_document(
    layout: Path,
    content: Any,
    *,
    format: str,
    alive: Callable[[], None] = lambda: None,
    pictures: Mapping[str, bytes] | None = None,
    limits: Limits = LIMITS,
) -> list[bytes]:
    """What typst makes of a layout and its content: one pdf, or an image for each page.

    ``alive`` is called while it works; ``pictures`` are files that the layout may show by name.
    Raises NotSet when it took too much time or memory.
    """
    asked = {"layout": str(layout), "content": drawn(content), "format": format}
    with tempfile.TemporaryDirectory() as folder:
        asked["folder"] = folder
        for name, picture in (pictures or {}).items():
            Path(folder, name).write_bytes(picture)
        answer = messages_of(CHILD, asked, limits=limits, alive=lambda _share: alive())
        try:
            return [Path(folder, message["part"]).read_bytes() for message in answer]
        except Refused as refusal:
            raise NotSet(
                _("Dit document is te zwaar om op te maken. Neem een kleiner deel.")
            ) from refusal


def drawn(part: Any) -> Any:
    """The content as plain data, with every text fit for the fonts."""
    if isinstance(part, str):
        return drawable(part)
    if isinstance(part, dict):
        return {name: drawn(value) for name, value in part.items()}
    if isinstance(part, list | tuple):
        return [drawn(one) for one in part]
    if is_dataclass(part) and not isinstance(part, type):
        return drawn(asdict(part))
    return part.isoformat() if isinstance(part, date) else part
