"""Suggestions for themes: grouping, placing, likeness. They suggest; people decide.

``group`` groups texts that nobody coded, ``learn`` learns from what people coded and places new
texts among those themes, ``fresh_groups`` groups what fits under none of them, ``near_duplicates``
finds what was said twice, ``neighbours`` and ``Index`` find what is alike. The order of the texts
changes nothing. ``docs/method/themes.md`` tells how it works.
"""

from inbreng_analysis.dutch import normalise
from inbreng_analysis.themes.encoder import Encoder, installed_encoder
from inbreng_analysis.themes.fresh import fresh_groups
from inbreng_analysis.themes.grouping import DEFAULT_FINENESS, Grouping, Theme, group
from inbreng_analysis.themes.learning import learn
from inbreng_analysis.themes.likeness import (
    Alike,
    Duplicates,
    Index,
    Neighbour,
    near_duplicates,
    neighbours,
)
from inbreng_analysis.themes.method import VERSION, method_name
from inbreng_analysis.themes.placing import DOUBTS, Doubt, Placement, Placer, Suggestion

__all__ = [
    "DEFAULT_FINENESS",
    "DOUBTS",
    "VERSION",
    "Alike",
    "Doubt",
    "Duplicates",
    "Encoder",
    "Grouping",
    "Index",
    "Neighbour",
    "Placement",
    "Placer",
    "Suggestion",
    "Theme",
    "fresh_groups",
    "group",
    "installed_encoder",
    "learn",
    "method_name",
    "near_duplicates",
    "neighbours",
    "normalise",
]
