"""The sample's texts are rich, hang together and read as if many people spoke."""

import re
from collections import Counter

import pytest

from inbreng.sample.reading import Material
from inbreng.sample.reading.shapes import Contribution

# Names that stand in a personal line on purpose; in any other line they are a mistake.
CHILDREN = ("Daan", "Lotte", "Yusuf", "Bram", "Fenna")
ADDRESS = re.compile(r"@|\b0\d[\d -]{7,}\d\b")
WORD = re.compile(r"\w+")
# The same word twice, because two tables really said the same.
SAID_TWICE = {"rust"}


def texts(material: Material) -> list[str]:
    return [contribution.text for _, _, contribution in material.spoken()]


def opening(text: str, n_words: int) -> tuple[str, ...]:
    return tuple(WORD.findall(text.lower())[:n_words])


def sounds_personal(contribution: Contribution) -> bool:
    named = any(re.search(rf"\b{name}\b", contribution.text, re.I) for name in CHILDREN)
    return named or ADDRESS.search(contribution.text) is not None


def test_sample_is_as_large_as_the_product_promises(material: Material) -> None:
    formats = {gathering.format for gathering in material.gatherings}
    tables = [table for gathering in material.gatherings for table in gathering.tables]

    n_contributions = len(texts(material))

    assert 400 <= n_contributions <= 440
    assert len(formats) >= 6
    assert len(tables) >= 20


def test_partnership_has_five_boards_and_twenty_four_schools(material: Material) -> None:
    kinds = Counter(organisation.kind for organisation in material.partnership.organisations)
    types = Counter(
        organisation.school_type
        for organisation in material.partnership.organisations
        if organisation.school_type
    )

    assert (kinds["board"], kinds["school"], kinds["municipality"]) == (5, 24, 3)
    assert types == {"bao": 19, "sbo": 2, "so": 3}


def test_every_school_has_a_board_an_area_and_a_municipality(material: Material) -> None:
    schools = [each for each in material.partnership.organisations if each.kind == "school"]

    homeless = [
        school.key
        for school in schools
        if None in (school.parent, school.area, school.municipality, school.school_type)
    ]

    assert homeless == []


def test_perspectives_have_letters_of_their_own(material: Material) -> None:
    letters = [perspective.letter for perspective in material.partnership.perspectives]

    assert len(set(letters)) == len(letters)


def test_every_role_has_an_account_that_can_never_receive_mail(material: Material) -> None:
    roles = {person.role for person in material.partnership.people}

    addresses = [person.email for person in material.partnership.people]

    assert roles == {
        "editor",
        "director",
        "community_manager",
        "quality_lead",
        "table_host",
        "council_member",
        "consultant",
        "partner",
        "reader",
    }
    assert all(address.endswith("@voorbeeld.invalid") for address in addresses)


def test_at_least_eight_perspectives_are_heard(material: Material) -> None:
    seated = {
        seats.perspective
        for gathering in material.gatherings
        for table in gathering.tables
        for seats in table.seats
    }
    named = {contribution.by for _, _, contribution in material.spoken()} - {None}

    assert len(seated) >= 12
    assert len(named) >= 12


def test_an_exact_number_of_participants_is_the_number_of_seats(material: Material) -> None:
    seated = {
        gathering.number: sum(seats.count for table in gathering.tables for seats in table.seats)
        for gathering in material.gatherings
        if gathering.participants_exact
    }

    assert seated == {
        gathering.number: gathering.n_participants
        for gathering in material.gatherings
        if gathering.participants_exact
    }


def test_somebody_speaks_only_where_that_perspective_has_a_seat(material: Material) -> None:
    strangers = [
        (gathering.number, contribution.line)
        for gathering, table, contribution in material.spoken()
        if contribution.by and contribution.by not in {seats.perspective for seats in table.seats}
    ]

    assert strangers == []


def test_second_meeting_of_the_network_looks_back_on_the_first(material: Material) -> None:
    meetings = [gathering for gathering in material.gatherings if gathering.group == "dichtbij"]

    first, second = meetings

    assert second.follows == first.number
    assert second.held_on > first.held_on


def test_gatherings_are_numbered_in_the_order_of_the_calendar(material: Material) -> None:
    numbers = [gathering.number for gathering in material.gatherings]
    days = [gathering.held_on for gathering in material.gatherings]

    assert numbers == list(range(1, len(numbers) + 1))
    assert days == sorted(days)


def test_no_line_is_there_twice_except_on_purpose(material: Material) -> None:
    counted = Counter(text.lower() for text in texts(material))

    twice = {text for text, count in counted.items() if count > 1}

    assert twice == SAID_TWICE


def test_few_lines_open_with_the_same_words(material: Material) -> None:
    pairs = Counter(opening(text, 2) for text in texts(material) if len(opening(text, 2)) == 2)
    threes = Counter(opening(text, 3) for text in texts(material) if len(opening(text, 3)) == 3)

    assert {words: n for words, n in pairs.items() if n > 4} == {}
    assert {words: n for words, n in threes.items() if n > 2} == {}


def test_lengths_vary_as_they_do_at_a_table(material: Material) -> None:
    lengths = sorted(len(text.split()) for text in texts(material))

    n = len(lengths)

    assert lengths[n // 10] <= 3
    assert 6 <= lengths[n // 2] <= 11
    assert lengths[-1] >= 40
    assert lengths[-1] <= 60


def test_lines_are_not_all_tidy_sentences(material: Material) -> None:
    spoken = texts(material)

    n_lower = sum(text[0].islower() for text in spoken)
    n_stopped = sum(text.endswith(".") for text in spoken)

    assert n_lower > len(spoken) / 4
    assert n_stopped < len(spoken) / 10


def test_no_line_uses_a_long_dash(material: Material) -> None:
    dashed = [text for text in texts(material) if "—" in text or "–" in text]

    assert dashed == []


def test_only_marked_lines_hold_personal_data(material: Material) -> None:
    found = [
        contribution.text
        for _, _, contribution in material.spoken()
        if sounds_personal(contribution)
    ]

    marked = [
        contribution.text for _, _, contribution in material.spoken() if contribution.is_personal
    ]

    assert found == marked
    assert len(marked) == 6


@pytest.mark.parametrize(
    "mark", ["is_heavy", "is_disagreed", "is_minority", "is_quoted", "note", "to", "path"]
)
def test_every_mark_is_used_more_than_once(material: Material, mark: str) -> None:
    marked = [each for _, _, each in material.spoken() if getattr(each, mark)]

    assert len(marked) > 1


def test_pearls_puzzles_and_points_outside_the_questions_are_there(material: Material) -> None:
    sorts = Counter(contribution.sort for _, _, contribution in material.spoken())
    moments = Counter(contribution.moment for _, _, contribution in material.spoken())

    assert sorts["parel"] > 10
    assert sorts["puzzel"] > 3
    assert moments["before"] > 3
    assert moments["other"] > 3


def test_tables_of_one_kind_are_asked_the_same_questions(material: Material) -> None:
    parents = next(each for each in material.gatherings if each.format == "parents_evening")

    asked = [tuple(question.text for question in table.questions) for table in parents.tables]

    assert set(asked) == {asked[0]}


def test_title_of_a_small_talk_tells_nobody_who_spoke(material: Material) -> None:
    talks = [gathering for gathering in material.gatherings if gathering.format == "small_talk"]

    titles = [gathering.title.removeprefix("In gesprek, ") for gathering in talks]

    assert titles == ["9 oktober 2025", "3 maart 2026", "8 september 2026"]


def test_line_about_a_small_talk_tells_nobody_who_spoke(material: Material) -> None:
    partnership = material.partnership
    names = [organisation.name for organisation in partnership.organisations]
    names += [perspective.plural for perspective in partnership.perspectives]
    lines = [each.description for each in material.gatherings if each.format == "small_talk"]

    told = [name for name in names for line in lines if name.lower() in line.lower()]

    assert told == []
