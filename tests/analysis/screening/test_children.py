"""Birth dates, ages, health and small combinations: tied to a child or left alone."""

import pytest

from inbreng_analysis.screening import screen


def _found(line: str) -> list[tuple[str, str, bool]]:
    return [(one.kind, one.text, one.sure) for one in screen(line) if one.kind != "person_name"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("geb. 4 mei 2013", ("birth_date", "4 mei 2013", True)),
        ("Geboortedatum: 03/11/2012", ("birth_date", "03/11/2012", True)),
        ("geboren in 2014", ("birth_date", "2014", False)),
        ("Sem, 12-3-2014", ("birth_date", "12-3-2014", False)),
        ("jongen van 9 op De Regenboog", ("child_age", "van 9", True)),
        ("Lisa is 6 jaar", ("child_age", "is 6 jaar", False)),
        ("onze zoon tim (8)", ("child_age", "(8)", True)),
        ("mijn zoon heeft ADHD", ("health", "ADHD", True)),
        ("Lars slikt ritalin", ("health", "ritalin", True)),
        ("een leerling met down in mijn klas", ("health", "down", False)),
        ("geb 12 3 2015", ("birth_date", "12 3 2015", True)),
        ("° 4-5-2016", ("birth_date", "4-5-2016", True)),
        ("kind is van 30-01-2018", ("birth_date", "30-01-2018", True)),
        ("Lisa, 12/6/'14", ("birth_date", "12/6/'14", False)),
        ("Noah bijna zes jaar", ("child_age", "zes jaar", False)),
        ("Yara wordt 7", ("child_age", "wordt 7", False)),
        ("mijn dochter heeft paniekaanvallen", ("health", "paniekaanvallen", True)),
    ],
)
def test_what_points_at_a_child_is_found(line: str, found: tuple[str, str, bool]) -> None:
    assert _found(line) == [found]


@pytest.mark.parametrize(
    "line",
    [
        "bijeenkomst 12-3-2020",
        "Sem is besproken op 12-3-2020",
        "kinderen geboren in 2014",
        "7 jaar is te jong",
        "een kind van 12",
        "mijn dochter van 8 vindt school leuk",
        "kinderen met autisme",
        "een leerling met adhd heeft structuur nodig",
        "als een kind epilepsie heeft",
        "Ze was gespecialiseerd in autisme",
        "voordat hun kind de diagnose autisme krijgt",
        "hij is doof voor kritiek",
        "kinderen met autisme in groep 6",
        "de Regenboog heeft plek in groep 6",
        "Bij de Wegwijzer doen ze aan dyslexie vanaf 2018",
        "Lisa wacht al zes jaar",
        "Lisa heeft de werkgroep vier jaar getrokken",
        "Lisa is vier jaar geleden gestopt",
    ],
)
def test_general_talk_is_left_alone(line: str) -> None:
    assert _found(line) == []


@pytest.mark.parametrize(
    ("line", "text", "sure"),
    [
        (
            "een meisje met PDD-NOS in groep 6 van de Wegwijzer",
            "PDD-NOS in groep 6 van de Wegwijzer",
            True,
        ),
        (
            "kinderen met autisme in groep 6 van De Regenboog",
            "autisme in groep 6 van De Regenboog",
            False,
        ),
        (
            "op De Vlieger in 2021 twee met epilepsie",
            "op De Vlieger in 2021 twee met epilepsie",
            False,
        ),
    ],
)
def test_school_diagnosis_and_group_make_a_small_combination(
    line: str, text: str, sure: bool
) -> None:
    combinations = [one for one in _found(line) if one[0] == "small_combination"]

    assert combinations == [("small_combination", text, sure)]


@pytest.mark.parametrize("missing", ["PDD-NOS ", "groep 6 ", "van de Wegwijzer"])
def test_two_of_the_three_are_no_small_combination(missing: str) -> None:
    line = "een meisje met PDD-NOS in groep 6 van de Wegwijzer".replace(missing, "")

    assert "small_combination" not in {one[0] for one in _found(line)}


def test_a_diagnosis_far_from_a_name_in_a_long_text_is_left_alone() -> None:
    text = "Karin Mulder opende de avond. " + "Er was koffie en er werd veel gezegd. " * 6
    text += "De speerpunten zijn dyslexie en hoogbegaafdheid."

    assert _found(text) == []
