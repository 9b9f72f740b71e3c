"""A theme keeps its id as long as most of it stays."""

from inbreng_analysis.themes import group
from tests.analysis.themes.said import TEXTS


def test_grouping_again_gives_the_same_ids() -> None:
    before = group(TEXTS, encoder=None)

    again = group(TEXTS, previous=before.remembered(TEXTS), encoder=None)

    assert again == before


def test_ids_given_by_somebody_else_are_kept() -> None:
    before = group(TEXTS, encoder=None)
    renamed = {f"ours-{name}": texts for name, texts in before.remembered(TEXTS).items()}

    again = group(TEXTS, previous=renamed, encoder=None)

    assert [theme.id for theme in again.themes] == [f"ours-{one.id}" for one in before.themes]


def test_new_texts_leave_the_ids_of_what_was_there() -> None:
    before = group(TEXTS, encoder=None)
    more = [*TEXTS, "De trap is te steil", "Een trap zonder leuning"]

    again = group(more, previous=before.remembered(TEXTS), encoder=None)

    kept = {theme.id for theme in before.themes} & {theme.id for theme in again.themes}
    assert len(kept) >= len(before.themes) - 1


def test_a_theme_of_which_nothing_is_left_lends_its_id_to_nobody() -> None:
    found = group(TEXTS, previous={"gone": ["Iets heel anders"]}, encoder=None)

    assert "gone" not in {theme.id for theme in found.themes}


def test_a_free_id_is_never_one_of_before() -> None:
    fresh = group(TEXTS, encoder=None).themes[0].id

    found = group(TEXTS, previous={fresh: ["Iets heel anders"]}, encoder=None)

    assert fresh not in {theme.id for theme in found.themes}


def test_two_that_merge_take_the_id_of_which_they_hold_most() -> None:
    before = {"small": ["Rust"], "large": ["Rust!", "Rust"]}
    texts = ["rust", "rust", "Rust in de klas", "rust in de klas"]

    found = group(texts, previous={**before, "larger": texts}, encoder=None)

    assert [theme.id for theme in found.themes] == ["larger"]
