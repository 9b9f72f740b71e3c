"""docs/words.md names every table, choice and address of the site, and none that does not exist."""

import re
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db.models import Choices, Field, Model
from django.urls import URLPattern, URLResolver, get_resolver

from tests.architecture.tracked import ROOT

ROW = re.compile(r"^\| (?P<first>[^|]+) \| (?P<second>[^|]+) \|", re.MULTILINE)
# Behind the number of one of these stands the page, not a thing of its own.
HOLDERS = ("trajecten", "partnerschappen")


def rows_under(heading: str) -> list[tuple[str, str]]:
    """The first two cells of each row of the tables under a heading, marks of code left out."""
    page = (ROOT / "docs/words.md").read_text(encoding="utf-8")
    _, _, after = page.partition(f"\n{heading}\n")
    section = re.split(r"\n#{2,3} ", after)[0]
    rows = [(row["first"].strip("` "), row["second"].strip("` ")) for row in ROW.finditer(section)]
    return [row for row in rows if row[0] not in {"Dutch", "---"}]


def models_of(room: str) -> list[type[Model]]:
    """The models of a room, without the tables that Django adds for relations."""
    return list(apps.get_app_config(room).get_models())


def own_rooms() -> list[str]:
    """The rooms of the site that have tables."""
    configs = [one for one in apps.get_app_configs() if one.name.startswith("inbreng.")]
    return [config.label for config in configs if list(config.get_models())]


def choices_of_the_site() -> dict[str, type[Choices]]:
    """Every set of choices that a model of ours offers, by the name it has in code."""
    return {
        value.__qualname__: value
        for room in own_rooms()
        for model in models_of(room)
        for value in vars(model).values()
        if isinstance(value, type) and issubclass(value, Choices)
    }


def headings_with_code() -> dict[str, str]:
    """The headings that name a set of choices, by the name in code."""
    page = (ROOT / "docs/words.md").read_text(encoding="utf-8")
    return {
        found[2]: found[0]
        for found in re.finditer(r"^### (.+) \(`([\w.]+)`\)$", page, re.MULTILINE)
    }


def addresses(resolver: URLResolver, before: str = "") -> Iterator[str]:
    """The routes of the site, as they are written in its urls."""
    for part in resolver.url_patterns:
        route = before + str(part.pattern)
        if isinstance(part, URLPattern):
            yield route
        else:
            yield from addresses(part, route)


def nouns(route: str) -> set[str]:
    """The words of a route that the page must tell."""
    parts = [part for part in route.split("/") if part]
    if parts and parts[0] in HOLDERS and len(parts) > 2:
        return {parts[0], f"{parts[0]}/…/{parts[2]}"}
    return set(parts[:1])


@pytest.mark.parametrize("room", own_rooms())
def test_words_name_every_model_of_a_room_and_no_other(room: str) -> None:
    told = sorted(english for _dutch, english in rows_under(f"### {room}"))

    assert told == sorted(model.__name__ for model in models_of(room))


@pytest.mark.parametrize("name", choices_of_the_site())
def test_words_give_each_choice_with_the_dutch_that_the_site_shows(name: str) -> None:
    offered = [(str(label), value) for value, label in choices_of_the_site()[name].choices]

    assert rows_under(headings_with_code().get(name, "")) == offered


def test_words_tell_of_no_choices_that_do_not_exist() -> None:
    assert set(headings_with_code()) - set(choices_of_the_site()) == set()


def test_words_name_every_address_and_no_other() -> None:
    used = set().union(*(nouns(route) for route in addresses(get_resolver())))
    told = {first for first, _room in rows_under("## Addresses")}

    assert (used - told, told - used) == (set(), set())


def test_every_choice_of_a_field_is_a_named_set() -> None:
    sets = [tuple(one.choices) for one in choices_of_the_site().values()]
    fields = [
        field
        for room in own_rooms()
        for model in models_of(room)
        for field in model._meta.get_fields()
        if isinstance(field, Field) and field.choices
    ]

    assert [str(field) for field in fields if tuple(field.choices) not in sets] == []
