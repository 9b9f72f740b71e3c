"""Send a kept file: whole or the part that a player asks for, and never as something that runs."""

import re
from collections.abc import Iterator
from typing import IO, Any

from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

RANGE = re.compile(r"bytes=(\d{0,15})-(\d{0,15})$")
PIECE = 64 * 1024
HARMLESS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": "private, max-age=600",
}


def send_file(
    request: HttpRequest, field: Any, *, content_type: str, name: str = ""
) -> HttpResponseBase:
    """A file to show, or with a ``name`` to keep; a player may ask for a part of it."""
    n_bytes: int = field.size
    asked = _range(request.headers.get("Range", ""), n_bytes)
    if asked is None:
        answer: HttpResponseBase = FileResponse(
            field.open("rb"), as_attachment=bool(name), filename=name, content_type=content_type
        )
    elif asked[0] >= n_bytes:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{n_bytes}"})
    else:
        answer = _part(field.open("rb"), asked, n_bytes, content_type)
    for header, value in {**HARMLESS, "Accept-Ranges": "bytes"}.items():
        answer.headers[header] = value
    return answer


def as_download(content: bytes, name: str, content_type: str) -> HttpResponse:
    """A file that was just made, to keep."""
    answer = HttpResponse(content, content_type=content_type, headers=HARMLESS)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _range(asked: str, n_bytes: int) -> tuple[int, int] | None:
    """First and last byte of a part; None when the whole is asked for, or what nobody reads."""
    found = RANGE.match(asked)
    if found is None or not any(found.groups()):
        return None
    first, last = found.groups()
    if not first:
        return max(n_bytes - int(last), 0), n_bytes - 1
    end = min(int(last), n_bytes - 1) if last else n_bytes - 1
    return (int(first), end) if int(first) <= end or int(first) >= n_bytes else None


def _part(
    file: IO[bytes], asked: tuple[int, int], n_bytes: int, content_type: str
) -> StreamingHttpResponse:
    first, last = asked
    answer = StreamingHttpResponse(
        _pieces(file, first, last - first + 1), status=206, content_type=content_type
    )
    answer.headers["Content-Range"] = f"bytes {first}-{last}/{n_bytes}"
    answer.headers["Content-Length"] = str(last - first + 1)
    return answer


def _pieces(file: IO[bytes], first: int, n_left: int) -> Iterator[bytes]:
    with file:
        file.seek(first)
        while n_left > 0 and (piece := file.read(min(PIECE, n_left))):
            n_left -= len(piece)
            yield piece
