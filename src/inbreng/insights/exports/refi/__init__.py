"""REFI-QDA 1.5: the exchange format of programs for qualitative research, out and in.

A codebook (.qdc) is one XML file; a project (.qdpx) is a zip with the codebook, the texts and who
put what under which code. What of the standard is used stands in docs/method/exports.md.
"""

from inbreng.insights.exports.refi.codebook import write_codebook
from inbreng.insights.exports.refi.given import GivenCode, GivenCoding, GivenProject, Unreadable
from inbreng.insights.exports.refi.project import write_project
from inbreng.insights.exports.refi.reading import read_given

__all__ = [
    "GivenCode",
    "GivenCoding",
    "GivenProject",
    "Unreadable",
    "read_given",
    "write_codebook",
    "write_project",
]
