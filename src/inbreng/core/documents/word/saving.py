"""Keep the Word file: the same report gives the same bytes."""

import io
import zipfile
from typing import BinaryIO

from docx.document import Document

LONG_AGO = (1980, 1, 1, 0, 0, 0)


def save(document: Document, file: BinaryIO) -> None:
    """Write the document, with no moment of its own in it."""
    kept = io.BytesIO()
    document.save(kept)
    with (
        zipfile.ZipFile(kept) as made,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as tidy,
    ):
        for part in made.infolist():
            entry = zipfile.ZipInfo(part.filename, LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            tidy.writestr(entry, made.read(part.filename))
