"""Word documents: the body is parsed while it is unpacked, lists by numbering and by style."""

from inbreng_analysis.reports.readers.word.body import read_word

__all__ = ["read_word"]
