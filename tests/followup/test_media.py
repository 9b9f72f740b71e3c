"""Pictures, films and files of a trajectory: found in one place, by theme, by whom they are for."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from inbreng.core.errors import DomainError
from inbreng.followup.actions import attaching
from inbreng.followup.actions.reporting import publish_report_back
from inbreng.followup.models import Attachment
from inbreng.insights.models import Theme
from inbreng.programme.models import Trajectory
from tests.dialogue.factories import NOW
from tests.followup.test_attachments import FILM, PDF, WORDS, png


@pytest.fixture
def keep(trajectory, editor):
    """Put a file in the list of the trajectory."""

    def make(title="Iets", content=PDF, kind="document", **fields) -> Attachment:
        file = SimpleUploadedFile("bestand", content)
        kept = {"trajectory": trajectory, "by": editor, "now": NOW}
        return attaching.keep_file(kind=kind, title=title, file=file, **kept | fields)

    return make


@pytest.fixture
def of_report_back(report_back, editor) -> Attachment:
    """A file with a report-back."""
    file = SimpleUploadedFile("bestand", PDF)
    return attaching.attach_file(
        report_back=report_back, kind="document", title="De dia’s", file=file, by=editor, now=NOW
    )


def listed(client, member, trajectory, **asked) -> list[str]:
    """What somebody finds in the list."""
    client.force_login(member)
    page = client.get(reverse("followup:media", args=[trajectory.pk]), asked)
    return [one.title for one in page.context["page"]]


def test_list_holds_loose_files_and_those_of_report_backs(
    client, editor, trajectory, keep, of_report_back
):
    keep("De zaal", png(), "image", alt="Een volle zaal")

    assert sorted(listed(client, editor, trajectory)) == ["De dia’s", "De zaal"]


def test_list_is_narrowed_by_theme_with_its_parts_and_by_kind(
    client, editor, trajectory, theme, keep
):
    part = Theme.objects.create(trajectory=trajectory, name="Eén gezicht", parent=theme)
    keep("Bij het thema", theme=theme)
    keep("Bij het deel", theme=part)
    keep("Zonder thema", png(), "image", alt="Een volle zaal")

    assert sorted(listed(client, editor, trajectory, theme=theme.pk)) == [
        "Bij het deel",
        "Bij het thema",
    ]
    assert listed(client, editor, trajectory, kind="image") == ["Zonder thema"]


def test_files_of_a_gathering_are_found_from_its_page_and_from_the_trajectory(
    client, editor, trajectory, keep, of_report_back
):
    keep("Bij het traject")
    gathering = of_report_back.gathering
    client.force_login(editor)
    library = reverse("followup:media", args=[trajectory.pk])

    there = client.get(reverse("programme:gathering", args=[gathering.pk])).content.decode()
    above = client.get(reverse("programme:trajectory", args=[trajectory.pk])).content.decode()

    assert f'href="{library}?gathering={gathering.pk}"' in there
    assert f'href="{library}"' in above
    assert listed(client, editor, trajectory, gathering=gathering.pk) == ["De dia’s"]


def test_new_file_starts_at_the_gathering_one_came_from(client, editor, trajectory, report_back):
    client.force_login(editor)
    where = {"gathering": report_back.gathering_id}

    found = client.get(reverse("followup:media", args=[trajectory.pk]), where).content.decode()
    form = client.get(reverse("followup:add_media", args=[trajectory.pk]), where).context["form"]

    assert f"/bijlagen/nieuw/?gathering={report_back.gathering_id}" in found
    assert form["gathering"].value() == str(report_back.gathering_id)


def test_council_finds_no_file_of_a_report_back_before_it_is_published(
    client, council_member, editor, trajectory, keep, report_back, of_report_back
):
    keep("Los")
    address = reverse("followup:media_file", args=[of_report_back.pk])
    before = (listed(client, council_member, trajectory), client.get(address).status_code)

    publish_report_back(report_back=report_back, by=editor, now=NOW)

    assert before == (["Los"], 404)
    assert sorted(listed(client, council_member, trajectory)) == ["De dia’s", "Los"]
    assert b"".join(client.get(address).streaming_content) == PDF


def test_film_is_shown_with_its_captions_and_its_words(client, editor, trajectory, keep):
    film = keep(
        "Interview",
        FILM,
        "video",
        captions=SimpleUploadedFile("a.vtt", WORDS),
        text_version="Een ouder vertelt.",
    )
    client.force_login(editor)

    page = client.get(reverse("followup:media", args=[trajectory.pk])).content.decode()
    words = client.get(reverse("followup:media_captions", args=[film.pk]))

    track = reverse("followup:media_captions", args=[film.pk])
    assert f'<track kind="captions" src="{track}" srclang="nl"' in page
    assert "Een ouder vertelt." in page
    assert b"".join(words.streaming_content) == WORDS


def test_upload_needs_words_for_a_picture_and_keeps_what_was_typed(client, editor, trajectory):
    client.force_login(editor)
    sent = {"kind": "image", "title": "De zaal", "file": SimpleUploadedFile("a.png", png())}

    page = client.post(reverse("followup:add_media", args=[trajectory.pk]), sent)

    assert page.status_code == 422
    assert "Schrijf op wat er te zien is" in page.content.decode()
    assert 'value="De zaal"' in page.content.decode()
    assert not Attachment.objects.exists()


def test_file_is_brought_in_with_a_theme_and_described_anew(
    client, editor, trajectory, theme, gathering
):
    client.force_login(editor)
    sent = {"kind": "document", "title": "Dia’s", "file": SimpleUploadedFile("a.pdf", PDF)}
    client.post(reverse("followup:add_media", args=[trajectory.pk]), sent | {"theme": theme.pk})
    kept = Attachment.objects.get()

    client.post(
        reverse("followup:edit_media", args=[kept.pk]),
        {"title": "Presentatie", "gathering": gathering.pk},
    )

    before = kept.theme
    kept.refresh_from_db()
    assert (before, kept.title, kept.theme, kept.gathering) == (
        theme,
        "Presentatie",
        None,
        gathering,
    )


def test_film_never_loses_its_last_words(keep):
    film = keep("Interview", FILM, "video", text_version="Een ouder vertelt.")
    place = {"theme": None, "gathering": None}

    with pytest.raises(DomainError):
        attaching.describe_file(
            attachment=film, title="Interview", alt="", text_version=" ", **place
        )


def test_file_of_a_report_back_keeps_its_gathering(client, editor, of_report_back):
    client.force_login(editor)

    client.post(
        reverse("followup:edit_media", args=[of_report_back.pk]),
        {"title": "Andere naam", "gathering": ""},
    )

    kept = Attachment.objects.get()
    assert (kept.title, kept.gathering) == ("Andere naam", of_report_back.gathering)


def test_theme_of_another_trajectory_is_refused(client, editor, trajectory, partnership):
    elsewhere = Trajectory.objects.create(
        partnership=partnership, name="Een ander plan", begins_on=NOW.date()
    )
    theme = Theme.objects.create(trajectory=elsewhere, name="Elders")
    client.force_login(editor)
    sent = {"kind": "document", "title": "Dia’s", "file": SimpleUploadedFile("a.pdf", PDF)}

    page = client.post(
        reverse("followup:add_media", args=[trajectory.pk]), sent | {"theme": theme.pk}
    )

    assert (page.status_code, Attachment.objects.count()) == (422, 0)


@pytest.mark.parametrize("number", [1, 3])
def test_list_costs_the_same_with_one_and_with_three(
    client, editor, trajectory, theme, gathering, keep, number, django_assert_num_queries
):
    for at in range(number):
        keep(f"Nummer {at}", theme=theme, gathering=gathering)
    client.force_login(editor)
    address = reverse("followup:media", args=[trajectory.pk])
    client.get(address)

    with django_assert_num_queries(8):
        client.get(address)
