"""The sample's insights rest on real voices, for and against, in an order that can be."""

from collections import Counter
from pathlib import Path

import pytest

from inbreng.sample.reading import BadMaterial, Material, read_findings
from inbreng.sample.reading.shapes import Insight, Voice

INSIGHT = """\
[[insight]]
key = "rust"
kind = "wish"
theme = "rust"
by = "editor"
made_on = 2026-01-15
statement = "Er is te weinig rust."
core = "Rust."
known = "Veel."
open = "Waar?"
support = [[1, "Rust"]]
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "insights.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ('agreed_with = "OPR"\n', "'rust' was agreed without words or day"),
        ("withdrawn_on = 2026-01-16\n", "'rust' was withdrawn without words or day"),
        ("revised_on = 2026-01-16\n", "'rust' was revised without words or day"),
        ('dropped_because = "Zomaar"\n', "'rust' was dropped without words or day"),
        (
            'agreed_with = "OPR"\nagreed_on = 2026-01-16\n'
            'withdrawn_because = "Zomaar"\nwithdrawn_on = 2026-01-17\n',
            "'rust' is agreed and withdrawn",
        ),
        ('against = [[1, "Rust"]]\n', "a voice says two things of 'rust'"),
        ('dropped = [[1, "Rust"]]\n', "a voice says two things of 'rust'"),
        ('against = ["Rust"]\n', "no voice, like [3, 'text']: 'Rust'"),
        ('against = [["Rust", 1]]\n', "no voice, like [3, 'text']: ['Rust', 1]"),
        ("weight = 3\n", "'rust' lacks or should not have weight"),
    ],
)
def test_wrong_insight_is_refused(tmp_path: Path, more: str, sentence: str) -> None:
    path = write(tmp_path, INSIGHT + more)

    with pytest.raises(BadMaterial) as refused:
        read_findings(path)

    assert str(refused.value) == f"insights.toml: {sentence}"


def state(insight: Insight) -> str:
    if insight.withdrawn_on:
        return "withdrawn"
    return "agreed" if insight.agreed_on else "draft"


def test_insights_are_of_every_kind_use_and_state(material: Material) -> None:
    insights = material.findings.insights

    kinds = Counter(insight.kind for insight in insights)

    assert len(insights) >= 12
    assert set(kinds) == {"works", "hinders", "wish", "tension", "observation", "meaning"}
    assert kinds["tension"] >= 3
    assert {insight.use for insight in insights} == {"plan", "practical"}
    assert {state(insight) for insight in insights} == {"draft", "agreed", "withdrawn"}


def test_tension_has_voices_on_both_sides(material: Material) -> None:
    tensions = [each for each in material.findings.insights if each.kind == "tension"]

    assert [each.key for each in tensions if min(len(each.support), len(each.against)) < 3] == []


def test_insight_that_stands_rests_on_several_voices(material: Material) -> None:
    standing = [each for each in material.findings.insights if not each.withdrawn_on]

    assert [each.key for each in standing if len(each.support) < 4] == []
    assert [each.key for each in standing if not (each.core and each.known and each.open)] == []


def test_insights_tell_who_needs_what(material: Material) -> None:
    needed = {whom for each in material.findings.insights for whom in each.needed_by}

    assert needed == {"child", "parent", "teacher", "school"}
    assert sum(bool(each.asks) for each in material.findings.insights) >= 12


def test_nobody_is_heard_who_is_in_quarantine(material: Material) -> None:
    voices = [
        voice for each in material.findings.insights for voice in (*each.support, *each.against)
    ]

    assert [voice for voice in voices if material.contribution(voice).is_personal] == []


def test_insight_comes_after_what_it_rests_on(material: Material) -> None:
    held = {gathering.number: gathering.held_on for gathering in material.gatherings}

    too_early = [
        insight.key
        for insight in material.findings.insights
        for voice in (*insight.support, *insight.against)
        if held[voice.gathering] >= insight.made_on
    ]
    backwards = [
        insight.key
        for insight in material.findings.insights
        if (insight.agreed_on or insight.withdrawn_on or insight.made_on) < insight.made_on
    ]

    assert (too_early, backwards) == ([], [])


def test_insights_are_numbered_in_the_order_they_were_made(material: Material) -> None:
    days = [insight.made_on for insight in material.findings.insights]

    assert days == sorted(days)


def test_minority_views_stay_among_the_voices(material: Material) -> None:
    heard = {
        voice for each in material.findings.insights for voice in (*each.support, *each.against)
    }
    marked = {
        Voice(gathering.number, said.text)
        for gathering, _, said in material.spoken()
        if said.is_minority
    }

    assert marked - heard == set()


def test_sources_are_a_paper_a_figure_and_laws(material: Material) -> None:
    kinds = Counter(source.kind for source in material.findings.sources)

    assert kinds == {"paper": 1, "figure": 1, "law": 2}


def test_one_bundle_is_back_and_one_is_not(material: Material) -> None:
    back = [bundle.returned_on is not None for bundle in material.findings.bundles]

    assert sorted(back) == [False, True]
