"""What the sample put to people is read whole, or refused with what is wrong."""

from pathlib import Path

import pytest

from inbreng.sample.reading import BadMaterial, Material
from inbreng.sample.reading.consultations import read_consultations

HEAD = """\
[[consultation]]
kind = "draft"
title = "Lees mee"
intro = "Zeg het."
opened = 5
closes = 5
questions = ["Wat missen we nog?"]
has_scale = false
passages = {}

[[consultation.reactions]]
perspective = "ouder"
day = 3

[[consultation.reactions.remarks]]
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "consultations.toml"
    path.write_text(HEAD + text, encoding="utf-8")
    return path


def test_remark_keeps_its_themes_and_waits_without_an_answer(tmp_path: Path) -> None:
    path = write(tmp_path, 'on = "Wat missen we nog?"\ntext = "Soep."\nthemes = ["rust"]\n')

    (consultation,) = read_consultations(path)
    (remark,) = consultation.reactions[0].remarks

    assert (remark.text, remark.themes, remark.answer) == ("Soep.", ("rust",), None)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('on = "Iets anders"\ntext = "Soep."\nthemes = ["rust"]\n', "on what nobody asked"),
        ('on = "Wat missen we nog?"\n', "nothing said"),
        ('on = "Wat missen we nog?"\ntext = "Soep."\n', "words and themes go together"),
    ],
)
def test_remark_that_is_not_whole_is_refused(tmp_path: Path, text: str, sentence: str) -> None:
    path = write(tmp_path, text)

    with pytest.raises(BadMaterial, match=sentence):
        read_consultations(path)


def test_no_to_a_remark_has_a_reason(material: Material) -> None:
    given = [
        remark.answer
        for consultation in material.consultations
        for reaction in consultation.reactions
        for remark in reaction.remarks
        if remark.answer
    ]

    bare = [one.text for one in given if one.kind in {"not", "partly"} and not one.reason]

    assert {one.kind for one in given} == {
        "taken_up",
        "partly",
        "not",
        "lies_with",
        "already_so",
        "not_known_yet",
    }
    assert bare == []
