"""Members of a partnership: the list with its filters, somebody new, roles from day to day."""

import email
import re
from datetime import date, timedelta
from email.policy import default

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from inbreng.core.errors import DomainError
from inbreng.people.actions.roles import (
    RoleHeldAlready,
    RoleNeedsMore,
    Terms,
    change_role,
    end_role,
    give_role,
)
from inbreng.people.models import Organisation, Partnership, Role, User
from inbreng.people.role_words import WHAT_IT_MAY
from tests.cast import BEGAN

TODAY = timezone.localdate
# Session, visitor, partnership, roles of the visitor; organisations and areas to filter by; count,
# members, their roles; the newest trajectory for the navigation.
QUERIES = 10


@pytest.fixture
def page_of(client, partnership):
    """Asks for the list as somebody, with filters."""

    def ask(user, **filters):
        client.force_login(user)
        return client.get(reverse("people:members", args=[partnership.pk]), filters)

    return ask


def shown(answer) -> list[str]:
    return [found.name for found in answer.context["page"]]


def test_list_of_one_member_costs_so_many_queries(
    client, editor, partnership, django_assert_num_queries
):
    client.force_login(editor)

    with django_assert_num_queries(QUERIES):
        answer = client.get(reverse("people:members", args=[partnership.pk]))

    assert shown(answer) == ["editor"]


def test_list_of_three_members_costs_as_many(
    client, editor, director, consultant, outsider, partnership, django_assert_num_queries
):
    client.force_login(editor)

    with django_assert_num_queries(QUERIES):
        answer = client.get(reverse("people:members", args=[partnership.pk]))

    assert shown(answer) == ["consultant", "director", "editor"]


def test_list_is_filtered_by_role_area_and_organisation(
    page_of, editor, consultant, partner, area, municipality
):
    by_kind = page_of(editor, kind="consultant")
    by_area = page_of(editor, area=area.pk)
    by_organisation = page_of(editor, organisation=municipality.pk)

    assert [shown(by_kind), shown(by_area), shown(by_organisation)] == [
        ["consultant"],
        ["consultant"],
        ["partner"],
    ]


def test_list_leaves_out_who_left_until_they_are_asked_for(page_of, editor, director):
    Role.objects.filter(user=director).update(ends_on=TODAY() - timedelta(days=1))

    assert shown(page_of(editor)) == ["editor"]
    assert shown(page_of(editor, standing="ended")) == ["director"]
    assert shown(page_of(editor, standing="all")) == ["director", "editor"]


def test_list_finds_by_name_and_by_address(page_of, editor, director):
    User.objects.filter(pk=director.pk).update(name="Els Vermeer")

    assert shown(page_of(editor, text="vermeer")) == ["Els Vermeer"]
    assert shown(page_of(editor, text="director@")) == ["Els Vermeer"]


def test_filters_must_fit_one_and_the_same_role(page_of, editor, consultant, partnership):
    Role.objects.create(
        user=consultant, partnership=partnership, kind="reader", begins_on=TODAY() + timedelta(9)
    )

    assert shown(page_of(editor, kind="reader", standing="now")) == []
    assert shown(page_of(editor, kind="reader", standing="later")) == ["consultant"]


def test_long_list_is_cut_in_pages(page_of, editor, partnership):
    users = [User(email=f"lid{n}@proef.invalid", name=f"lid {n:02}") for n in range(60)]
    User.objects.bulk_create(users)
    Role.objects.bulk_create(
        Role(user=user, partnership=partnership, kind="reader", begins_on=BEGAN)
        for user in User.objects.filter(name__startswith="lid")
    )

    second = page_of(editor, page=2)

    assert (second.context["page"].paginator.count, len(shown(second))) == (61, 11)


def test_role_is_chosen_by_what_it_may_and_by_who_takes_it(client, editor, partnership):
    client.force_login(editor)

    page = client.get(reverse("people:add_member", args=[partnership.pk])).content.decode()

    assert "partner (zorg, leerplicht, gemeente, gastexpert)" in page
    assert [str(says) in page for says in WHAT_IT_MAY.values()] == [True] * len(Role.Kind)


def test_new_partner_is_next_asked_for_trajectories(client, editor, partnership, municipality):
    client.force_login(editor)
    expert = new_member(kind="partner", organisation=municipality.pk)

    added = client.post(reverse("people:add_member", args=[partnership.pk]), expert)

    role = Role.objects.get(kind="partner")
    assert added.headers["Location"] == reverse("programme:access", args=[role.pk])


@pytest.mark.parametrize(
    ("address", "is_added"), [("hanna@school.nl", False), ("hanna@voorbeeld.invalid", True)]
)
def test_sample_takes_made_up_people_only(client, editor, partnership, address, is_added):
    Partnership.objects.update(is_sample=True)
    client.force_login(editor)

    answer = client.post(
        reverse("people:add_member", args=[partnership.pk]), new_member(email=address)
    )

    assert User.objects.filter(email=address).exists() is is_added
    assert ("een verzonnen adres" in answer.content.decode()) is not is_added


def new_member(**changes) -> dict[str, str]:
    filled = {
        "name": "Hanna Postma",
        "email": "Hanna@Proef.invalid",
        "kind": "reader",
        "begins_on": "2026-09-01",
    }
    return filled | changes


def test_new_member_gets_an_account_a_role_and_a_letter(
    client, editor, partnership, django_capture_on_commit_callbacks
):
    client.force_login(editor)

    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("people:add_member", args=[partnership.pk]), new_member())

    role = Role.objects.get(user__email="hanna@proef.invalid")
    letter = email.message_from_bytes(mail.outbox[0].message().as_bytes(), policy=default)
    text = letter.get_body(("plain",)).get_content()
    assert (role.kind, role.begins_on, role.user.name) == (
        "reader",
        date(2026, 9, 1),
        "Hanna Postma",
    )
    assert not role.user.has_usable_password()
    assert letter["to"] == "hanna@proef.invalid"
    assert letter["subject"] == "Je kunt inloggen bij Inbreng van De Proef"
    assert re.findall(r"https?://\S+", text) == ["http://testserver/inloggen/"]
    assert "Jouw rol: meelezer." in text
    assert "Je rol begint op 1 september 2026." in text
    assert 'href="http://testserver/inloggen/"' in letter.get_body(("html",)).get_content()


def test_account_that_is_there_gets_the_role_and_keeps_its_name(
    client, editor, director, partnership
):
    client.force_login(editor)

    client.post(
        reverse("people:add_member", args=[partnership.pk]), new_member(email=director.email)
    )

    assert User.objects.get(pk=director.pk).name == "director"
    assert list(Role.objects.filter(user=director).values_list("kind", flat=True)) == [
        "director",
        "reader",
    ]


def test_community_manager_can_not_make_an_editor(client, community_manager, partnership):
    client.force_login(community_manager)

    answer = client.post(
        reverse("people:add_member", args=[partnership.pk]), new_member(kind="editor")
    )

    assert answer.status_code == 422
    assert not User.objects.filter(email="hanna@proef.invalid").exists()


def test_community_manager_can_not_end_the_role_of_an_editor(client, community_manager, editor):
    client.force_login(community_manager)

    answer = client.post(reverse("people:end_role", args=[editor.roles.get().pk]))

    assert answer.status_code == 403


@pytest.mark.parametrize("kind", ["consultant", "partner"])
def test_role_without_what_it_needs_is_refused(kind, partnership, reader):
    with pytest.raises(RoleNeedsMore):
        give_role(partnership=partnership, user=reader, terms=Terms(kind, BEGAN))


def test_person_holds_several_roles_for_several_organisations(partnership, partner, municipality):
    other = Organisation.objects.create(
        partnership=partnership, kind=Organisation.Kind.CARE, name="Jeugdhulp Proef"
    )

    give_role(
        partnership=partnership,
        user=partner,
        terms=Terms("partner", BEGAN, organisation=other),
    )
    give_role(partnership=partnership, user=partner, terms=Terms("council_member", BEGAN))

    assert partner.roles.count() == 3


def test_same_role_twice_in_the_same_time_is_refused(partnership, reader):
    with pytest.raises(RoleHeldAlready):
        give_role(partnership=partnership, user=reader, terms=Terms("reader", TODAY()))


def test_same_role_again_after_a_pause_is_given(partnership, reader):
    end_role(role=reader.roles.get(), last_day=date(2026, 1, 31))

    give_role(partnership=partnership, user=reader, terms=Terms("reader", date(2026, 3, 1)))

    assert reader.roles.count() == 2


def test_organisation_of_another_partnership_is_refused(partnership, reader, outsider):
    elsewhere = outsider.roles.get().partnership
    foreign = Organisation.objects.create(partnership=elsewhere, kind="care", name="Elders")

    with pytest.raises(DomainError):
        give_role(
            partnership=partnership,
            user=reader,
            terms=Terms("partner", BEGAN, organisation=foreign),
        )


def test_role_can_not_end_before_it_begins(partnership, reader):
    with pytest.raises(DomainError):
        change_role(role=reader.roles.get(), terms=Terms("reader", TODAY(), TODAY() - timedelta(1)))


def test_ended_role_is_opened_again_by_the_undo(client, editor, reader):
    role = reader.roles.get()
    Role.objects.filter(pk=role.pk).update(ends_on=date(2027, 7, 31))
    client.force_login(editor)

    answer = client.post(reverse("people:end_role", args=[role.pk]), follow=True)
    undo = re.search(r'action="(/rollen/\d+/door/[^"]+)"', answer.content.decode())
    ended = Role.objects.get(pk=role.pk).ends_on
    client.post(undo[1])

    assert (ended, Role.objects.get(pk=role.pk).ends_on) == (TODAY(), date(2027, 7, 31))


def test_member_page_of_somebody_elsewhere_is_not_found(client, editor, outsider, partnership):
    client.force_login(editor)

    answer = client.get(reverse("people:member", args=[partnership.pk, outsider.pk]))

    assert answer.status_code == 404


def test_member_page_tells_a_director_and_offers_nothing(client, director, reader, partnership):
    client.force_login(director)
    address = reverse("people:member", args=[partnership.pk, reader.pk])

    page = client.get(address).content.decode()
    tried = client.post(address, {"kind": "reader", "begins_on": "2026-09-01"})

    assert "Geef deze rol" not in page
    assert tried.status_code == 403


def test_letter_goes_again_to_a_better_address_of_who_never_signed_in(
    client, editor, reader, django_capture_on_commit_callbacks
):
    client.force_login(editor)
    address = reverse("people:welcome_again", args=[reader.roles.get().pk])

    with django_capture_on_commit_callbacks(execute=True):
        client.post(address, {"email": "Beter@Proef.invalid"})

    assert User.objects.get(pk=reader.pk).email == "beter@proef.invalid"
    assert [letter.to for letter in mail.outbox] == [["beter@proef.invalid"]]


def test_address_of_who_signed_in_is_left_alone(client, editor, reader):
    User.objects.filter(pk=reader.pk).update(last_login=timezone.now())
    client.force_login(editor)

    client.post(
        reverse("people:welcome_again", args=[reader.roles.get().pk]),
        {"email": "kaper@proef.invalid"},
    )

    assert User.objects.get(pk=reader.pk).email == "reader@proef.invalid"
    assert mail.outbox == []


def test_address_of_another_account_is_refused(client, editor, reader, director):
    client.force_login(editor)

    client.post(
        reverse("people:welcome_again", args=[reader.roles.get().pk]), {"email": director.email}
    )

    assert User.objects.get(pk=reader.pk).email == "reader@proef.invalid"
