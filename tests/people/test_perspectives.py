"""Perspectives: each partnership has its own list, and nobody is told apart by colour alone."""

import pytest
from django.urls import reverse

from inbreng.people.actions.names import NameTaken
from inbreng.people.actions.partnerships import make_partnership
from inbreng.people.actions.perspectives import (
    LetterTaken,
    change_perspective,
    make_perspective,
    move_perspective,
    set_in_use,
)
from inbreng.people.models import Partnership, Perspective


def new(partnership, **changes) -> Perspective:
    fields = {"name": "jeugdarts", "plural": "jeugdartsen", "letter": "A", "colour": 9}
    return make_perspective(partnership=partnership, **(fields | {"is_staff": False} | changes))


def order(partnership) -> list[str]:
    return [one.name for one in partnership.perspectives.all()]


def test_new_partnership_begins_with_perspectives_that_have_a_letter_of_their_own(db):
    partnership = make_partnership(name="SWV Nieuw", short_name="Nieuw", region="")

    letters = [one.letter for one in partnership.perspectives.all()]
    assert len(letters) == len(set(letters)) == 13
    assert [one.name for one in partnership.perspectives.filter(is_staff=True)] == ["consulent"]


def test_roles_around_the_child_are_kept_apart_in_the_first_list(db):
    partnership = make_partnership(name="SWV Nieuw", short_name="Nieuw", region="")

    kept_apart = {
        *("leerkracht", "ib’er", "directeur", "jeugdhulp", "J&G-coach", "leerplicht"),
        "gastexpert",
    }
    assert kept_apart - set(order(partnership)) == set()


def test_perspective_of_staff_says_so_beside_its_name(parent, own_consultant):
    assert (parent.name_as_spoken, parent.plural_as_spoken) == ("ouder", "ouders")
    assert own_consultant.name_as_spoken == "consulent (medewerker)"
    assert own_consultant.plural_as_spoken == "consulenten (medewerkers)"


def test_new_perspective_stands_last(partnership, parent, teacher):
    new(partnership)

    assert order(partnership) == ["ouder", "leerkracht", "jeugdarts"]


def test_second_perspective_with_a_letter_is_refused(partnership, parent):
    with pytest.raises(LetterTaken, match="De letter o is al van ouder"):
        new(partnership, letter="o")


def test_letter_of_one_that_is_not_in_use_is_free_until_it_comes_back(partnership, parent):
    set_in_use(perspective=parent, is_in_use=False)
    new(partnership, letter="O")

    with pytest.raises(LetterTaken):
        set_in_use(perspective=parent, is_in_use=True)


def test_second_perspective_with_a_name_is_refused(partnership, parent):
    with pytest.raises(NameTaken):
        new(partnership, name="ouder")


def test_perspective_keeps_its_own_letter_when_it_changes(partnership, parent):
    change_perspective(
        perspective=parent, name="ouder", plural="vaders en moeders", letter="O", colour=2
    )

    assert Perspective.objects.get().plural == "vaders en moeders"


def test_perspective_moves_one_step_and_stops_at_the_ends(partnership, parent, teacher):
    new(partnership)

    move_perspective(perspective=teacher, steps=-1)
    move_perspective(perspective=teacher, steps=-1)

    assert order(partnership) == ["leerkracht", "ouder", "jeugdarts"]


def test_another_partnership_may_use_the_same_names_and_letters(partnership, parent, outsider):
    elsewhere = Partnership.objects.get(name="SWV Elders")

    new(elsewhere, name="ouder", letter="O")

    assert order(elsewhere) == ["ouder"]


def test_editor_adds_a_perspective_on_the_page(client, editor, partnership):
    client.force_login(editor)

    client.post(
        reverse("people:add_perspective", args=[partnership.pk]),
        {
            "name": "J&G-coach",
            "plural": "J&G-coaches",
            "letter": "J",
            "colour": "4",
            "is_staff": "on",
        },
    )

    made = Perspective.objects.get()
    assert (made.name, made.colour, made.is_staff) == ("J&G-coach", 4, True)


def test_colour_outside_the_palette_is_refused(client, editor, partnership):
    client.force_login(editor)

    answer = client.post(
        reverse("people:add_perspective", args=[partnership.pk]),
        {"name": "coach", "plural": "coaches", "letter": "J", "colour": "13"},
    )

    assert answer.status_code == 422
    assert not Perspective.objects.exists()
