"""Pictures of the plan: on how many voices each chapter rests, and whose are missing."""

from inbreng.plan.pictures.coverage import CoveragePicture, CoverageRow, coverage_picture

__all__ = ["CoveragePicture", "CoverageRow", "coverage_picture"]
