"""A document as a file; the same words are set once, and other words never come from memory."""

import hashlib
from io import BytesIO

from django.core.cache import cache

from inbreng.core.documents import Document, write_docx, write_pdf

WRITERS = {"docx": write_docx, "pdf": write_pdf}
KEPT_FOR = 60 * 60


def as_bytes(document: Document, format: str) -> bytes:
    """The file of a document.

    What was set within the hour is taken from the cache by a digest of all its words, so that
    words that were erased or taken back since are in no file.
    """
    digest = hashlib.sha256(repr(document).encode()).hexdigest()
    key = f"followup:{format}:{digest}"
    kept: bytes | None = cache.get(key)
    if kept is None:
        file = BytesIO()
        WRITERS[format](document, file)
        kept = file.getvalue()
        cache.set(key, kept, KEPT_FOR)
    return kept
