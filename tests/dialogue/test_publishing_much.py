"""After much was published at once, the database knows how large its tables became."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from inbreng.dialogue.actions import publishing
from tests.dialogue.factories import (
    NOW,
    ReportFactory,
    SourceFactory,
    StoredFileFactory,
    UploadFactory,
)

LOOK = 'ANALYZE "dialogue_contribution", "dialogue_wording", "dialogue_stems"'


@pytest.mark.parametrize(
    ("n_points", "looks"),
    [(publishing.MOST_AT_ONCE, 0), (publishing.MOST_AT_ONCE + 1, 1)],
)
def test_postgresql_looks_at_its_tables_after_a_large_report(gathering, n_points, looks):
    report = ReportFactory(
        upload=UploadFactory(trajectory=gathering.trajectory),
        stored_file=StoredFileFactory(partnership=gathering.trajectory.partnership),
        source=SourceFactory(gathering=gathering, published_at=None),
        state="publishing",
        n_total=n_points,
        mapping={"tables": [], "questions": []},
    )

    with CaptureQueriesContext(connection) as asked:
        assert publishing.publish_report(pk=report.pk, clock=lambda: NOW)

    looked = [query["sql"] for query in asked if query["sql"] == LOOK]
    assert len(looked) == (looks if connection.vendor == "postgresql" else 0)
