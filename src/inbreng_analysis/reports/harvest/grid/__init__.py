"""Tables and sheets: which way they are read, and the points in their cells."""

from inbreng_analysis.reports.harvest.grid.reading import visit_grid
from inbreng_analysis.reports.harvest.grid.shape import Shape, inner_traits
from inbreng_analysis.reports.harvest.grid.table import Table
from inbreng_analysis.reports.harvest.grid.ways import shape_of

__all__ = ["Shape", "Table", "inner_traits", "shape_of", "visit_grid"]
