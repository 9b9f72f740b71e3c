"""The harvest as CSV and Excel: complete, harmless, and with no more in it than the page shows."""

import csv
from io import BytesIO, StringIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from inbreng.dialogue.actions.reindexing import reindex_contributions
from inbreng.dialogue.exports import harmless
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.harvest import BATCH
from inbreng.programme.models import Table
from tests.dialogue.factories import NOW, ContributionFactory, SourceFactory, WordingFactory


@pytest.fixture
def source(gathering):
    return SourceFactory(gathering=gathering)


@pytest.fixture
def said(source, parent):
    def say(text, **fields) -> Contribution:
        contribution = ContributionFactory(source=source, perspective=parent, **fields)
        WordingFactory(contribution=contribution, text=text)
        reindex_contributions(pks=[contribution.pk])
        return contribution

    return say


def csv_rows(client, trajectory, **query) -> list[dict[str, str]]:
    response = client.get(reverse("dialogue:harvest_csv", args=[trajectory.pk]), query)
    content = b"".join(response.streaming_content)
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"))))


def xlsx_rows(client, trajectory, **query) -> list[tuple[str | None, ...]]:
    response = client.get(reverse("dialogue:harvest_xlsx", args=[trajectory.pk]), query)
    sheet = load_workbook(BytesIO(response.content))["Oogst"]
    return list(sheet.iter_rows(values_only=True))


def test_csv_holds_the_filtered_lines_in_order(client, said, table, trajectory, editor):
    said("Meer tijd", table=table, kind="wish", is_heavy=True, path=["Nodig:"], line=4)
    said("Geen wens", table=table)
    said("Rust", table=table, kind="wish")
    client.force_login(editor)

    rows = csv_rows(client, trajectory, kind="wish")

    assert [row["woorden"] for row in rows] == ["Meer tijd", "Rust"]
    assert {name: rows[0][name] for name in ("onder", "tafel", "perspectief", "soort")} == {
        "onder": "Nodig:",
        "tafel": "Tafel 1",
        "perspectief": "ouder",
        "soort": "wens",
    }
    assert (rows[0]["zwaar punt"], rows[0]["datum"], rows[0]["regel"]) == ("ja", "2026-02-12", "4")


def test_xlsx_holds_the_same_as_text(client, said, table, trajectory, editor):
    said("=1+1", table=table)
    said("Regel\x0bmet een teken dat Excel niet kent", table=table)
    client.force_login(editor)

    heading, first, second = xlsx_rows(client, trajectory)

    assert heading[0] == "woorden"
    assert first[0] == "=1+1"
    assert second[0] == "Regelmet een teken dat Excel niet kent"
    book = load_workbook(
        BytesIO(client.get(reverse("dialogue:harvest_xlsx", args=[trajectory.pk])).content)
    )
    assert book["Oogst"]["A2"].data_type == "s"


@pytest.mark.parametrize(
    "text", ["=1+1", "+31", "-2", "@SUM(A1)", "\t=1", "\r=1", " =cmd|'/c calc'!A0", "＝1"]
)
def test_formula_in_csv_is_disarmed(client, said, trajectory, editor, text):
    said(text)
    client.force_login(editor)

    (row,) = csv_rows(client, trajectory)

    assert row["woorden"] == f"'{text}"
    assert harmless("gewoon = tekst") == "gewoon = tekst"


def test_others_get_no_small_tables_no_files_and_nothing_held_back(
    client, said, gathering, trajectory, council_member
):
    small = Table.objects.create(gathering=gathering, label="Tafel klein", n_participants=3)
    said("Zichtbaar", table=small, line=4)
    for state in ("staged", "quarantined", "refused", "withdrawn"):
        said(state, state=state)
    client.force_login(council_member)

    (row,) = csv_rows(client, trajectory)
    sheet = xlsx_rows(client, trajectory)

    assert (row["woorden"], row["tafel"], row["perspectief"]) == ("Zichtbaar", "", "")
    assert "regel" not in row
    assert "schoolsoort" not in row
    assert len(sheet) == 2
    assert not any("klein" in str(cell) for cells in sheet for cell in cells)


def test_erased_line_is_a_row_without_its_words(client, said, trajectory, editor):
    said("Weg", erased_at=NOW)
    client.force_login(editor)

    (row,) = csv_rows(client, trajectory)

    assert row["woorden"] == "op verzoek gewist"


def test_export_of_nothing_holds_its_headings(client, trajectory, editor):
    client.force_login(editor)

    assert csv_rows(client, trajectory) == []
    assert len(xlsx_rows(client, trajectory)) == 1


def test_export_reads_in_steps_and_leaves_nothing_out(client, source, trajectory, editor):
    Contribution.objects.bulk_create(
        Contribution(
            trajectory=trajectory,
            gathering=source.gathering,
            source=source,
            position=number,
            state="visible",
        )
        for number in range(BATCH + 5)
    )
    client.force_login(editor)

    rows = csv_rows(client, trajectory)

    assert len({row["sleutel"] for row in rows}) == BATCH + 5


@pytest.mark.parametrize("name", ["harvest_csv", "harvest_xlsx"])
def test_outsider_gets_no_export(client, trajectory, outsider, name):
    client.force_login(outsider)

    assert client.get(reverse(f"dialogue:{name}", args=[trajectory.pk])).status_code == 403
