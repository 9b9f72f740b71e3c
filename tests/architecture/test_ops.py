"""The tools say what is missing, and the measurements add up."""

import pytest

from bench.reading import parents
from bench.rows import Row, ratio
from ops import debian


def test_need_names_the_packages_to_install_where_it_may_not_do_so_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(debian, "find", lambda program: None)
    monkeypatch.setattr(debian, "_as_administrator", lambda: None)

    with pytest.raises(debian.ProgramMissing) as refusal:
        debian.need("redis-server", "msgfmt")

    assert str(refusal.value).endswith("--no-install-recommends gettext redis-server")


def test_need_asks_nothing_when_every_program_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(debian, "find", lambda program: f"/usr/bin/{program}")
    monkeypatch.setattr(debian, "_as_administrator", lambda: pytest.fail("asked for a way in"))

    assert debian.need("redis-server") is None


def test_ratio_compares_the_medians_of_one_case() -> None:
    ours = Row("a file", "inbreng", (1.0, 2.0, 9.0))
    other = Row("a file", "peer", (5.0,))
    elsewhere = Row("another file", "inbreng", (1.0,))

    rows = [ours, other, elsewhere]

    assert (ratio(other, rows), ratio(ours, rows)) == (2.5, 1.0)


@pytest.mark.parametrize(
    ("seconds", "peak_mb", "kept", "met"),
    [
        (1.0, 100.0, 0.99, True),
        (3.0, 100.0, 0.99, False),
        (1.0, 400.0, 0.99, False),
        (1.0, 100.0, 0.5, False),
        (1.0, None, None, False),
    ],
)
def test_row_meets_its_goal_only_when_it_meets_all(
    seconds: float, peak_mb: float | None, kept: float | None, met: bool
) -> None:
    row = Row("a file", "inbreng", (seconds,), peak_mb, kept, "", 2, 300, 0.98)

    assert row.meets_goal is met


def test_row_without_goals_meets_none() -> None:
    assert Row("a file", "peer", (1.0,)).meets_goal is None


def test_parent_of_a_point_is_the_last_line_less_deep() -> None:
    levels = [(0, "Wat mis je?"), (1, "tijd (1.0.5)"), (1, "Nodig:"), (2, "rust (1.5.7)"), (0, "x")]

    assert parents(levels) == {"1.0.5": "Wat mis je?", "1.5.7": "Nodig:"}
