"""The sample's codebook is one that people would make, and its reader refuses what is not."""

from pathlib import Path

import pytest

from inbreng.sample.reading import BadMaterial, Material, read_codebook
from inbreng.sample.reading.shapes import Theme

THEME = """\
[codebook]
made_on = 2026-01-15

[[theme]]
key = "rust"
name = "Rust"
definition = "Waar het stil is."
examples_in = ["een hoek"]
examples_out = ["de gang"]
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "codebook.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_theme_keeps_what_belongs_to_it(tmp_path: Path) -> None:
    (theme,) = read_codebook(write(tmp_path, THEME)).themes

    assert theme == Theme("rust", "Rust", "Waar het stil is.", ("een hoek",), ("de gang",))


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ('before = "Stilte"\n', "codebook.toml: 'rust' was renamed without name, why or day"),
        ('because = "Zomaar"\n', "codebook.toml: 'rust' was renamed without name, why or day"),
        ("colour = 3\n", "codebook.toml: 'rust' lacks or should not have colour"),
        (
            THEME.partition("\n\n")[2],
            "codebook.toml: theme 'rust' is there twice",
        ),
        (
            '[[memo]]\ntheme = "rust"\nby = "a"\ntext = "Zo."\n',
            "codebook.toml: 'Memo' lacks or should not have on",
        ),
    ],
)
def test_wrong_codebook_is_refused(tmp_path: Path, more: str, sentence: str) -> None:
    path = write(tmp_path, THEME + more)

    with pytest.raises(BadMaterial) as refused:
        read_codebook(path)

    assert str(refused.value) == sentence


def test_focus_points_and_one_other_theme_hold_at_least_fifteen(material: Material) -> None:
    themes = material.codebook.themes
    parents = {theme.under for theme in themes if theme.under}

    assert len(themes) >= 15
    assert parents == {
        *(point.key for point in material.partnership.focus_points),
        "samen-regelen",
    }
    assert [theme.key for theme in themes if theme.under is None] == ["samen-regelen"]


def test_every_theme_says_what_belongs_to_it_and_what_does_not(material: Material) -> None:
    bare = [
        theme.key
        for theme in material.codebook.themes
        if not (theme.definition and theme.examples_in and theme.examples_out)
    ]

    assert bare == []


def test_examples_were_said_where_they_are_put(material: Material) -> None:
    coded = {
        (key, point.text)
        for gathering in material.codings
        for point in gathering.points
        for column in point.themes
        for key in column
    }
    examples = {
        (theme.key, example)
        for theme in material.codebook.themes
        for example in theme.examples_in
        if theme.key != "samen-regelen"
    }

    assert examples - coded == set()


def test_some_themes_are_shared_questions(material: Material) -> None:
    asked = {theme.name for theme in material.codebook.themes if theme.is_question}

    assert asked == {"Wat mag je van elke school verwachten?", "Wie doet wat rond een gezin?"}


def test_renamed_themes_tell_why(material: Material) -> None:
    renamed = {theme.before: theme.because for theme in material.codebook.themes if theme.before}

    assert "Meer handen" in renamed
    assert len(renamed) >= 3
    assert all(renamed.values())


def test_both_coders_wrote_memos(material: Material) -> None:
    assert {memo.by for memo in material.codebook.memos} == {"editor", "quality_lead"}
