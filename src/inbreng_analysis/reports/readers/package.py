"""Files that are a zip of XML parts: opened within limits, parsed without definitions."""

import io
import struct
import zipfile
from collections.abc import Iterator
from typing import IO, Any
from zlib import error as zlib_error

from lxml import etree

from inbreng_analysis.reports.limits import MEGABYTE, Limits
from inbreng_analysis.reports.refusals import UnreadableFile

_ENCRYPTED = 0x1
_SMALL = 8 * MEGABYTE


class Package:
    """A .docx, .odt or .xlsx.

    Parameters
    ----------
    content
        The bytes of the file.
    limits
        What it may unpack to.

    Raises
    ------
    UnreadableFile
        ``damaged`` when it is no zip, ``bomb`` when it unpacks to too much, ``password`` when a
        part is encrypted.
    """

    def __init__(self, content: bytes, limits: Limits) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError) as broken:
            raise UnreadableFile("damaged") from broken
        parts = self._zip.infolist()
        if len(parts) > limits.max_parts:
            raise UnreadableFile("bomb")
        for part in parts:
            if part.flag_bits & _ENCRYPTED:
                raise UnreadableFile("password")
            if part.file_size > limits.max_unpacked_bytes or _is_bomb(part, limits):
                raise UnreadableFile("bomb")
        if sum(part.file_size for part in parts) > 4 * limits.max_unpacked_bytes:
            raise UnreadableFile("bomb")
        self.names = frozenset(part.filename for part in parts)

    def open(self, name: str) -> IO[bytes]:
        """Open a part for reading; it never gives more than the size that was checked."""
        return self._zip.open(name)

    def read(self, name: str) -> bytes:
        """The bytes of a part; none when it is not there."""
        if name not in self.names:
            return b""
        with _as_damage(), self.open(name) as part:
            return part.read()

    def tree(self, name: str) -> Any:
        """The root element of a small part; an empty element when it is not there."""
        root = etree.Element("absent")
        if name in self.names:
            for _event, element in self.events(name, ("end",)):
                root = element
        return root

    def events(
        self, name: str, events: tuple[str, ...] = ("end",), tag: Any = None
    ) -> Iterator[tuple[str, Any]]:
        """Parse a part while it is unpacked.

        Parameters
        ----------
        name
            The part.
        events
            ``"start"`` and ``"end"``, as lxml's ``iterparse`` has them.
        tag
            The tags to report, or None for all.

        Raises
        ------
        UnreadableFile
            ``entities`` when the part holds a document type definition, ``damaged`` when it is
            not well formed.
        """
        with _as_damage(), self.open(name) as part:
            yield from parsed(part, events, tag)


def parsed(part: IO[bytes], events: tuple[str, ...], tag: Any) -> Iterator[tuple[str, Any]]:
    """Parse XML piece by piece, refusing definitions at the first element."""
    parser = etree.iterparse(
        part,
        events=("start", "end") if tag is None else events,
        tag=tag,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    checked = False
    for event, element in parser:
        if not checked:
            checked = True
            info = element.getroottree().docinfo
            if info.internalDTD is not None or info.doctype:
                raise UnreadableFile("entities")
        if event in events:
            yield event, element


class _as_damage:  # noqa: N801 - reads as a clause: with _as_damage()
    """Whatever is wrong inside a zip or its XML means that the file is damaged."""

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: object
    ) -> None:
        broken = (zipfile.BadZipFile, etree.XMLSyntaxError, EOFError, KeyError, ValueError)
        if isinstance(error, RuntimeError) and "password" in str(error):
            raise UnreadableFile("password") from error
        if isinstance(
            error, (*broken, NotImplementedError, OverflowError, zlib_error, struct.error)
        ):
            code = "entities" if "ntity" in str(error) else "damaged"
            raise UnreadableFile(code) from error


def _is_bomb(part: zipfile.ZipInfo, limits: Limits) -> bool:
    """Whether a large part was packed more tightly than any report."""
    return part.file_size > _SMALL and part.file_size > limits.max_ratio * max(
        part.compress_size, 1
    )
