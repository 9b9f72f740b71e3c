"""Series on the site: looked at before they are kept, told with care, cited by cell."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from inbreng.insights.actions.series import keep_series
from inbreng.insights.models import Series, SeriesPoint, Theme
from inbreng.insights.series import read_figures
from tests.cast import BEGAN
from tests.dialogue.factories import NOW

FIELDS = {
    "title": "Thuiszitters",
    "area_kind": "municipality",
    "unit": "leerlingen",
    "source": "Gemeente Proefdam",
    "address": "",
    "dated_on": "2025-10-01",
}
TEXT = "gemeente;2023;2024\nProefdam;12;9\nElderveen;3;\nTotaal;15;9\n"


@pytest.fixture
def theme(trajectory):
    return Theme.objects.create(trajectory=trajectory, name="Thuiszitters")


@pytest.fixture
def series(trajectory, theme):
    def make(text=TEXT, **fields):
        kind = fields.get("area_kind", "municipality")
        chosen = FIELDS | {"dated_on": BEGAN, "counts_people": True} | fields
        return keep_series(
            trajectory=trajectory,
            figures=read_figures(text, kind),
            themes=[theme],
            by=None,
            now=NOW,
            **chosen,
        )

    return make


def send(client, trajectory, **fields):
    return client.post(reverse("insights:add_series", args=[trajectory.pk]), FIELDS | fields)


def test_figures_are_shown_before_anything_is_kept(client, editor, trajectory):
    client.force_login(editor)

    page = send(client, trajectory, given=SimpleUploadedFile("c.csv", TEXT.encode("cp1252")))

    assert (page.status_code, Series.objects.count()) == (200, 0)
    assert page.context["rows"][0] == ("Proefdam", ["12", "9"])
    assert page.context["n_small"] == 1


def test_figures_that_were_looked_at_are_kept_whole(client, editor, trajectory, theme):
    client.force_login(editor)
    looked = send(client, trajectory, pasted=TEXT, themes=theme.pk)

    fields = {}
    for name, value in looked.context["sent"]:
        fields.setdefault(name, []).append(value)
    answer = client.post(
        reverse("insights:add_series", args=[trajectory.pk]), fields | {"keep": "1"}
    )

    kept = Series.objects.get()
    assert answer.url == reverse("insights:one_series", args=[kept.pk])
    assert (kept.counts_people, list(kept.themes.all())) == (True, [theme])
    assert SeriesPoint.objects.count() == 5


def test_figures_are_shown_before_they_are_kept_as_people_write_them(client, editor, trajectory):
    client.force_login(editor)

    looked = send(client, trajectory, pasted="gemeente;2023;2024\nA;24,5;\nB;1300;12,0\n")

    assert looked.context["rows"] == [("A", ["24,5", "–"]), ("B", ["1.300", "12"])]


def test_file_with_a_fault_keeps_nothing_and_can_be_mended_in_place(client, editor, trajectory):
    client.force_login(editor)

    page = send(client, trajectory, pasted="gemeente;2023\nA;veel\n", keep="1")

    assert (page.status_code, Series.objects.count()) == (422, 0)
    looked = send(client, trajectory, pasted="gemeente;2023\nA;veel\n")
    told = looked.content.decode()
    assert ("rij 2: “veel” is geen getal" in told, "A;veel" in told) == (True, True)


def test_file_of_pupils_is_refused_with_a_sentence(client, editor, trajectory):
    client.force_login(editor)

    page = send(client, trajectory, pasted="leerlingnummer;2023\n1;2\n")

    assert page.status_code == 422
    assert "Inbreng bewaart geen leerlinggegevens" in page.content.decode()


def told_cells(client, one):
    page = client.get(reverse("insights:one_series", args=[one.pk]))
    return {
        (cell.area, cell.period): cell.words
        for _area, cells in page.context["grid"].rows()
        for cell in cells
        if cell
    }


def test_number_under_five_is_told_to_staff_alone(client, editor, council_member, series):
    one = series()
    client.force_login(editor)
    to_staff = told_cells(client, one)
    client.force_login(council_member)

    to_council = told_cells(client, one)

    assert to_staff["Elderveen", "2023"] == "3"
    assert to_council == {
        ("Proefdam", "2023"): "12",
        ("Proefdam", "2024"): "9",
        ("Elderveen", "2023"): "minder dan 5",
        ("Totaal", "2023"): "niet getoond",
        ("Totaal", "2024"): "9",
    }


def test_series_per_school_is_for_staff(client, editor, council_member, trajectory, series):
    one = series("school;2023\nDe Regenboog;12\n", area_kind="school")
    seen = {}

    for user in (editor, council_member):
        client.force_login(user)
        page = client.get(reverse("insights:one_series", args=[one.pk]))
        listed = client.get(reverse("insights:all_series", args=[trajectory.pk]))
        seen[user.name] = (page.status_code, list(listed.context["page"]))

    assert seen == {"editor": (200, [one]), "council_member": (404, [])}


def test_sentence_tells_the_span_of_the_last_year(client, editor, series):
    one = series("gemeente;2023\nProefdam;3,4\nElderveen;2,9\n", unit="procent")
    client.force_login(editor)

    page = client.get(reverse("insights:one_series", args=[one.pk]))

    said = "In 2023: van 2,9 procent (Elderveen) tot 3,4 procent (Proefdam)."
    assert said in page.content.decode()


def test_series_and_papers_stand_beside_the_theme(client, council_member, theme, series):
    series()
    series("school;2023\nDe Regenboog;12\n", area_kind="school", title="Per school")
    client.force_login(council_member)

    page = client.get(
        reverse("insights:beside_theme", args=[theme.pk]), headers={"HX-Request": "true"}
    )

    assert [one.title for one in page.context["series"]] == ["Thuiszitters"]


def test_what_stands_beside_parts_stands_beside_their_theme_once(
    client, council_member, trajectory, theme, series
):
    parts = [
        Theme.objects.create(trajectory=trajectory, name=name, parent=theme)
        for name in ("Bus", "Fiets")
    ]
    one = series()
    one.themes.set(parts)
    client.force_login(council_member)

    page = client.get(reverse("insights:beside_theme", args=[theme.pk]))

    assert page.context["series"] == [one]


def test_series_is_changed_and_taken_away(client, editor, trajectory, series):
    one = series()
    client.force_login(editor)

    changed = client.post(
        reverse("insights:edit_series", args=[one.pk]), FIELDS | {"source": "DUO"}
    )
    one.refresh_from_db()
    removed = client.post(reverse("insights:remove_series", args=[one.pk]))

    assert (changed.status_code, one.source) == (302, "DUO")
    assert (removed.url, Series.objects.count()) == (
        reverse("insights:all_series", args=[trajectory.pk]),
        0,
    )


@pytest.mark.parametrize("n_items", [1, 3])
def test_list_of_series_asks_the_same_queries_however_many_there_are(
    client, editor, trajectory, series, n_items, django_assert_num_queries
):
    for number in range(n_items):
        series(title=f"Reeks {number}")
    client.force_login(editor)

    with django_assert_num_queries(7):
        page = client.get(reverse("insights:all_series", args=[trajectory.pk]))

    assert len(page.context["page"].object_list) == n_items
