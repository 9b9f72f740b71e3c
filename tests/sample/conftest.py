"""The sample partnership, read once."""

import pytest

from inbreng.sample.reading import Material, read_material


@pytest.fixture(scope="session")
def material() -> Material:
    """Everything that lies in the folder of the sample's texts."""
    return read_material()
