"""A theme, and what is said under it."""

import pytest

from inbreng.insights.models import Theme
from tests.dialogue.factories import ContributionFactory, SourceFactory
from tests.insights.spread.saying import code


@pytest.fixture
def theme(trajectory):
    return Theme.objects.create(trajectory=trajectory, name="Houvast")


@pytest.fixture
def say(gathering, theme, editor):
    """Make points at a table, under the theme unless told otherwise."""
    source = SourceFactory(gathering=gathering)

    def make(table, perspective=None, *, n=1, under=True, **fields):
        points = ContributionFactory.create_batch(
            n, **({"source": source, "table": table, "perspective": perspective} | fields)
        )
        if under:
            code(points, theme, editor)
        return points

    return make
