"""Suggestions for themes: grouping, placing, likeness; they suggest, and people decide.

``group`` groups texts that nobody coded, ``learn`` learns from what people coded and places new
texts among those themes, ``near_duplicates`` finds what was said twice, ``neighbours`` and
``Index`` find what is alike. All give the same answer for any order of the texts.
"""

from inbreng_analysis.themes.encoder import Encoder
from inbreng_analysis.themes.grouping import DEFAULT_FINENESS, Grouping, Theme, group
from inbreng_analysis.themes.method import VERSION

__all__ = ["DEFAULT_FINENESS", "VERSION", "Encoder", "Grouping", "Theme", "group"]
