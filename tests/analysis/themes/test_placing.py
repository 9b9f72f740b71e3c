"""Placing among themes of people: learnt, probable, and honest about doubt."""

import random

import pytest

from inbreng_analysis.themes import fresh_groups, learn
from tests.analysis.themes.said import TEXTS, THEMES

CODED = [{theme} for theme in THEMES]
STRANGE = [
    "Zwembad zwemles zwembroek",
    "Zwemles zwembad zwemmen",
    "Zwembad zwemmen zwembroek",
    "Zwemmen zwemles zwembad zwembroek",
]


@pytest.mark.parametrize("encoder", ["installed", None])
def test_a_new_text_gets_the_theme_of_texts_like_it(encoder: None) -> None:
    placer = learn(TEXTS, CODED, encoder=encoder)

    first = [placed.suggestions[0].label for placed in placer.place(["De bus", "de wachtlijst"])]

    assert first == ["vervoer", "wachten"]


def test_a_text_about_two_themes_gets_both() -> None:
    texts = [*TEXTS, *(f"{TEXTS[row]} en {TEXTS[row + 18]}" for row in range(18))]
    coded = [*CODED, *({"vervoer", "wachten"} for _ in range(18))]

    placed = learn(texts, coded, encoder=None).place(["Wachtlijst voor de bus, wachten op de bus"])

    assert {one.label for one in placed[0].suggestions[:2]} == {"vervoer", "wachten"}


def test_order_of_examples_changes_nothing() -> None:
    order = list(range(len(TEXTS)))
    random.Random(1).shuffle(order)
    moved = learn([TEXTS[row] for row in order], [CODED[row] for row in order], encoder=None)

    assert moved.place(["De bus", "iets"]) == learn(TEXTS, CODED, encoder=None).place(
        ["De bus", "iets"]
    )


def test_probabilities_lie_between_0_and_1_and_fall() -> None:
    for placed in learn(TEXTS, CODED, encoder=None).place(TEXTS):
        chances = [one.probability for one in placed.suggestions]
        assert chances == sorted(chances, reverse=True)
        assert all(0 <= chance <= 1 for chance in chances)


def test_agreement_is_counted_without_the_example_itself() -> None:
    placer = learn(TEXTS, CODED, encoder=None)
    noise = [{random.Random(row).choice("abc")} for row in range(len(TEXTS))]

    assert placer.agreement > 0.95
    assert learn(TEXTS, noise, encoder=None).agreement < 0.6


def test_a_text_unlike_all_examples_fits_nowhere() -> None:
    placed = learn(TEXTS, CODED, encoder=None).place(["Zwembad", "", "Q"])

    assert [one.doubt for one in placed] == ["fits_nowhere"] * 3


def test_a_known_text_is_placed_without_doubt() -> None:
    assert learn(TEXTS, CODED, encoder=None).place([TEXTS[0]])[0].doubt is None


def test_points_that_pile_up_are_offered_as_a_fresh_group() -> None:
    texts = [*STRANGE, *TEXTS[:6]]
    placements = learn(TEXTS, CODED, encoder=None).place(texts)

    found = fresh_groups(texts, placements, encoder=None)

    assert [theme.members for theme in found] == [(0, 1, 2, 3)]


def test_too_few_strange_points_make_no_fresh_group() -> None:
    placements = learn(TEXTS, CODED, encoder=None).place(STRANGE[:3])

    assert fresh_groups(STRANGE[:3], placements, encoder=None) == ()


def test_one_label_and_one_text_can_be_learnt() -> None:
    placer = learn(["Rust"], [{"rust"}])

    assert placer.labels == ("rust",)
    assert len(placer.place(["Rust", "Bus"])) == 2


def test_placing_no_texts_gives_nothing() -> None:
    assert learn(TEXTS, CODED, encoder=None).place([]) == ()


def test_learning_without_labels_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing to learn"):
        learn(TEXTS, [set() for _ in TEXTS])


def test_labels_for_other_texts_are_refused() -> None:
    with pytest.raises(ValueError, match="for each text"):
        learn(TEXTS, CODED[1:])


def test_gatherings_of_other_texts_are_refused() -> None:
    with pytest.raises(ValueError, match="one gathering, for each text"):
        learn(TEXTS, CODED, gatherings=["a"])


def test_one_gathering_tells_nothing_of_another() -> None:
    placer = learn(TEXTS, CODED, gatherings=["a"] * len(TEXTS), encoder=None)

    assert placer.place(TEXTS, ["b"] * len(TEXTS)) == placer.place(TEXTS)


def test_a_theme_without_examples_is_known_by_its_meaning() -> None:
    meanings = {"zwemmen": "Zwemmen, zwemles en het zwembad", "handen": "Handen en vervanging"}

    placer = learn(TEXTS, CODED, meanings=meanings, encoder=None)

    placed = placer.place(["Zwemles in het zwembad", "Te weinig handen op school"])
    assert [one.suggestions[0].label for one in placed] == ["zwemmen", "handen"]
    assert placed[0].doubt is not None


def test_meanings_are_no_examples_to_agree_with() -> None:
    noise = [{random.Random(row).choice("abc")} for row in range(len(TEXTS))]

    placer = learn(TEXTS, noise, meanings={"d": "De bus", "e": "De wachtlijst"}, encoder=None)

    assert placer.labels == ("a", "b", "c", "d", "e")
    assert placer.agreement < 0.6


def test_meanings_alone_teach_nothing() -> None:
    with pytest.raises(ValueError, match="nothing to learn"):
        learn(TEXTS, [set() for _ in TEXTS], meanings={"zwemmen": "Zwemles"})
