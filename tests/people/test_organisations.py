"""Organisations: a list goes in as it stands in a spreadsheet, and comes back filtered."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from inbreng.core.errors import DomainError
from inbreng.people.actions.names import NameTaken
from inbreng.people.actions.organisations import (
    LinesNotUnderstood,
    change_organisation,
    import_organisations,
    make_organisation,
)
from inbreng.people.models import Area, Organisation
from inbreng.people.pasted import read_lines

FROM_A_SHEET = (
    "naam\tbestuur\tgemeente\twerkgebied\tschoolsoort\n"
    "De Klimboom\tStichting Proef\tProefdam\tNoord\tbao\n"
    "De Springplank\tStichting Proef\tProefdam\tZuid\tsbo\n"
)
# Visitor, partnership, roles, filters (2), count, organisations, navigation.
QUERIES = 9


def imported(partnership, text: str, kind: str = "school"):
    return import_organisations(partnership=partnership, lines=read_lines(text, default_kind=kind))


def test_list_from_a_sheet_makes_schools_with_all_that_they_name(partnership, area, municipality):
    done = imported(partnership, FROM_A_SHEET)

    school = Organisation.objects.get(name="De Springplank")
    assert (done.n_made, done.n_known) == (2, 0)
    assert (school.parent.name, school.parent.kind) == ("Stichting Proef", "board")
    assert school.municipality == municipality
    assert (school.area.name, school.school_type) == ("Zuid", "sbo")
    assert Area.objects.count() == 2


def test_same_list_again_makes_nothing(partnership):
    imported(partnership, FROM_A_SHEET)
    before = Organisation.objects.count()

    done = imported(partnership, FROM_A_SHEET)

    assert (done.n_made, done.n_known) == (0, 2)
    assert Organisation.objects.count() == before


def test_plain_names_are_of_the_chosen_kind_also_with_a_comma_in_them(partnership):
    imported(partnership, "Stichting Zandwaard, afdeling noord\n\n  Turfdijk  \n", "board")

    assert list(Organisation.objects.values_list("kind", "name")) == [
        ("board", "Stichting Zandwaard, afdeling noord"),
        ("board", "Turfdijk"),
    ]


def test_commas_part_columns_that_have_names(partnership):
    imported(partnership, "school,gemeente\nDe Klimboom,Proefdam\n")

    assert Organisation.objects.get(kind="school").municipality.name == "Proefdam"


def test_word_that_means_nothing_keeps_the_whole_list_out(partnership):
    with pytest.raises(LinesNotUnderstood, match=r"^Regel 3: “mbo” ken ik niet\.$"):
        imported(partnership, "naam;schoolsoort\nDe Klimboom;bao\nHet College;mbo\n")

    assert not Organisation.objects.exists()


def test_line_without_a_name_is_told(partnership):
    with pytest.raises(LinesNotUnderstood, match="Regel 2 heeft geen naam"):
        imported(partnership, "naam;gemeente\n;Proefdam\n")


def test_board_may_stand_below_the_school_that_names_it(partnership):
    text = "naam;soort;bestuur\nDe Klimboom;school;Stichting Proef\nStichting Proef;bestuur;\n"

    imported(partnership, text)

    assert Organisation.objects.count() == 2


def test_list_of_an_older_excel_is_read(client, editor, partnership):
    client.force_login(editor)
    file = SimpleUploadedFile("scholen.csv", "naam;gemeente\nDe Zeeën;Coevorden\n".encode("cp1252"))

    client.post(
        reverse("people:import_organisations", args=[partnership.pk]),
        {"kind": "school", "text": "", "file": file},
    )

    assert Organisation.objects.filter(name="De Zeeën").exists()


def test_empty_list_is_refused_with_a_sentence(client, editor, partnership):
    client.force_login(editor)

    answer = client.post(
        reverse("people:import_organisations", args=[partnership.pk]), {"kind": "school"}
    )

    assert answer.status_code == 422
    assert "Plak een lijst of kies een bestand." in answer.content.decode()


def test_only_a_school_has_a_school_type(partnership):
    with pytest.raises(DomainError):
        make_organisation(partnership=partnership, name="Proef", kind="board", school_type="bao")


def test_second_of_a_kind_with_a_name_is_refused(partnership, municipality):
    with pytest.raises(NameTaken):
        make_organisation(partnership=partnership, name="Proefdam", kind="municipality")


def test_organisation_can_not_be_its_own_board(partnership):
    board = make_organisation(partnership=partnership, name="Proef", kind="board")

    with pytest.raises(DomainError):
        change_organisation(organisation=board, name="Proef", kind="board", parent=board)


def listed(client, partnership, **filters) -> list[str]:
    answer = client.get(reverse("people:organisations", args=[partnership.pk]), filters)
    return [found.name for found in answer.context["page"]]


def test_list_is_filtered_by_kind_type_municipality_and_words(client, editor, partnership):
    imported(partnership, FROM_A_SHEET)
    client.force_login(editor)
    municipality = Organisation.objects.get(kind="municipality")

    assert listed(client, partnership, kind="board") == ["Stichting Proef"]
    assert listed(client, partnership, school_type="sbo") == ["De Springplank"]
    assert listed(client, partnership, text="klim") == ["De Klimboom"]
    assert listed(client, partnership, municipality=municipality.pk) == [
        "De Klimboom",
        "De Springplank",
    ]


def test_organisation_that_stopped_is_left_out_until_asked_for(client, editor, partnership):
    school = make_organisation(partnership=partnership, name="De Klimboom", kind="school")
    client.force_login(editor)

    client.post(reverse("people:set_taking_part", args=[school.pk, "nee"]))

    assert listed(client, partnership) == []
    assert listed(client, partnership, taking_part="no") == ["De Klimboom"]


@pytest.mark.parametrize("n_schools", [1, 3])
def test_list_costs_the_same_for_one_and_for_three(
    client, editor, partnership, outsider, n_schools, django_assert_num_queries
):
    elsewhere = outsider.roles.get().partnership
    make_organisation(partnership=elsewhere, name="Elders", kind="school")
    for number in range(n_schools):
        make_organisation(partnership=partnership, name=f"School {number}", kind="school")
    client.force_login(editor)

    with django_assert_num_queries(QUERIES):
        names = listed(client, partnership)

    assert names == [f"School {number}" for number in range(n_schools)]
