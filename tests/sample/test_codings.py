"""Every point of the sample was coded by two people, who mostly but not always agree."""

from collections import Counter
from pathlib import Path

import pytest

from inbreng.sample.reading import BadMaterial, Material, read_codings
from inbreng.sample.reading.shapes import CodedPoint, Coder
from inbreng_analysis.agreement import agreement

HEAD = """\
coders: editor 2026-04-20, quality_lead 2026-04-21

== Tafel 1
"""


def write(folder: Path, text: str, name: str = "01-avond.txt") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_point_keeps_the_themes_of_each_coder(tmp_path: Path) -> None:
    path = write(tmp_path, HEAD + "- Rust | rust | rust tijd\n- Tijd | tijd | =\n")

    coded = read_codings(path)

    assert coded.number == 1
    assert [coder.person for coder in coded.coders] == ["editor", "quality_lead"]
    assert coded.coders[0] == Coder("editor", coded.coders[0].on)
    assert coded.points == (
        CodedPoint("Tafel 1", "Rust", (("rust",), ("rust", "tijd")), 4),
        CodedPoint("Tafel 1", "Tijd", (("tijd",), ("tijd",)), 5),
    )


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ("- Rust | rust\n", "01-avond.txt:4: 2 coders and 1 columns"),
        ("- Rust | rust | tijd | tijd\n", "01-avond.txt:4: 2 coders and 3 columns"),
        ("- Rust | = | rust\n", "01-avond.txt:4: no themes, or one twice: '='"),
        ("- Rust | rust | rust =\n", "01-avond.txt:4: no themes, or one twice: 'rust ='"),
        ("- Rust | rust rust | =\n", "01-avond.txt:4: no themes, or one twice: 'rust rust'"),
        ("Rust | rust | =\n", "01-avond.txt:4: not understood: 'Rust | rust | ='"),
        (
            "coders: editor 2026-04-20\n",
            "01-avond.txt:4: not understood: 'coders: editor 2026-04-20'",
        ),
    ],
)
def test_wrong_line_is_named(tmp_path: Path, wrong: str, sentence: str) -> None:
    path = write(tmp_path, HEAD + wrong)

    with pytest.raises(BadMaterial) as refused:
        read_codings(path)

    assert str(refused.value) == sentence


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("coders: editor\n", "01-avond.txt:1: no coder with a day: 'editor'"),
        ("coders: editor gisteren\n", "01-avond.txt:1: no coder with a day: 'editor gisteren'"),
        ("== Tafel 1\n", "01-avond.txt:1: not understood: '== Tafel 1'"),
        (
            "coders: editor 2026-04-20\n- Rust | rust\n",
            "01-avond.txt:2: not understood: '- Rust | rust'",
        ),
    ],
)
def test_wrong_head_is_refused(tmp_path: Path, text: str, sentence: str) -> None:
    path = write(tmp_path, text)

    with pytest.raises(BadMaterial) as refused:
        read_codings(path)

    assert str(refused.value) == sentence


def test_file_name_without_a_number_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, HEAD, name="avond.txt")

    with pytest.raises(BadMaterial):
        read_codings(path)


def test_every_contribution_has_both_coders(material: Material) -> None:
    coded = {
        (gathering.number, point.table, point.text): len(point.themes)
        for gathering in material.codings
        for point in gathering.points
    }
    spoken = {(g.number, table.label, said.text): 2 for g, table, said in material.spoken()}
    coders = {tuple(coder.person for coder in each.coders) for each in material.codings}

    assert coded == spoken
    assert coders == {("editor", "quality_lead")}


def test_coding_comes_after_the_gathering_and_the_codebook(material: Material) -> None:
    held = {gathering.number: gathering.held_on for gathering in material.gatherings}

    days = [(coder.on, held[each.number]) for each in material.codings for coder in each.coders]

    assert [on for on, held_on in days if on <= held_on] == []
    assert min(on for on, _ in days) > material.codebook.made_on


def pairs(material: Material) -> list[tuple[set[str], set[str]]]:
    points = [point for gathering in material.codings for point in gathering.points]
    return [(set(point.themes[0]), set(point.themes[1])) for point in points]


def test_coders_mostly_agree_and_differ_where_people_would(material: Material) -> None:
    both = pairs(material)

    same = sum(first == second for first, second in both)
    apart = sum(not first & second for first, second in both)

    assert 0.6 <= same / len(both) <= 0.8
    assert 0.05 <= apart / len(both) <= 0.15


def test_one_coder_names_one_theme_and_the_other_often_two(material: Material) -> None:
    sizes = [Counter(len(each[coder]) for each in pairs(material)) for coder in (0, 1)]

    assert set(sizes[0]) == {1}
    assert set(sizes[1]) == {1, 2}
    assert sizes[1][2] > 50


def test_every_theme_holds_points_of_both_and_no_theme_holds_a_fifth(material: Material) -> None:
    themes = {theme.key for theme in material.codebook.themes} - {"samen-regelen"} | {"overig"}

    sizes = [Counter(key for pair in pairs(material) for key in pair[coder]) for coder in (0, 1)]

    assert [key for key in themes if min(size[key] for size in sizes) < 4] == []
    assert max(max(size.values()) for size in sizes) < len(pairs(material)) / 5


def test_agreement_is_that_of_people_who_read_the_same_thing(material: Material) -> None:
    codings = [{"first": first, "second": second} for first, second in pairs(material)]

    alpha = agreement(codings).alpha

    assert alpha is not None
    assert 0.7 <= alpha <= 0.85
