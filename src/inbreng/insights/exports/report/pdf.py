"""“Wat we hoorden” as a tagged pdf (PDF/UA-1)."""

from typing import BinaryIO

from inbreng.insights.exports.report.composing import report_half_way
from inbreng.insights.exports.report.setting import documents
from inbreng.insights.exports.telling import Told


def write_pdf(told: Told, file: BinaryIO) -> None:
    """Write the pdf; raises NotSet when it takes too much time or memory."""
    report = report_half_way(told)
    [made] = documents("report.typ", report, format="pdf", alive=lambda: told.step(0))
    file.write(made)
