"""About one piece somebody says several things in one sending, each at its own words."""

import re

from django.urls import reverse
from django.utils import timezone

from inbreng.consultation.actions import close_consultation
from inbreng.consultation.forms.remarks import MOST_REMARKS
from inbreng.consultation.models import Participation, Remark
from tests.consultation.factories import consultation_of, edition_of
from tests.consultation.test_participant_pages import filled


def test_piece_takes_several_remarks_each_at_its_own_words(client, trajectory) -> None:
    texts = ["<p>Elke school heeft een gids.</p><p>Ouders lezen mee.</p>"]
    edition = edition_of(trajectory, texts)
    consultation = consultation_of(
        trajectory, now=timezone.now(), edition=edition, passages=list(edition.passages.all())
    )
    path = reverse("consultation:take_part", args=[consultation.address])
    pk = consultation.subjects.first().pk
    keys = [
        key for key, _label in client.get(path).context["form"][f"paragraph_{pk}"].field.choices
    ]
    sent = {
        f"paragraph_{pk}": keys[1],
        f"text_{pk}_1": "Wie betaalt dat?",
        f"paragraph_{pk}_1": keys[2],
        f"text_{pk}_2": "Vraag het ons ook.",
        f"quoted_{pk}_2": "lezen mee",
        f"text_{pk}_3": "",
    }

    page = client.post(path, filled(consultation, "Welke gids?", **sent))

    assert page.status_code == 200
    kept = Remark.objects.order_by("pk").select_related("contribution")
    assert [(one.contribution.wordings.get().text, one.quoted) for one in kept] == [
        ("Welke gids?", "Elke school heeft een gids."),
        ("Wie betaalt dat?", "Ouders lezen mee."),
        ("Vraag het ons ook.", "lezen mee"),
    ]


def test_another_remark_is_asked_for_without_scripts_and_nothing_is_lost(
    client, running, address
) -> None:
    pk = running.subjects.first().pk
    typed = filled(running, "Welke gids?", mail_address="geen adres", more=str(pk))

    more = client.post(address, typed | {f"text_{pk}_1": "En waar staat hij?"})

    shown = more.content.decode()
    assert more.status_code == 200
    assert [one.text.value() for one in more.context["rows"][0].remarks] == [
        "Welke gids?",
        "En waar staat hij?",
        None,
    ]
    assert f'name="text_{pk}_2"' in shown
    assert "geen adres" in shown
    assert not Participation.objects.exists()


def test_several_remarks_come_back_when_something_is_wrong(client, running, address) -> None:
    pk = running.subjects.first().pk
    typed = filled(running, "Welke gids?", perspective="", **{f"text_{pk}_1": "En waar?"})

    page = client.post(address, typed)
    close_consultation(consultation=running)
    late = client.post(address, typed | {"more": str(pk)})

    assert page.status_code == 422
    assert [one.text.value() for one in page.context["rows"][0].remarks] == [
        "Welke gids?",
        "En waar?",
    ]
    assert late.status_code == 410
    assert "Welke gids?" in late.content.decode()
    assert "En waar?" in late.content.decode()


def test_piece_takes_so_many_remarks_and_no_more(client, running, address) -> None:
    pk = running.subjects.first().pk
    many = {f"text_{pk}_{number}": f"Punt {number}." for number in range(1, MOST_REMARKS)}

    page = client.post(address, filled(running, more=str(pk), **many))

    row = page.context["rows"][0]
    assert (len(row.remarks), row.takes_more) == (MOST_REMARKS, False)


def test_enter_sends_and_does_not_ask_for_room(client, running, address) -> None:
    shown = client.get(address).content.decode()

    form = shown[shown.index('<form class="form"') :]
    first = re.search(r"<button[^>]*>", form)[0]
    assert 'aria-hidden="true"' in first
    assert "name=" not in first
