"""What every test may use: where the shared real reports lie, if they are there."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real reports and data beside the project."""
    if not (SHARED / "sources").is_dir():
        pytest.skip("the real reports are not beside this checkout")
    return SHARED
