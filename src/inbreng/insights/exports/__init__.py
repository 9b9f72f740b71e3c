"""Files to take along. A renderer writes one format from what the asked audience may be told.

``RENDERERS`` says which formats there are; what goes into a file comes from ``Told`` and from
nowhere else, so that no format tells more than another. The formats stand in
docs/method/exports.md.
"""

from inbreng.insights.exports.audiences import audiences_to_ask, why_not
from inbreng.insights.exports.registry import RENDERERS, Renderer, offered_formats, render
from inbreng.insights.exports.telling import Point, Told, ToldInsight, ToldTheme, told_for

__all__ = [
    "RENDERERS",
    "Point",
    "Renderer",
    "Told",
    "ToldInsight",
    "ToldTheme",
    "audiences_to_ask",
    "offered_formats",
    "render",
    "told_for",
    "why_not",
]
