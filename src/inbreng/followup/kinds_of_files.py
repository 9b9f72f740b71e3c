"""Which files may go with a report-back. Only kinds that run nothing in the browser."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.people.logos import jpeg_size, png_size, webp_size

MEGABYTE = 1_000_000
MOST_BYTES = {"image": 10 * MEGABYTE, "video": 90 * MEGABYTE, "document": 30 * MEGABYTE}
MOST_CAPTIONS = MEGABYTE

CONTENT_TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "mp4": "video/mp4",
    "webm": "video/webm",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "odp": "application/vnd.oasis.opendocument.presentation",
}
ZIPPED = {"docx": b"word/", "pptx": b"ppt/", "xlsx": b"xl/"}


class NoSuchFile(DomainError):
    """This file can not go with a report-back."""


def extension_of(kind: str, name: str, content: bytes) -> str:
    """The ending that fits what is in a file; raises NoSuchFile with what is wrong."""
    if len(content) > MOST_BYTES[kind]:
        most = MOST_BYTES[kind] // MEGABYTE
        raise NoSuchFile(_("Dit bestand is groter dan %(n)d MB. Maak het kleiner.") % {"n": most})
    found = _FINDERS[kind](name.rpartition(".")[2].lower(), content)
    if not found:
        raise NoSuchFile(_WRONG[kind]())
    return found


def check_captions(content: bytes) -> None:
    """Refuse captions that no browser reads; raises NoSuchFile."""
    if len(content) > MOST_CAPTIONS:
        raise NoSuchFile(_("Deze ondertitels zijn groter dan 1 MB. Dat kan niet kloppen."))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = ""
    if not text.startswith("WEBVTT"):
        raise NoSuchFile(_("Dit zijn geen ondertitels. Bewaar ze als WebVTT (.vtt)."))


def is_tagged(content: bytes) -> bool:
    """A pdf says of itself that it can be read aloud in the right order."""
    return b"/StructTreeRoot" in content or b"/ObjStm" in content


def _image(_ending: str, content: bytes) -> str:
    sizes: dict[str, Callable[[bytes], tuple[int, int] | None]] = {
        "png": png_size,
        "jpg": jpeg_size,
        "webp": webp_size,
    }
    return next((one for one, size_of in sizes.items() if size_of(content)), "")


def _video(_ending: str, content: bytes) -> str:
    if content[4:8] == b"ftyp":
        return "mp4"
    return "webm" if content.startswith(b"\x1a\x45\xdf\xa3") and b"webm" in content[:64] else ""


def _document(ending: str, content: bytes) -> str:
    if content.startswith(b"%PDF-"):
        return "pdf"
    if not content.startswith(b"PK\x03\x04"):
        return ""
    if ending in ZIPPED:
        return ending if ZIPPED[ending] in content else ""
    marks = {
        "odt": b"mimetypeapplication/vnd.oasis.opendocument.text",
        "odp": b"mimetypeapplication/vnd.oasis.opendocument.presentation",
    }
    return ending if ending in marks and marks[ending] in content[:200] else ""


_FINDERS = {"image": _image, "video": _video, "document": _document}
_WRONG: dict[str, Callable[[], str]] = {
    "image": lambda: _(
        "Dit is geen PNG, JPEG of WebP. Is het een film of een ander bestand? Kies dat dan eerst."
    ),
    "video": lambda: _("Dit is geen film die elke browser afspeelt. Bewaar hem als MP4 of WebM."),
    "document": lambda: _("Dit bestand kan niet mee. Kies een pdf of een bestand van Office."),
}
