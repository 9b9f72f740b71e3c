"""A theme, and points under it."""

import pytest

from inbreng.insights.models import Coding, Theme
from tests.dialogue.factories import NOW, ContributionFactory, SourceFactory, WordingFactory


@pytest.fixture
def theme(trajectory):
    return Theme.objects.create(trajectory=trajectory, name="Houvast")


@pytest.fixture
def say(gathering, theme, editor):
    """Make points with words at a table, under the theme."""
    source = SourceFactory(gathering=gathering)

    def make(table, perspective=None, *, n=1, under=None, **fields):
        points = ContributionFactory.create_batch(
            n, **({"source": source, "table": table, "perspective": perspective} | fields)
        )
        for point in points:
            WordingFactory(contribution=point)
            Coding.objects.create(
                contribution=point, theme=under or theme, coded_by=editor, coded_at=NOW
            )
        return points

    return make
