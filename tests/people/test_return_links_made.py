"""Return links from a contribution: shown once, nowhere kept, revocable; and erasure."""

import io
import json
import logging
import re
from html import unescape

import pytest
from django.core.management import call_command
from django.urls import reverse

from inbreng.core.logging import WithoutTokens
from inbreng.dialogue.actions.erasing import erase_person
from inbreng.dialogue.actions.return_links import WordsErased, make_link_for
from inbreng.dialogue.models import Contribution, Wording
from inbreng.people import erasure_list
from inbreng.people.models import Contact, Erasure, Person, ReturnLink
from tests.dialogue.factories import NOW

TOKEN = re.compile(r"/terug/([^/\"< ]+)/")


@pytest.fixture
def contribution(said) -> Contribution:
    return said("Houvast na groep 8.")


@pytest.fixture
def no_list(settings, tmp_path):
    """An installation without a list of erasures."""
    settings.HOME = tmp_path


def made_link(client, contribution, **given):
    """Press the button on the page of the contribution."""
    return client.post(reverse("dialogue:make_return_link", args=[contribution.pk]), given)


def test_contribution_page_offers_a_link_to_editors_only(client, editor, reader, contribution):
    offer = reverse("dialogue:make_return_link", args=[contribution.pk])
    address = reverse("dialogue:contribution", args=[contribution.pk])
    client.force_login(editor)
    of_editor = client.get(address).content.decode()
    client.force_login(reader)
    of_reader = client.get(address).content.decode()

    assert offer in of_editor
    assert offer not in of_reader


def test_link_is_shown_once_with_its_code_and_opens_the_words(client, editor, contribution):
    client.force_login(editor)

    page = made_link(client, contribution)

    words = page.content.decode()
    token = TOKEN.search(words)[1]
    client.logout()
    client.get(f"/terug/{token}/")
    client.post(f"/terug/{token}/", {"knock": client.cookies["knock"].value})
    assert f"http://testserver/terug/{token}/" in unescape(words)
    assert "<svg" in words
    assert "no-store" in page["Cache-Control"]
    assert "Houvast na groep 8." in client.get(reverse("trail:mine")).content.decode()


def test_token_is_nowhere_in_the_database(client, editor, contribution):
    client.force_login(editor)
    token = TOKEN.search(made_link(client, contribution).content.decode())[1]
    client.get(f"/terug/{token}/")
    client.post(f"/terug/{token}/", {"knock": client.cookies["knock"].value})

    dump = io.StringIO()
    call_command("dumpdata", stdout=dump)

    assert ReturnLink.objects.get().token_hash in dump.getvalue()
    assert token not in dump.getvalue()


def test_token_reaches_no_log(client, editor, contribution):
    token = TOKEN.search(made_link_as(client, editor, contribution))[1]
    heard = io.StringIO()
    handler = next(
        found
        for found in logging.getLogger().handlers
        if any(isinstance(one, WithoutTokens) for one in found.filters)
    )
    before = handler.setStream(heard)

    client.get(f"/terug/{token}/meer/")
    client.put(f"/terug/{token}/")
    client.post(f"/terug/{token}/")
    handler.setStream(before)

    assert "/terug/…/" in heard.getvalue()
    assert token not in heard.getvalue()


def made_link_as(client, user, contribution) -> str:
    client.force_login(user)
    return made_link(client, contribution).content.decode()


@pytest.mark.parametrize("method", ["get", "head"])
def test_scanner_that_opens_the_link_uses_nothing(client, editor, contribution, method):
    token = TOKEN.search(made_link_as(client, editor, contribution))[1]

    answer = getattr(client, method)(f"/terug/{token}/")

    assert answer.status_code == 200
    assert answer["Referrer-Policy"] == "no-referrer"
    assert ReturnLink.objects.get().used_at is None


def test_second_link_for_the_same_words_is_of_the_same_person(editor, contribution):
    first = make_link_for(contribution=contribution, by=editor, now=NOW)
    second = make_link_for(contribution=contribution, by=editor, now=NOW)

    assert first.link.person == second.link.person
    assert first.token != second.token


def test_person_who_left_the_same_address_is_found_again(editor, said):
    one, other = said("Een."), said("Twee.")
    make_link_for(contribution=one, by=editor, now=NOW, email="ouder@proef.invalid")

    make_link_for(contribution=other, by=editor, now=NOW, email="Ouder@proef.invalid")

    person = Person.objects.get()
    assert set(person.contributions.all()) == {one, other}


def test_person_speaks_from_the_perspective_of_the_words(editor, said, parent):
    contribution = said("Een.", perspective=parent)

    make_link_for(contribution=contribution, by=editor, now=NOW)

    assert Person.objects.get().perspective == parent


def test_link_for_erased_words_is_refused(editor, contribution):
    Contribution.objects.update(erased_at=NOW)
    contribution.refresh_from_db()

    with pytest.raises(WordsErased):
        make_link_for(contribution=contribution, by=editor, now=NOW)

    assert not Person.objects.exists()


def test_revoking_on_the_page_of_the_speaker_ends_every_link(client, editor, contribution):
    client.force_login(editor)
    made_link(client, contribution)
    made_link(client, contribution)

    client.post(reverse("dialogue:revoke_links", args=[Person.objects.get().pk]))

    assert not ReturnLink.objects.filter(revoked_at__isnull=True).exists()


def test_speaker_is_found_by_name(client, editor, said, partnership):
    Person.objects.create(partnership=partnership, made_at=NOW)  # said nothing, left no name
    make_link_for(contribution=said("Een."), by=editor, now=NOW, name="Sanne Vogel")
    make_link_for(contribution=said("Twee."), by=editor, now=NOW)
    client.force_login(editor)

    found = client.get(reverse("dialogue:persons", args=[partnership.pk]), {"text": "vogel"})

    assert [one.contact.name for one in found.context["page"]] == ["Sanne Vogel"]


@pytest.mark.parametrize("n_persons", [1, 3])
def test_list_of_speakers_costs_the_same_for_one_and_for_three(
    client, editor, said, partnership, outsider, n_persons, django_assert_num_queries
):
    Person.objects.create(partnership=outsider.roles.get().partnership, made_at=NOW)
    for number in range(n_persons):
        make_link_for(contribution=said("Een."), by=editor, now=NOW, name=f"Naam {number}")
    client.force_login(editor)

    with django_assert_num_queries(7):
        page = client.get(reverse("dialogue:persons", args=[partnership.pk]))

    assert len(page.context["page"].object_list) == n_persons


def test_page_before_erasing_tells_what_goes(client, editor, contribution):
    link = make_link_for(contribution=contribution, by=editor, now=NOW, name="Sanne Vogel")
    client.force_login(editor)

    page = client.get(reverse("dialogue:erase_person", args=[link.link.person_id]))

    words = page.content.decode()
    assert "de naam Sanne Vogel" in words
    assert "de woorden van 1 bijdrage" in words
    assert "1 terugkomlink" in words


def test_erasing_on_the_page_leaves_tombstones_and_counts(
    client, editor, said, no_list, django_capture_on_commit_callbacks
):
    said("Van een ander.")
    contribution = said("Houvast na groep 8.")
    link = make_link_for(contribution=contribution, by=editor, now=NOW, name="Sanne Vogel").link
    client.force_login(editor)
    address = reverse("dialogue:erase_person", args=[link.person_id])

    with django_capture_on_commit_callbacks(execute=True):
        client.post(address, {"reason": "Vroeg erom."})

    assert Contribution.objects.visible().count() == 2
    assert list(Wording.objects.values_list("text", flat=True)) == ["Van een ander."]
    assert not Contact.objects.exists()
    assert not ReturnLink.objects.exists()
    assert Erasure.objects.count() == 2


def test_erasure_needs_a_reason(client, editor, contribution, no_list):
    link = make_link_for(contribution=contribution, by=editor, now=NOW).link
    client.force_login(editor)

    answer = client.post(reverse("dialogue:erase_person", args=[link.person_id]), {"reason": " "})

    assert answer.status_code == 422
    assert Wording.objects.exists()


def test_list_beside_the_database_holds_keys_and_no_words(
    editor, contribution, no_list, django_capture_on_commit_callbacks
):
    link = make_link_for(contribution=contribution, by=editor, now=NOW, name="Sanne Vogel").link

    with django_capture_on_commit_callbacks(execute=True):
        erase_person(person=link.person, by=editor, reason="Sanne vroeg erom", now=NOW)

    lines = erasure_list.list_path().read_text().splitlines()
    keys = {json.loads(line)["subject"]: json.loads(line)["key"] for line in lines}
    assert keys == {"person": str(link.person.key), "contribution": str(contribution.key)}
    assert "Sanne" not in "".join(lines)


def test_erasure_that_is_rolled_back_is_not_in_the_list(editor, contribution, no_list):
    link = make_link_for(contribution=contribution, by=editor, now=NOW).link

    erase_person(person=link.person, by=editor, reason="x", now=NOW)

    assert not erasure_list.list_path().exists()


def test_line_that_a_crash_cut_short_is_left_out():
    whole = erasure_list.ErasedKey("person", "6c1a6a57-3a37-4c5b-8f0b-1f6c1c0a1a11", "2026-03-01")

    assert erasure_list.read(whole.line() + whole.line()[:30]) == {whole}


def test_address_that_bounced_is_mended_on_the_page_of_the_speaker(client, editor, contribution):
    link = make_link_for(
        contribution=contribution, by=editor, now=NOW, name="Sanne Vogel", email="sane@v.invalid"
    ).link
    client.force_login(editor)
    address = reverse("dialogue:edit_contact", args=[link.person_id])

    page = client.get(address)
    answer = client.post(address, {"name": "Sanne Vogel", "email": "sanne@v.invalid"})

    assert 'value="sane@v.invalid"' in page.content.decode()
    assert answer.url == reverse("dialogue:person", args=[link.person_id])
    assert Contact.objects.get(person=link.person_id).email == "sanne@v.invalid"


def test_name_and_address_that_are_taken_away_are_kept_no_longer(client, editor, contribution):
    link = make_link_for(contribution=contribution, by=editor, now=NOW, name="Sanne Vogel").link
    client.force_login(editor)

    client.post(reverse("dialogue:edit_contact", args=[link.person_id]), {"name": "", "email": ""})

    assert not Contact.objects.exists()


def test_erased_speaker_gets_no_address_again(client, editor, contribution):
    person = make_link_for(contribution=contribution, by=editor, now=NOW).link.person
    Person.objects.update(erased_at=NOW)
    client.force_login(editor)

    answer = client.post(
        reverse("dialogue:edit_contact", args=[person.pk]), {"email": "sanne@v.invalid"}
    )

    assert answer.status_code == 422
    assert not Contact.objects.exists()
