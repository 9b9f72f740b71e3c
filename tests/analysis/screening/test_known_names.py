"""Names of schools, boards and places that the installation knows are nobody's."""

import pytest

from inbreng_analysis.screening import screen, screen_lines
from inbreng_analysis.screening.deep.answer import Annotation
from inbreng_analysis.screening.deep.asking import merged

KNOWN = frozenset(
    {
        "Obs De Kievit",
        "Sint Jozef",
        "Anne Frankschool",
        "De Roos",
        "Fatima",
        "Jan Ligthartschool",
        "Stichting Kees Jansen",
        "Gemeente Dijk en Waard",
        "Bergen",
        "Vliet",
        "Dr. J.P. Bakkerschool",
        "'t Sonnetje",
    }
)


def names_in(line: str) -> list[str]:
    return [one.text for one in screen(line, known_names=KNOWN) if one.kind == "person_name"]


@pytest.mark.parametrize(
    "line",
    [
        "Sint Jozef heeft twee begeleiders",
        "Bij St. Jozef en De Roos lukt het wel",
        "op sint jozef mag dat gewoon",
        "Anne Frankschool en Anne Frank delen een gang",
        "De Roos heeft dat goed geregeld",
        "Wij van De Roos vinden dat niet",
        "volgens De Roos, Sint Jozef en Fatima kan het",
        "Fatima heeft een plusklas",
        "op fatima werken ze samen",
        "Kees Jansen heeft vijf scholen",
        "leerkrachten van De Kievit en obs De Kievit",
        "de Jan Ligthart zegt dat er geld is",
        "Dijk en Waard betaalt, Bergen niet",
        "J.P. Bakkerschool doet mee",
        "'t Sonnetje groeit",
    ],
)
def test_name_of_the_installation_gives_no_finding(line: str) -> None:
    assert screen(line, known_names=KNOWN) == ()


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Jan van De Kievit", ["Jan"]),
        ("roos van De Kievit zit thuis", ["roos"]),
        ("Mevrouw De Roos belde", ["De Roos"]),
        ("Petra de Roos belde", ["Petra de Roos"]),
        ("Roos heeft hulp nodig", ["Roos"]),
        ("Fatima El Idrissi had een vraag", ["Fatima El Idrissi"]),
        ("mijn dochter Fatima durft niet", ["Fatima"]),
        ("bij fatima lukte het niet", ["fatima"]),
        ("Mevrouw van Vliet was er", ["van Vliet"]),
        ("Sem en Lotte van Sint Jozef", ["Sem", "Lotte"]),
    ],
)
def test_person_beside_or_named_like_a_school_is_found(line: str, found: list[str]) -> None:
    assert names_in(line) == found


def test_without_the_names_a_school_may_be_taken_for_a_person() -> None:
    assert [one.text for one in screen("Kees Jansen heeft vijf scholen")] == ["Kees Jansen"]


def test_names_hold_for_every_line() -> None:
    found = screen_lines(["Fatima groeit", "Sem groeit"], known_names=KNOWN)

    assert [(one.line, one.text) for one in found] == [(2, "Sem")]


def test_empty_and_wordless_names_leave_the_screening_as_it_is() -> None:
    assert screen("Sem groeit", known_names=frozenset({"", "  ", "21", "a"})) == screen(
        "Sem groeit"
    )


def test_deep_screening_does_not_take_a_known_name_for_a_person() -> None:
    lines = ["wij gaan naar Zwaluwstaartje", "toen ging Hiwot van De Kievit weg"]
    deduce = [[Annotation(14, 28, "persoon")], [Annotation(10, 29, "persoon")]]

    without = merged(lines, deduce)
    found = merged(lines, deduce, known_names=KNOWN | {"Zwaluwstaartje"})

    assert [one.text for one in without] == ["Zwaluwstaartje", "Hiwot van De Kievit"]
    assert [one.text for one in found] == ["Hiwot"]
