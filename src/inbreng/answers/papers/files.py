"""Send a paper as the file that was asked for."""

import io

from django.http import HttpResponse
from django.utils.text import slugify

from inbreng.core.documents import Document, write_docx, write_pdf

TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "csv": "text/csv; charset=utf-8",
    "zip": "application/zip",
}


def as_file(document: Document, ending: str) -> bytes:
    """A document as Word file or as tagged pdf."""
    file = io.BytesIO()
    (write_pdf if ending == "pdf" else write_docx)(document, file)
    return file.getvalue()


def sent(content: Document | bytes, name: str, ending: str) -> HttpResponse:
    """A paper as a download that the browser does not open."""
    body = content if isinstance(content, bytes) else as_file(content, ending)
    return HttpResponse(
        body,
        content_type=TYPES[ending],
        headers={
            "Content-Disposition": f'attachment; filename="{slugify(name) or "stuk"}.{ending}"',
            "X-Content-Type-Options": "nosniff",
        },
    )
