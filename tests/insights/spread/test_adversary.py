"""Somebody who reads every number, of every theme at once, tries to work a small group back."""

from collections import Counter
from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from inbreng.insights.spread import Ground, Spread
from inbreng.insights.spread.places import Places, PublicPlaces
from inbreng.insights.spread.words import public_words
from tests.insights.spread.worlds import (
    UNDER,
    World,
    count,
    published,
    suppressed,
    worlds,
    worlds_that_fit,
)

THEMES = ("", "a", "b")


@settings(max_examples=300, deadline=None)
@given(worlds(most_points=2, most_tables=2))
def test_no_count_of_a_suppressed_group_can_be_worked_back(world):
    assume(len(world.possible()) <= 12)
    others = list(worlds_that_fit(world))

    worked_back = [
        (group, theme)
        for group in suppressed(world)
        for theme in THEMES
        if count(world, group, theme) and len({count(other, group, theme) for other in others}) == 1
    ]

    assert worked_back == []


@settings(max_examples=300, deadline=None)
@given(worlds(most_points=30))
def test_no_bounds_of_a_suppressed_group_meet(world):
    places = Places(world.view())
    sharing = Counter(places.told(*cell) for cell in world.possible())

    for group in suppressed(world):
        inside = Counter(places.told(*cell) for cell in group)
        wholly = {place for place, n_cells in inside.items() if n_cells == sharing[place]}
        for theme in THEMES:
            found = {cell for cell, under in world.points if not theme or theme in under}
            # A place that holds cells of this group only would tell what they said at least.
            assert not [cell for cell in found & group if places.told(*cell) in wholly]


@settings(deadline=None)
@given(worlds(most_points=30), st.data())
def test_public_words_are_the_same_whatever_a_hidden_group_said(world, data):
    view = world.view()
    hidden = [cell for cell in world.possible() if cell[1] and cell[1] not in view.told]
    assume(hidden)
    more = data.draw(st.lists(st.tuples(st.sampled_from(hidden), UNDER), max_size=5))

    said_more = replace(world, points=(*world.points, *more))

    assert public(said_more) == public(world)


@settings(deadline=None)
@given(worlds(most_points=30))
def test_public_is_told_no_gathering_and_no_perspective_of_fewer_than_five(world):
    view = world.view()
    places = PublicPlaces(view, sides(world))

    told = {cell: places.told(*cell) for cell, _under in world.points}

    assert {place.gathering for place in told.values()} <= {None}
    assert [
        cell
        for cell, place in told.items()
        if place.perspective is not None
        and cell[1] is not None
        and 0 < world.spots[cell[1]].seats.get(place.perspective, 0) < 5
    ] == []


@settings(deadline=None)
@given(worlds(most_points=30), st.randoms())
def test_what_is_told_does_not_depend_on_the_order_of_the_points(world, random):
    shuffled = random.sample(world.points, len(world.points))

    assert published(replace(world, points=tuple(shuffled))) == published(world)


def sides(world: World) -> dict:
    """Who spoke where, in this world."""
    found: dict = {}
    for (gathering, table, perspective), _under in world.points:
        found.setdefault((gathering, table), set()).add(perspective)
    return found


def public(world: World) -> list[str]:
    """All that the public is told of a world."""
    view = world.view()
    places = PublicPlaces(view, sides(world))

    def cells(theme: str) -> dict:
        points = (cell for cell, under in world.points if not theme or theme in under)
        return dict(Counter(places.told(*cell) for cell in points))

    ground = Ground(cells=cells(""), places=places)
    return [public_words(Spread(cells=cells(theme), ground=ground)) for theme in THEMES]
