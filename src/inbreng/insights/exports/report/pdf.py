"""“Wat we hoorden” as a tagged pdf (PDF/UA-1)."""

from dataclasses import asdict
from typing import BinaryIO

from inbreng.core.documents.logos import set_with_logo
from inbreng.insights.exports.report.composing import report_half_way
from inbreng.insights.exports.report.setting import LAYOUTS, telling_what_else
from inbreng.insights.exports.telling import Told
from inbreng.people.queries.house_styles import house_style


def write_pdf(told: Told, file: BinaryIO) -> None:
    """Write the pdf in the style of the house; raises NotSet when it takes too much."""
    style = house_style(told.trajectory.partnership)
    content = asdict(report_half_way(told)) | {"colour": style.colour}
    with telling_what_else():
        made = set_with_logo(
            LAYOUTS / "report.typ", content, style.logo, alive=lambda: told.step(0)
        )
    file.write(made)
