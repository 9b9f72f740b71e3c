"""The page to take along, the file itself, and a codebook that comes in."""

from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from inbreng.insights.exports.refi.guids import guid_of
from inbreng.insights.models import Export, Theme
from inbreng.people.models import Role
from inbreng.programme.models import Gathering, Trajectory
from tests.insights.exports.test_refi_in import ONE, TWO, code, qdc, qdpx, selection, source


@pytest.fixture
def address(trajectory) -> str:
    return reverse("insights:take_along", args=[trajectory.pk])


@pytest.fixture
def reading(trajectory) -> str:
    return reverse("insights:read_codebook", args=[trajectory.pk])


def test_asked_file_is_made_and_fetched_as_a_download(client, address, editor, said):
    said("Meer tijd")
    client.force_login(editor)

    answer = client.post(address, {"format": "json", "about": "", "audience": "staff"})
    export = Export.objects.get()
    page = client.get(address)
    file = client.get(reverse("insights:export", args=[export.pk]))
    content = b"".join(file.streaming_content)
    file.close()

    assert (answer.status_code, answer.url, export.state) == (302, address, "ready")
    assert f"/uitvoer/{export.pk}/" in page.content.decode()
    assert b"Meer tijd" in content
    assert file.headers["Content-Type"] == "application/octet-stream"
    assert file.headers["X-Content-Type-Options"] == "nosniff"
    assert file.headers["Content-Disposition"] == (
        f'attachment; filename="naar-een-nieuw-plan-staff-{export.pk}.json"'
    )


@pytest.mark.parametrize("about", ["gathering", "theme", "perspective"])
def test_form_narrows_a_file_down(client, address, editor, gathering, theme, parent, about):
    thing = {"gathering": gathering, "theme": theme, "perspective": parent}[about]
    client.force_login(editor)

    client.post(address, {"format": "json", "about": f"{about}-{thing.pk}", "audience": "council"})

    assert getattr(Export.objects.get(), about) == thing


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        ({"audience": "staff"}, "Selecteer een geldige keuze"),
        ({"format": "exe"}, "Selecteer een geldige keuze"),
        ({"about": "theme-999999"}, "Selecteer een geldige keuze"),
        ({"about": "iets"}, "Selecteer een geldige keuze"),
        ({"format": "qdpx"}, "Selecteer een geldige keuze"),
        ({"audience": "public", "about": "gathering"}, "niet apart"),
        ({"format": ""}, "Dit veld is verplicht"),
    ],
)
def test_wrong_question_is_refused_with_a_sentence(
    client, address, council_member, gathering, sent, says
):
    client.force_login(council_member)
    asked = {"format": "json", "about": "", "audience": "council"} | sent
    if asked["about"] == "gathering":
        asked["about"] = f"gathering-{gathering.pk}"

    page = client.post(address, asked)

    assert (page.status_code, Export.objects.count()) == (422, 0)
    assert says in page.content.decode()


def test_council_member_is_offered_no_small_talk(client, address, council_member, trajectory):
    talk = Gathering.objects.create(
        trajectory=trajectory, title="Met Anna", format=Gathering.Format.SMALL_TALK
    )
    client.force_login(council_member)

    page = client.get(address).content.decode()
    answer = client.post(
        address, {"format": "json", "about": f"gathering-{talk.pk}", "audience": "council"}
    )

    assert ("Met Anna" in page, answer.status_code) == (False, 422)


def test_link_to_the_page_can_choose_before(client, address, editor, theme):
    client.force_login(editor)

    form = client.get(address, {"about": f"theme-{theme.pk}", "format": "qdc"}).context["form"]

    assert (form["about"].value(), form["format"].value()) == (f"theme-{theme.pk}", "qdc")


def test_list_shows_progress_and_asks_again_only_while_something_is_made(
    client, address, editor, taken
):
    export = taken(editor)
    client.force_login(editor)
    quiet = client.get(address, headers={"HX-Request": "true"}).content.decode()
    Export.objects.filter(pk=export.pk).update(state="making", n_done=500, n_total=2000)

    busy = client.get(address, headers={"HX-Request": "true"}).content.decode()

    assert ("hx-trigger" in quiet, "hx-trigger" in busy) == (False, True)
    assert '<progress value="500" max="2000"' in busy
    assert "<h1" not in busy


@pytest.mark.parametrize("n_files", [1, 3])
def test_page_costs_the_same_for_one_and_for_three(
    client, address, editor, taken, n_files, django_assert_num_queries
):
    for _number in range(n_files):
        taken(editor)
    client.force_login(editor)

    with django_assert_num_queries(9):
        page = client.get(address)

    assert len(page.context["rows"]) == n_files


@pytest.mark.parametrize("other", ["director", "council_member", "administrator", "outsider"])
def test_file_of_somebody_else_is_not_there(client, request, editor, taken, address, other):
    export = taken(editor)
    client.force_login(request.getfixturevalue(other))

    fetched = client.get(reverse("insights:export", args=[export.pk]))
    removed = client.post(reverse("insights:remove_export", args=[export.pk]))

    assert (fetched.status_code, removed.status_code) == (404, 404)
    assert Export.objects.count() == 1


def test_file_for_staff_stays_closed_to_who_is_staff_no_more(client, editor, taken, partnership):
    export = taken(editor)
    Role.objects.filter(user=editor).update(kind="reader")
    client.force_login(editor)

    assert client.get(reverse("insights:export", args=[export.pk])).status_code == 403


def test_file_that_is_not_ready_is_not_there(client, editor, taken):
    export = taken(editor)
    Export.objects.update(state="making")
    client.force_login(editor)

    assert client.get(reverse("insights:export", args=[export.pk])).status_code == 404


def test_own_file_is_removed_with_its_row(client, editor, taken):
    export = taken(editor)
    client.force_login(editor)

    client.post(reverse("insights:remove_export", args=[export.pk]))

    assert (Export.objects.count(), default_storage.exists(export.content.name)) == (0, False)


def given(file, name="boek.qdc") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, file.getvalue())


def test_codebook_is_shown_first_and_taken_over_after(client, reading, editor, trajectory):
    client.force_login(editor)

    page = client.post(reading, {"given": given(qdc(code(ONE, "Rust", code(TWO, "Stilte"))))})
    n_before = Theme.objects.count()
    answer = client.post(f"{reading}overnemen/", {"sealed": page.context["sealed"]})

    assert (page.status_code, n_before) == (200, 0)
    assert [(one["name"], one["under"]) for one in page.context["new"]] == [
        ("Rust", ""),
        ("Stilte", "Rust"),
    ]
    assert answer.url == reverse("insights:themes", args=[trajectory.pk])
    assert list(Theme.objects.values_list("name", flat=True).order_by("name")) == ["Rust", "Stilte"]
    assert default_storage.listdir("given")[1] == []


def test_preview_of_a_project_lists_what_is_not_here(client, reading, editor, said):
    point = said("Meer tijd")
    inside = selection(str(point.key), 0, 9) + selection(TWO, 10, 20)
    file = qdpx(source(inside), code(ONE, "Tijd"), tekst="Meer tijd Onbekend!!")
    client.force_login(editor)

    page = client.post(reading, {"given": given(file, "boek.qdpx")})

    assert [one.words for one in page.context["unknown"]] == ["Onbekend!!"]
    assert "Onbekend!!" in page.content.decode()
    assert page.context["found"].n_codings == 1


def test_preview_of_a_project_tells_in_whose_name_codings_come(
    client, reading, editor, director, said
):
    point = said("Meer tijd")
    inside = selection(str(point.key), 0, 9, user=str(guid_of("account", director.pk)))
    inside += selection(str(point.key), 0, 9)
    file = qdpx(source(inside), code(ONE, "Tijd"), tekst="Meer tijd")
    client.force_login(editor)

    page = client.post(reading, {"given": given(file, "boek.qdpx")})

    assert sorted(page.context["coders"]) == sorted([(str(director), 1), (str(editor), 1)])
    assert "Op wiens naam" in page.content.decode()


@pytest.mark.parametrize("content", [b"", b"<html/>", b"PK\x03\x04 stuk"])
def test_file_that_is_no_codebook_is_refused_at_its_field(client, reading, editor, content):
    client.force_login(editor)

    page = client.post(reading, {"given": SimpleUploadedFile("boek.qdc", content)})

    assert page.status_code == 422
    assert list(page.context["form"].errors) == ["given"]


def test_file_over_the_limit_is_refused(client, reading, editor, settings):
    settings.UPLOAD_LIMIT = 10
    client.force_login(editor)

    page = client.post(reading, {"given": given(qdc(code(ONE, "Rust")))})

    assert page.context["form"].errors["given"] == ["Dit bestand is te groot."]


@pytest.mark.parametrize("sealed", ["", "nonsens", "WzEsICJ4Il0:1abc:sig"])
def test_taking_over_what_nobody_gave_says_so(client, reading, editor, sealed):
    client.force_login(editor)

    page = client.post(f"{reading}overnemen/", {"sealed": sealed}, follow=True)

    assert "Dit bestand is er niet meer. Geef het opnieuw." in page.content.decode()
    assert Theme.objects.count() == 0


def test_seal_of_another_trajectory_opens_nothing(client, reading, editor, trajectory, partnership):
    other = Trajectory.objects.create(
        partnership=partnership, name="Ander", begins_on=timezone.localdate() - timedelta(days=1)
    )
    client.force_login(editor)
    page = client.post(reading, {"given": given(qdc(code(ONE, "Rust")))})

    client.post(
        reverse("insights:take_codebook_over", args=[other.pk]), {"sealed": page.context["sealed"]}
    )

    assert Theme.objects.count() == 0
