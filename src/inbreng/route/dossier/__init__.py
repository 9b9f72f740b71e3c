"""The record of a consultation as one document, out of rows that can each be shown."""

from inbreng.route.dossier.composing import compose

__all__ = ["compose"]
