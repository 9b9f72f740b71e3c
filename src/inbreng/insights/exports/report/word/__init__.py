"""“Wat we hoorden” as a Word file that a person goes on writing in."""

from typing import BinaryIO

from inbreng.insights.exports.report.composing import report_half_way
from inbreng.insights.exports.telling import Told
from inbreng.people.queries.house_styles import house_style

__all__ = ["write_docx"]


def write_docx(told: Told, file: BinaryIO) -> None:
    """Write the Word file in the style of the house; its pictures are drawn in a child process."""
    # Not needed, and not loaded, until somebody asks for a Word file.
    from inbreng.core.documents.word.saving import save
    from inbreng.insights.exports.report.word.writing import written

    style = house_style(told.trajectory.partnership)
    save(written(report_half_way(told), alive=lambda: told.step(0), style=style), file)
