"""Pictures where people look rather than read: what stands in them, each mark with its voices."""

from inbreng.insights.pictures.areas import AreasPicture, areas_picture
from inbreng.insights.pictures.asking import (
    Asked,
    asked_in,
    asked_words,
    sat_at_mixed_tables,
    voices_asked,
)
from inbreng.insights.pictures.choosing import ThemePage, theme_page
from inbreng.insights.pictures.marks import dots_in
from inbreng.insights.pictures.matrix import Matrix
from inbreng.insights.pictures.tensions import Side, Tension, tensions_of, with_sides
from inbreng.insights.pictures.themes import (
    by_gathering,
    by_month,
    by_perspective,
    by_table,
    gatherings_with_tables,
)
from inbreng.insights.pictures.unheard import Unheard, unheard_in

__all__ = [
    "AreasPicture",
    "Asked",
    "Matrix",
    "Side",
    "Tension",
    "ThemePage",
    "Unheard",
    "areas_picture",
    "asked_in",
    "asked_words",
    "by_gathering",
    "by_month",
    "by_perspective",
    "by_table",
    "dots_in",
    "gatherings_with_tables",
    "sat_at_mixed_tables",
    "tensions_of",
    "theme_page",
    "unheard_in",
    "voices_asked",
    "with_sides",
]
