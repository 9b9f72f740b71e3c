"""A document as a Word file that a person goes on writing in."""

from typing import BinaryIO

from inbreng.core.documents.blocks import Document

__all__ = ["write_docx"]


def write_docx(document: Document, file: BinaryIO) -> None:
    """Write the Word file, in the styles and on the letterhead of the house when it has them."""
    # Not needed, and not loaded, until somebody asks for a Word file.
    from inbreng.core.documents.word.saving import save
    from inbreng.core.documents.word.writing import written

    save(written(document), file)
