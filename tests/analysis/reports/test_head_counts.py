"""How many came: as one number, or summed up by what they are."""

import pytest

from inbreng_analysis.reports import read_text
from inbreng_analysis.reports.harvest.heads import HeadCount, count_heads


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6 leerkrachten, 4 consultants, 3 ouders", HeadCount(13, exact=True)),
        ("19 leerlingen en zo'n 6 ouders", HeadCount(25, exact=False)),
        ("Aanwezig: 6 leerkrachten van De Burcht, één ouder", HeadCount(7, exact=True)),
        ("5 deelnemers (3 ouders, 2 leerkrachten)", HeadCount(5, exact=True)),
        ("Opkomst: 12, 6 ouders en 6 leerkrachten", HeadCount(12, exact=True)),
        ("2 ouders, van wie 1 vader", HeadCount(2, exact=True)),
        ("12 ouders, 8 scholen", HeadCount(12, exact=True)),
        ("een ouder", None),
    ],
)
def test_head_count_sums_up_people_but_no_schools(text: str, expected: HeadCount | None) -> None:
    assert count_heads(text) == expected


def test_group_keeps_of_whom_it_was_made_up() -> None:
    text = "Groep 1\n6 leerkrachten en 3 ouders\n\nWat mis je?\n- tijd\n- rust"

    (group,) = read_text(text).groups

    assert (group.n_participants, group.composition) == (9, "6 leerkrachten en 3 ouders")


def test_bullets_that_say_who_sat_at_a_table_are_no_points() -> None:
    text = (
        "Verslag rondetafels\n\nTafel 1: leerkrachten\n• 9 leerkrachten\n"
        "• bao, sbo en so vertegenwoordigd\n1. Wat gaat er goed?\n  • de korte lijn\n\n"
        "Tafel 2: ouders\n• 10 ouders, waarvan 3 met een kind in het so\n"
        "1. Wat gaat er goed?\n  • de juf belt zelf\n\n"
        "Tafel 3: anderen\n• 3 ouders willen een bus\n• meer tijd\n"
    )

    points = read_text(text).contributions

    assert [point.text for point in points] == [
        "de korte lijn",
        "de juf belt zelf",
        "3 ouders willen een bus",
        "meer tijd",
    ]


def test_number_in_a_short_line_under_the_title_counts_who_came() -> None:
    text = "Flappen studiedag\ndirecteuren en ib, ca 40 man, De Hoeksteen\n\nTafel 1\n- tijd"

    report = read_text(text)

    assert (report.n_participants, report.participants_exact) == (40, False)


def test_one_contact_for_parents_is_no_head_count() -> None:
    assert count_heads("één contactpersoon voor ouders") is None
