"""Keep what the sample's coders made of every point."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from inbreng.insights.actions import put_under_theme
from inbreng.insights.actions.suggesting import ask_suggestions
from inbreng.sample.actions.catalogue import Catalogue
from inbreng.sample.actions.moments import moment
from inbreng.sample.reading import shapes

FINENESS = 0.5  # between few large groups and many small ones


def keep_codings(
    sample: Iterable[shapes.CodedGathering], catalogue: Catalogue, *, now: datetime
) -> None:
    """Put every visible point under the themes of each coder: one step per coder, day and theme.

    Then the machine is asked to look at them; the worker does that once it runs.
    """
    for (coder, theme), voices in _by_theme(sample).items():
        put_under_theme(
            contributions=catalogue.heard(voices),
            theme=catalogue.themes[theme],
            by=catalogue.people[coder.person],
            now=moment(coder.on, now),
        )
    ask_suggestions(
        trajectory=catalogue.trajectory,
        fineness=FINENESS,
        by=catalogue.people["editor"],
        now=now,
    )


def _by_theme(
    sample: Iterable[shapes.CodedGathering],
) -> dict[tuple[shapes.Coder, str], list[shapes.Voice]]:
    found: dict[tuple[shapes.Coder, str], list[shapes.Voice]] = defaultdict(list)
    for gathering in sample:
        for point in gathering.points:
            voice = shapes.Voice(gathering=gathering.number, text=point.text)
            for coder, themes in zip(gathering.coders, point.themes, strict=True):
                for theme in themes:
                    found[coder, theme].append(voice)
    return found
