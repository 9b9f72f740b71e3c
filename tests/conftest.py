"""What every test may use: the shared real reports, a Redis server, calm settings of hypothesis."""

import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from ops import services

pytest_plugins = ["tests.cast", "tests.grouping"]

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

# A busy machine is slow now and then; that is no failure of a property.
hypothesis.settings.register_profile("calm", deadline=None, print_blob=True)
hypothesis.settings.load_profile("calm")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real reports and data beside the project."""
    if not (SHARED / "sources").is_dir():
        pytest.skip("the real reports are not beside this checkout")
    return SHARED


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    """The address of a Redis server: the one of this run, or one started for it."""
    if os.environ.get("REDIS_URL"):
        yield os.environ["REDIS_URL"]
        return
    with services.redis() as url:
        yield url


@pytest.fixture(autouse=True)
def empty_cache() -> None:
    """No test sees what another one left in the cache, such as a count of attempts."""
    from django.core.cache import cache

    cache.clear()
