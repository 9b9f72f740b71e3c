"""Grouping: one place for each row, the same for any order, and words for each theme."""

import random
from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbreng_analysis.themes import VERSION, Theme, group, normalise
from tests.analysis.themes.said import TEXTS, THEMES, as_texts, places

WORDS = ("meer", "handen", "klas", "bus", "te", "laat", "É", "ﬁ", "😀", "\0", "\t", "'s", "12", "?")
POINTS = st.lists(
    st.one_of(
        st.text(max_size=30),
        st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join),
    ),
    max_size=25,
)
FEW = settings(max_examples=40, deadline=None)


@FEW
@given(POINTS, st.sampled_from([0.0, 0.5, 1.0]))
def test_every_row_is_in_exactly_one_place(texts: list[str], fineness: float) -> None:
    found = group(texts, fineness=fineness, encoder=None)

    placed = [row for theme in found.themes for row in theme.members]
    assert sorted([*placed, *found.unplaced]) == list(range(len(texts)))


@FEW
@given(POINTS, st.randoms(use_true_random=False))
def test_order_of_rows_changes_nothing(texts: list[str], chance: random.Random) -> None:
    moved = list(texts)
    chance.shuffle(moved)

    found, again = group(texts, encoder=None), group(moved, encoder=None)

    assert as_texts(again, moved) == as_texts(found, texts)


@FEW
@given(POINTS)
def test_rows_with_the_same_words_stay_together(texts: list[str]) -> None:
    twice = [*texts, *(f" {text.upper()} !" for text in texts)]

    at = places(group(twice, encoder=None), len(twice))

    for row, text in enumerate(texts):
        if normalise(text) == normalise(twice[len(texts) + row]):
            assert at[row] == at[len(texts) + row]


@FEW
@given(POINTS)
def test_typical_rows_are_members_and_ids_differ(texts: list[str]) -> None:
    themes = group(texts, encoder=None).themes

    assert all(set(theme.typical) <= set(theme.members) and theme.typical for theme in themes)
    assert len({theme.id for theme in themes}) == len(themes)
    assert all(theme.label for theme in themes)


def test_order_of_rows_changes_nothing_with_the_encoder() -> None:
    moved = list(TEXTS)
    random.Random(3).shuffle(moved)

    assert as_texts(group(moved), moved) == as_texts(group(TEXTS), TEXTS)


@pytest.mark.parametrize("encoder", ["installed", None])
def test_points_about_the_same_get_the_same_theme(encoder: None) -> None:
    found = group(TEXTS, encoder=encoder)

    at = places(found, len(TEXTS))
    about = {theme: {at[row] for row, own in enumerate(THEMES) if own == theme} for theme in THEMES}
    assert len(found.themes) <= 9
    assert not about["vervoer"] & about["wachten"]
    assert not about["vervoer"] & about["handen"]
    assert not about["handen"] & about["wachten"]


def test_method_tells_its_version_and_what_it_compared() -> None:
    assert group([], encoder=None).method == f"inbreng themes {VERSION}: spelling"
    assert "sentence encoder" in group([]).method


def test_no_texts_give_no_themes() -> None:
    found = group([])

    assert (found.themes, found.unplaced) == ((), ())


def test_one_text_fits_nowhere() -> None:
    found = group(["Meer handen in de klas"])

    assert (found.themes, found.unplaced) == ((), (0,))


def test_identical_texts_are_one_theme() -> None:
    found = group(["Rust"] * 7)

    assert [theme.members for theme in found.themes] == [tuple(range(7))]
    assert found.themes[0].label == "Rust"


def test_blank_texts_fit_nowhere() -> None:
    found = group(["", "  ", "…", *TEXTS])

    assert found.unplaced[:3] == (0, 1, 2)


def test_texts_without_words_get_their_text_as_label() -> None:
    found = group(["de het een", "de het een", "De het een!"], encoder=None)

    assert found.themes[0].label == "De het een!"
    assert found.themes[0].terms == ()


def test_finer_gives_at_least_as_many_themes() -> None:
    n_themes = [len(group(TEXTS, fineness=fineness).themes) for fineness in (0, 0.5, 1)]

    assert n_themes == sorted(n_themes)
    assert n_themes[0] < n_themes[2]


@pytest.mark.parametrize("fineness", [-0.1, 1.1, float("nan")])
def test_fineness_outside_its_bounds_is_refused(fineness: float) -> None:
    with pytest.raises(ValueError, match="from 0 to 1"):
        group(TEXTS, fineness=fineness)


def test_texts_that_were_given_stay_as_they_were() -> None:
    texts = list(TEXTS)

    group(texts, encoder=None)

    assert texts == TEXTS


def test_results_are_frozen() -> None:
    theme = group(TEXTS, encoder=None).themes[0]

    with pytest.raises(FrozenInstanceError):
        theme.label = "anders"  # type: ignore[misc]
    assert isinstance(theme, Theme)


def test_json_holds_every_row_once() -> None:
    shown = group(TEXTS, encoder=None).as_json()

    rows = [row for theme in shown["themes"] for row in theme["members"]]
    assert sorted([*rows, *shown["unplaced"]]) == list(range(len(TEXTS)))
    assert set(shown["themes"][0]) == {"id", "label", "terms", "members", "typical"}
