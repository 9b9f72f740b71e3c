"""The reader of the sample's texts takes what is right and names the line that is not."""

from pathlib import Path

import pytest

from inbreng.sample.reading import (
    BadMaterial,
    read_codebook,
    read_gathering,
    read_partnership,
)
from inbreng.sample.reading.shapes import Question, Seats

HEAD = """\
= Avond
date: 2026-01-15
format: roundtable
place: De Zaal
participants: 60 about
description: Een avond.

== Tafel 1
seats: ouder 5, consulent 1
-- Contact
? Wat werkt goed? Waarom?
"""


def write(folder: Path, text: str, name: str = "01-avond.txt") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_gathering_keeps_its_headers(tmp_path: Path) -> None:
    path = write(tmp_path, HEAD)

    gathering = read_gathering(path)

    assert (gathering.number, gathering.slug, gathering.title) == (1, "avond", "Avond")
    assert (gathering.n_participants, gathering.participants_exact) == (60, False)
    assert gathering.held_on.isoformat() == "2026-01-15"


def test_table_keeps_a_question_without_an_answer(tmp_path: Path) -> None:
    path = write(tmp_path, HEAD)

    (table,) = read_gathering(path).tables

    assert table.seats == (Seats("ouder", 5), Seats("consulent", 1))
    assert table.questions == (Question("Wat werkt goed? Waarom?", "Contact"),)
    assert table.contributions == ()


def test_label_is_the_path_of_what_is_under_it_and_no_point(tmp_path: Path) -> None:
    path = write(tmp_path, HEAD + "- Nodig:\n  - rust\n    - echt\n- tijd\n")

    (table,) = read_gathering(path).tables

    assert [(each.text, each.path) for each in table.contributions] == [
        ("rust", ("Nodig:",)),
        ("echt", ("Nodig:", "rust")),
        ("tijd", ()),
    ]


def test_marks_become_fields(tmp_path: Path) -> None:
    marks = 'by=ouder kind=wens parel heavy disagreed quoted to=swv note="later: z’n naam"'
    path = write(tmp_path, f"{HEAD}- Punt | {marks}\n")

    (point,) = read_gathering(path).tables[0].contributions

    assert (point.by, point.kind, point.sort, point.to) == ("ouder", "wens", "parel", "swv")
    assert (point.is_heavy, point.is_disagreed, point.is_quoted) == (True, True, True)
    assert (point.is_minority, point.is_personal) == (False, False)
    assert point.note == "later: z’n naam"


def test_point_outside_the_questions_has_none(tmp_path: Path) -> None:
    path = write(tmp_path, HEAD + "- Koude zaal | other\n- Wel gevraagd\n")

    outside, asked = read_gathering(path).tables[0].contributions

    assert (outside.question, outside.moment) == (None, "other")
    assert (asked.question, asked.moment) == (
        Question("Wat werkt goed? Waarom?", "Contact"),
        "asked",
    )


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ("- Punt | luid\n", "01-avond.txt:12: no such mark, or twice: 'luid'"),
        ("- Punt | kind=roep\n", "01-avond.txt:12: no such mark, or twice: 'kind=roep'"),
        ("- Punt | heavy heavy\n", "01-avond.txt:12: no such mark, or twice: 'heavy'"),
        ("- Een\n    - te diep\n", "01-avond.txt:13: the indent skips a level"),
        ("- Een\n - scheef\n", "01-avond.txt:13: the indent skips a level"),
        ("zomaar iets\n", "01-avond.txt:12: not understood: 'zomaar iets'"),
        ("== Tafel 2\nseats: ouder veel\n", "01-avond.txt:13: no head count: 'ouder veel'"),
        ("== Tafel 2\n- Te vroeg\n", "01-avond.txt:13: a point before any question"),
    ],
)
def test_wrong_line_is_named(tmp_path: Path, wrong: str, sentence: str) -> None:
    path = write(tmp_path, HEAD + wrong)

    with pytest.raises(BadMaterial) as refused:
        read_gathering(path)

    assert str(refused.value) == sentence


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("date: 2026-01-15", "date: ergens in januari"),
        ("format: roundtable", "format: borrel"),
        ("participants: 60 about", "participants: veel"),
        ("place: De Zaal\n", ""),
        ("place: De Zaal", "plaats: De Zaal"),
        ("place: De Zaal", "place: De Zaal\nplace: Elders"),
    ],
)
def test_wrong_header_is_refused(tmp_path: Path, right: str, wrong: str) -> None:
    path = write(tmp_path, HEAD.replace(right, wrong))

    with pytest.raises(BadMaterial):
        read_gathering(path)


def test_file_name_without_a_number_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, HEAD, name="avond.txt")

    with pytest.raises(BadMaterial):
        read_gathering(path)


def test_partnership_refuses_a_school_of_a_board_that_is_not_there(tmp_path: Path) -> None:
    text = '[[organisation]]\nkey = "a"\nkind = "school"\nname = "A"\nparent = "b"\n'
    path = write(tmp_path, text, name="partnership.toml")

    with pytest.raises(BadMaterial, match="'a' refers to 'b', which is not there"):
        read_partnership(path)


def test_partnership_refuses_a_field_it_does_not_know(tmp_path: Path) -> None:
    path = write(
        tmp_path, '[[area]]\nkey = "n"\nname = "N"\ncolour = "red"\n', name="partnership.toml"
    )

    with pytest.raises(BadMaterial, match="'n' lacks or should not have colour"):
        read_partnership(path)


def test_broken_toml_is_refused_with_its_file(tmp_path: Path) -> None:
    path = write(tmp_path, "[[theme]\n", name="codebook.toml")

    with pytest.raises(BadMaterial, match=r"^codebook\.toml: "):
        read_codebook(path)
