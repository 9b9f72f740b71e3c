"""Fixtures that several pages of the dialogue room need."""

from tests.dialogue.way_in import given  # noqa: F401 – a fixture is found by its name
