"""Read figures from a CSV file or pasted cells: all of it or, with what is wrong where, nothing."""

from inbreng.insights.series.decoding import NotText, cells_of
from inbreng.insights.series.numbers import NotANumber, Numbers
from inbreng.insights.series.pupils import AboutPupils
from inbreng.insights.series.reading import MOST_AREAS, Cell, Figures, Problem, read_figures

__all__ = [
    "MOST_AREAS",
    "AboutPupils",
    "Cell",
    "Figures",
    "NotANumber",
    "NotText",
    "Numbers",
    "Problem",
    "cells_of",
    "read_figures",
]
