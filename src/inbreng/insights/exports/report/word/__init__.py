"""“Wat we hoorden” as a Word file that a person goes on writing in."""

from typing import BinaryIO

from inbreng.insights.exports.report.composing import report_half_way
from inbreng.insights.exports.telling import Told

__all__ = ["write_docx"]


def write_docx(told: Told, file: BinaryIO) -> None:
    """Write the Word file; its pictures are drawn in a child process."""
    # Not needed, and not loaded, until somebody asks for a Word file.
    from inbreng.core.documents.word.saving import save
    from inbreng.insights.exports.report.word.writing import written

    save(written(report_half_way(told), alive=lambda: told.step(0)), file)
