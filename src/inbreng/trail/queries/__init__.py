"""Where a thing came from and what came of it, composed from each room's queries; reads only."""

from inbreng.trail.queries.contributions import (
    Outcome,
    contributions_of_person,
    outcomes,
    trail_of_contribution,
)
from inbreng.trail.queries.own import OwnWords, own_words
from inbreng.trail.queries.passages import trail_of_insight, trail_of_passage
from inbreng.trail.queries.previous import PreviousTime, previous_time
from inbreng.trail.queries.speaking import Told, told_to_speaker

__all__ = [
    "Outcome",
    "OwnWords",
    "PreviousTime",
    "Told",
    "contributions_of_person",
    "outcomes",
    "own_words",
    "previous_time",
    "told_to_speaker",
    "trail_of_contribution",
    "trail_of_insight",
    "trail_of_passage",
]
