"""Which pictures may be a logo. Only kinds that run nothing: an SVG can hold a script."""

import struct

from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError

MOST_BYTES = 1_000_000
MOST_PIXELS = 4000  # a side
CONTENT_TYPES = {"png": "image/png", "jpg": "image/jpeg", "webp": "image/webp"}
PNG = b"\x89PNG\r\n\x1a\n"
JPEG_SIZES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}


class NoLogo(DomainError):
    """This file can not be a logo."""


def check_logo(content: bytes) -> str:
    """The ending that fits the picture ("png", "jpg", "webp"); raises NoLogo with what is wrong."""
    if len(content) > MOST_BYTES:
        raise NoLogo(_("Dit logo is groter dan 1 MB. Maak het kleiner."))
    for kind, size_of in (("png", png_size), ("jpg", jpeg_size), ("webp", webp_size)):
        size = size_of(content)
        if size is not None:
            if not all(1 <= side <= MOST_PIXELS for side in size):
                raise NoLogo(_("Dit logo is te groot. Maak het kleiner dan 4000 bij 4000 punten."))
            return kind
    raise NoLogo(_("Dit is geen PNG, JPEG of WebP. Bewaar je logo als PNG en probeer het opnieuw."))


def content_type(name: str) -> str:
    """How a kept logo is sent to a browser: as the kind of picture it was checked to be."""
    return CONTENT_TYPES[name.rpartition(".")[2]]


def png_size(content: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG; None for anything else."""
    if not content.startswith(PNG) or content[12:16] != b"IHDR" or len(content) < 24:
        return None
    width, height = struct.unpack(">II", content[16:24])
    return width, height


def jpeg_size(content: bytes) -> tuple[int, int] | None:
    """Width and height of a JPEG; None for anything else."""
    if not content.startswith(b"\xff\xd8\xff"):
        return None
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4])
        if marker in JPEG_SIZES:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None


def webp_size(content: bytes) -> tuple[int, int] | None:
    """Width and height of a WebP; None for anything else."""
    if content[:4] != b"RIFF" or content[8:12] != b"WEBP" or len(content) < 30:
        return None
    form = content[12:16]
    if form == b"VP8X":
        return int.from_bytes(content[24:27], "little") + 1, int.from_bytes(
            content[27:30], "little"
        ) + 1
    if form == b"VP8L":
        bits = int.from_bytes(content[21:25], "little")
        return (bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1
    width, height = struct.unpack("<HH", content[26:30])
    return width & 0x3FFF, height & 0x3FFF
