"""What a participant meets: text, a form, a warning, a thank-you, and friendly shut doors."""

import logging
import re
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from inbreng.consultation.actions import (
    close_consultation,
    make_share_link,
    revoke_consultation,
)
from inbreng.consultation.forms.reactions import ReactionForm
from inbreng.consultation.models import Consultation, Participation, Remark
from inbreng.consultation.views.limits import MOST_SENT
from inbreng.core.logging import WithoutTokens
from inbreng.dialogue.models import Contribution
from tests.consultation.factories import WEEK, consultation_of, edition_of, react

LINK = re.compile(r"/terug/[\w-]+/")


def filled(consultation, text="Ouders vinden de gids niet.", **more):
    """What a participant fills in about the first subject."""
    subject = consultation.subjects.first()
    return {f"text_{subject.pk}": text, "perspective": "none", "key": str(uuid4())} | more


def test_page_shows_the_text_and_asks_about_it(client, running, address) -> None:
    page = client.get(address)

    shown = page.content.decode()
    assert "<p>Elke school heeft een gids.</p>" in shown
    assert "Reageer op dit stuk" in shown
    assert "Wat missen we nog?" in shown
    assert page.headers["X-Robots-Tag"] == "noindex"
    assert page.headers["Cache-Control"] == "no-store"


def test_reaction_is_thanked_with_a_private_link_that_works(client, running, address) -> None:
    page = client.post(address, filled(running))

    shown = page.content.decode()
    assert page.status_code == 200
    assert "Dank je wel. Je reactie is binnen." in shown
    link = LINK.search(shown)[0]
    client.get(link)
    client.post(link, {"knock": client.cookies["knock"].value})
    assert "Ouders vinden de gids niet." in client.get(reverse("trail:mine")).content.decode()


def test_sending_the_same_twice_is_thanked_twice_and_kept_once(client, running, address) -> None:
    sent = filled(running)

    pages = [client.post(address, sent) for _ in range(2)]

    assert [page.status_code for page in pages] == [200, 200]
    assert all(LINK.search(page.content.decode()) for page in pages)
    assert Remark.objects.count() == 1


def test_personal_words_are_warned_of_before_they_are_kept(client, running, address) -> None:
    sent = filled(running, "Sanne de Vries (9) heeft autisme.")

    warned = client.post(address, sent)
    n_before = Remark.objects.count()
    client.post(address, sent | {"anyway": "yes"})

    assert warned.status_code == 422
    assert "Hier lijkt iets persoonlijks in te staan" in warned.content.decode()
    assert "Sanne de Vries (9) heeft autisme." in warned.content.decode()
    assert n_before == 0
    assert Contribution.objects.get().state == Contribution.State.QUARANTINED


def test_reaction_without_words_comes_back_with_what_was_filled_in(
    client, running, address
) -> None:
    page = client.post(address, filled(running, "", mail_address="ouder@proef.invalid"))

    assert page.status_code == 422
    assert "Schrijf bij ten minste één stuk iets op." in page.content.decode()
    assert "ouder@proef.invalid" in page.content.decode()


def test_field_that_nobody_sees_keeps_machines_out(client, running, address) -> None:
    page = client.post(address, filled(running, website="http://spam.invalid"))

    assert page.status_code == 422
    assert not Participation.objects.exists()


def test_too_many_reactions_from_one_address_are_asked_to_wait(
    client, running, address, monkeypatch
) -> None:
    monkeypatch.setattr("inbreng.consultation.views.limits.MOST_SENT", 2)

    statuses = [client.post(address, filled(running)).status_code for _ in range(3)]

    assert statuses == [200, 200, 429]
    assert MOST_SENT >= 30  # a whole school team may react at once
    assert Remark.objects.count() == 2


def test_page_needs_the_token_of_its_own_form(running, address) -> None:
    page = Client(enforce_csrf_checks=True).post(address, filled(running))

    assert page.status_code == 403
    assert not Participation.objects.exists()


@pytest.mark.parametrize("number", [1, 3])
def test_page_costs_the_same_with_one_piece_and_with_three(
    client, trajectory, number, django_assert_num_queries
) -> None:
    edition = edition_of(trajectory, ["<p>Tekst.</p>"] * number)
    consultation = consultation_of(
        trajectory, now=timezone.now(), edition=edition, passages=list(edition.passages.all())
    )
    path = reverse("consultation:take_part", args=[consultation.address])

    with django_assert_num_queries(4):
        client.get(path)


def test_quotation_is_kept_when_the_text_holds_it(client, running, address) -> None:
    pk = running.subjects.first().pk
    client.post(address, filled(running, **{f"quoted_{pk}": "school   heeft een gids"}))
    client.post(address, filled(running, **{f"quoted_{pk}": "dit staat er niet"}))

    assert list(Remark.objects.order_by("pk").values_list("quoted", flat=True)) == [
        "school heeft een gids",
        "",
    ]


def test_address_that_was_never_made_is_told_kindly(client, db) -> None:
    page = client.get(reverse("consultation:take_part", args=["nergens"]))

    assert page.status_code == 404
    assert "Deze link klopt niet" in page.content.decode()


def test_consultation_in_preparation_is_found_by_nobody(client, trajectory) -> None:
    prepared = consultation_of(trajectory, is_open=False)

    page = client.get(reverse("consultation:take_part", args=[prepared.address]))

    assert page.status_code == 404


def test_consultation_that_opens_later_says_when(client, trajectory) -> None:
    later = consultation_of(trajectory, now=timezone.now() + 2 * WEEK)

    page = client.get(reverse("consultation:take_part", args=[later.address]))

    assert page.status_code == 200
    assert "Je kunt reageren vanaf" in page.content.decode()


def test_consultation_that_closed_gives_back_what_was_typed(client, running, address) -> None:
    close_consultation(consultation=running)

    read, sent = client.get(address), client.post(address, filled(running, "Te laat bedacht."))

    assert (read.status_code, sent.status_code) == (200, 410)
    assert "Deze raadpleging is voorbij" in read.content.decode()
    assert "Te laat bedacht." in sent.content.decode()


def test_reaction_that_arrived_before_the_end_is_thanked_after_it(client, running, address) -> None:
    sent = filled(running)
    client.post(address, sent)
    close_consultation(consultation=running)

    again = client.post(address, sent)

    assert again.status_code == 200
    assert "Je reactie is binnen" in again.content.decode()


def test_revoked_consultation_says_so(client, running, address) -> None:
    revoke_consultation(consultation=running)

    page = client.get(address)

    assert page.status_code == 410
    assert "Deze link werkt niet meer" in page.content.decode()


def test_consultation_of_a_group_opens_for_nobody_else(client, trajectory) -> None:
    group = consultation_of(trajectory, now=timezone.now(), audience=Consultation.Audience.GROUP)
    path = reverse("consultation:take_part", args=[group.address])

    pages = [client.get(path), client.post(path, filled(group))]

    assert [page.status_code for page in pages] == [403, 403]
    assert not Participation.objects.exists()


def test_own_remark_is_taken_back_and_brought_back(client, running, address) -> None:
    sent = filled(running)
    client.post(address, sent)
    remark = Remark.objects.get()
    withdraw = reverse("consultation:withdraw", args=[running.address])
    step = {"key": sent["key"], "remark": remark.pk}

    gone = client.post(withdraw, step)
    state = Contribution.objects.get().state
    client.post(withdraw, step | {"undo": "yes"})

    assert "teruggetrokken" in gone.content.decode()
    assert (state, Contribution.objects.get().state) == ("withdrawn", "visible")


def test_remark_of_somebody_else_is_not_taken_back(client, running) -> None:
    react(running, now=timezone.now())
    remark = Remark.objects.get()
    withdraw = reverse("consultation:withdraw", args=[running.address])

    page = client.post(withdraw, {"key": str(uuid4()), "remark": remark.pk})

    assert page.status_code == 404
    assert Contribution.objects.get().state == Contribution.State.VISIBLE


def test_return_link_lets_its_person_take_a_remark_back_later(client, running, address) -> None:
    react(running, "Van iemand anders.", now=timezone.now())
    link = LINK.search(client.post(address, filled(running)).content.decode())[0]
    later = Client()
    later.get(link)
    later.post(link, {"knock": later.cookies["knock"].value})
    own = reverse("consultation:own_remarks")
    mine = Remark.objects.latest("pk")

    listed = later.get(own)
    later.post(own, {"remark": mine.pk})
    others = later.post(own, {"remark": Remark.objects.earliest("pk").pk})

    assert "Ouders vinden de gids niet." in listed.content.decode()
    assert "Van iemand anders." not in listed.content.decode()
    mine.contribution.refresh_from_db()
    assert mine.contribution.state == Contribution.State.WITHDRAWN
    assert others.status_code == 404


def test_same_device_may_say_that_it_reacted_before(client, running, address) -> None:
    client.post(address, filled(running))

    client.post(address, filled(running, again="on"))
    client.post(address, filled(running))

    assert list(Participation.objects.order_by("pk").values_list("person", flat=True)) == [
        (first := Participation.objects.earliest("pk")).person_id
    ] * 2 + [first.person_id + 1]


def test_link_of_a_council_member_counts_for_that_member(
    client, trajectory, council_member
) -> None:
    now = timezone.now()
    asked = consultation_of(trajectory, now=now, audience=Consultation.Audience.CONSTITUENCY)
    link = make_share_link(consultation=asked, user=council_member, now=now)

    client.post(reverse("consultation:take_part", args=[link.address]), filled(asked))

    assert Participation.objects.get().share_link == link


@pytest.mark.parametrize("path", ["/raadpleging/geheim-123/", "/uitnodiging/geheim-123/"])
def test_token_is_blacked_out_in_the_log(path) -> None:
    record = logging.LogRecord("x", logging.INFO, "", 0, 'GET %s "%s"', (path, "ok"), None)

    WithoutTokens().filter(record)

    assert "geheim" not in record.getMessage()


def test_no_address_of_another_site_learns_where_somebody_came_from(client, address) -> None:
    page = client.get(address)

    assert page.headers["Referrer-Policy"] == "same-origin"


def test_perspective_is_asked_of_everybody_and_may_be_kept_to_oneself(running, parent) -> None:
    subjects = list(running.subjects.all())
    form = ReactionForm({}, consultation=running, subjects=subjects)

    assert "perspective" in form.errors
    assert dict(form.fields["perspective"].choices)["none"] == "Dat zeg ik liever niet"


def test_reaction_points_at_the_paragraph_that_was_chosen(client, trajectory) -> None:
    edition = edition_of(trajectory, ["<p>Elke school heeft een gids.</p><p>Ouders lezen mee.</p>"])
    consultation = consultation_of(
        trajectory, now=timezone.now(), edition=edition, passages=list(edition.passages.all())
    )
    path = reverse("consultation:take_part", args=[consultation.address])
    pk = consultation.subjects.first().pk
    page = client.get(path)
    field = page.context["form"].fields[f"paragraph_{pk}"]

    client.post(path, filled(consultation, **{f"paragraph_{pk}": field.choices[2][0]}))

    assert [label for _key, label in field.choices] == [
        "het hele stuk",
        "alinea 1: Elke school heeft een gids.",
        "alinea 2: Ouders lezen mee.",
    ]
    assert f'href="#id_paragraph_{pk}" data-paragraph="2"' in page.content.decode()
    assert Remark.objects.get().quoted == "Ouders lezen mee."
