"""An imported point that answers no question was said before the questions or beside them."""

import pytest

from inbreng.dialogue.models import Contribution
from tests.dialogue.factories import ReportFactory, StagedEntryFactory, UploadFactory
from tests.dialogue.way_in import publish

REPORT = """Denktank

Vooraf:
- te laat uitgenodigd

Tafel 1
- graag vaker

Wat mis je?
- rust
"""


@pytest.fixture
def report(trajectory):
    return ReportFactory(upload=UploadFactory(trajectory=trajectory), title="Verslag")


@pytest.fixture
def moments(client, editor, report):
    """Publishes entries, each a question and a table, and gives the moment of each point."""

    def published(*entries):
        for number, (question, table) in enumerate(entries):
            StagedEntryFactory(
                report=report, position=number, text="punt", question=question, table=table
            )
        client.force_login(editor)
        publish(client, report)
        found = Contribution.objects.order_by("position").values_list("moment", flat=True)
        return list(found)

    return published


def test_remarks_of_a_report_before_its_questions_are_marked_so(client, given):
    [report] = given(text=REPORT)

    publish(client, report)

    kept = Contribution.objects.order_by("position").values_list("wordings__text", "moment")
    assert list(kept) == [
        ("te laat uitgenodigd", "before"),
        ("graag vaker", "before"),
        ("rust", "answer"),
    ]


def test_each_table_has_its_own_beginning(moments):
    said = moments(("Wat?", "Tafel 1"), ("", "Tafel 1"), ("", "Tafel 2"), ("Wat?", "Tafel 2"))

    assert said == ["answer", "other", "before", "answer"]


def test_point_at_a_table_without_questions_is_no_remark_beside_them(moments):
    assert moments(("Wat?", "Tafel 1"), ("", "Tafel 2")) == ["answer", "answer"]


def test_points_of_a_report_without_questions_are_no_remarks_beforehand(moments):
    assert moments(("", "Tafel 1"), ("", "")) == ["answer", "answer"]


@pytest.mark.parametrize("label", ["Overig", "Algemeen", "Overig:"])
def test_points_under_a_heading_beside_the_tables_are_at_none_and_keep_their_place(
    client, given, label
):
    [report] = given(
        text=f"{REPORT}\nTafel 2\n\nWat mis je?\n- tijd\n\n{label}\n- parkeren was lastig\n"
    )

    publish(client, report)

    last = Contribution.objects.order_by("position").last()
    tables = list(last.gathering.tables.values_list("label", flat=True))
    assert (last.table, last.moment) == (None, "other")
    assert tables == ["Tafel 1", "Tafel 2"]
