"""Return links: unguessable, hashed, used only by a person, revocable, never in a log."""

import logging
from datetime import timedelta

import pytest
from django.urls import reverse

from inbreng.core.logging import WithoutTokens
from inbreng.people.actions.return_links import (
    DAYS_VALID,
    LinkNotValid,
    hash_of,
    make_return_link,
    revoke_return_links,
    use_return_link,
)
from inbreng.people.models import Person, ReturnLink
from tests.dialogue.factories import NOW


@pytest.fixture
def person(partnership):
    return Person.objects.create(partnership=partnership, made_at=NOW)


@pytest.fixture
def fresh(person, editor):
    return make_return_link(person=person, by=editor, now=NOW)


def test_token_is_kept_only_as_a_hash(fresh):
    kept = ReturnLink.objects.values().get()

    assert kept["token_hash"] == hash_of(fresh.token)
    assert fresh.token not in str(kept)


def test_token_can_not_be_guessed_from_another(person, editor):
    tokens = {make_return_link(person=person, by=editor, now=NOW).token for _ in range(50)}

    assert len(tokens) == 50
    assert min(map(len, tokens)) >= 32


def test_link_is_refused_after_its_term(fresh):
    with pytest.raises(LinkNotValid):
        use_return_link(token=fresh.token, now=NOW + timedelta(days=DAYS_VALID, seconds=1))


def test_link_is_refused_after_revoking(fresh, person):
    revoke_return_links(person=person, now=NOW)

    with pytest.raises(LinkNotValid):
        use_return_link(token=fresh.token, now=NOW)


def test_link_is_refused_after_its_person_was_erased(fresh, person):
    Person.objects.update(erased_at=NOW)

    with pytest.raises(LinkNotValid):
        use_return_link(token=fresh.token, now=NOW)


def test_opening_the_link_uses_nothing(client, fresh):
    page = client.get(reverse("people:return_link", args=[fresh.token]))

    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert ReturnLink.objects.get().used_at is None
    assert is_closed(client)


def is_closed(client) -> bool:
    """The private page shows no words, but how to come in."""
    page = client.get(reverse("trail:mine"))
    return "told" not in page.context and "Open eerst je eigen link" in page.content.decode()


def knock(client, token: str):
    """Open the link and press the button."""
    address = reverse("people:return_link", args=[token])
    client.get(address)
    return client.post(address, {"knock": client.cookies["knock"].value})


def test_pressing_the_button_leads_to_a_clean_address(client, fresh):
    answer = knock(client, fresh.token)

    assert (answer.status_code, answer.url) == (302, reverse("trail:mine"))
    assert client.get(answer.url).status_code == 200
    assert not is_closed(client)


def test_button_of_another_site_opens_nothing(client, fresh):
    address = reverse("people:return_link", args=[fresh.token])
    client.get(address)

    answer = client.post(address, {"knock": "guessed"})

    assert answer.status_code == 410
    assert is_closed(client)


def test_wrong_token_is_told_without_saying_why(client, db):
    answer = knock(client, "nergens")

    assert answer.status_code == 410
    assert "Deze link werkt niet" in answer.content.decode()


def test_revoking_ends_a_visit_that_is_going_on(client, fresh, person):
    knock(client, fresh.token)

    revoke_return_links(person=person, now=NOW)

    assert is_closed(client)


def test_token_is_blacked_out_in_the_log():
    record = logging.LogRecord(
        "x", logging.INFO, "", 0, 'GET %s "%s"', ("/terug/geheim-123/", "ok"), None
    )

    WithoutTokens().filter(record)

    assert record.getMessage() == 'GET /terug/…/ "ok"'
