"""Who may open which address, and send what to it: every address, everybody who may ask.

The rows stand in access/, a file for each room; an address without one fails the first test.
A row is the name of an address, who may read it (GET) and who may send to it (POST). Behind "|"
stands the same address with other objects in it: "held" is a contribution that waits for a
moderator, "draft" an insight that nobody agreed on yet, "leader" the role of a director.
Who is let in may still be told that what they sent is wrong; that is not what is tested here.
"""

from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from tests.architecture.access_world import (
    World,
    addresses,
    answer_of,
    ended_editor,
    make_world,
    opens,
)

EDITORS = "editor administrator"
WRITERS = f"{EDITORS} quality_lead"
HIRERS = f"{EDITORS} community_manager"
MODERATORS = f"{WRITERS} community_manager"
STAFF = f"{MODERATORS} director"
LISTENERS = f"{STAFF} consultant table_host"
# A consultant sees the lines of the own work area; this one was said outside it.
NOT_ELSEWHERE = f"{STAFF} table_host council_member partner reader"
MEMBERS = f"{NOT_ELSEWHERE} consultant"
# The outsider is an editor of another partnership, the ended one was an editor until yesterday.
SIGNED_IN = f"{MEMBERS} outsider ended"
ANYBODY = f"{SIGNED_IN} stranger"
COUNCIL = "council_member administrator"
COUNCIL_ROOM = f"{STAFF} council_member"
LEADERS = f"{WRITERS} director"
DIRECTOR = "director administrator"
ADMINISTRATOR = "administrator"
ASKER = "editor"  # who asked for the file: nobody else fetches it, whatever they may see
SPEAKER = "reader"  # the person behind this account said the contribution
NOBODY = ""  # or not by this method

CAST = sorted(set(ANYBODY.split()) - {"ended", "stranger"})

ROOMS = Path(__file__).parent / "access"
TABLE = "".join(room.read_text(encoding="utf-8") for room in sorted(ROOMS.glob("*.txt")))

GROUPS = {name: value for name, value in globals().items() if name.isupper()}


def rows() -> dict[str, tuple[set[str], set[str]]]:
    """The table: name of an address → who may read, who may send."""
    cells = [line.split() for line in TABLE.strip().splitlines()]
    return {
        name: (set(GROUPS[may_read].split()), set(GROUPS[may_send].split()))
        for name, may_read, may_send in cells
    }


def room_of(row: str) -> str:
    """The room of an address; those of signing in have none."""
    return row.partition(":")[0] if ":" in row else "sign_in"


@pytest.fixture
def world(
    partnership, trajectory, gathering, table, area, parent, editor, reader, director, settings
):
    settings.SAMPLE = False
    return make_world(
        partnership, trajectory, gathering, table, area, parent, editor, reader, director
    )


@pytest.fixture
def visitors(request, partnership) -> dict[str, Client]:
    """A browser of everybody, signed in where they can."""
    users = {name: request.getfixturevalue(name) for name in CAST}
    users["ended"] = ended_editor(partnership)
    browsers = {name: Client() for name in [*users, "stranger"]}
    for name, user in users.items():
        browsers[name].force_login(user)
    return browsers


def test_every_address_of_the_site_is_in_the_table() -> None:
    named = {row.partition("|")[0] for row in rows()}

    assert named == set(addresses())


def test_every_row_stands_once_in_the_table() -> None:
    names = [line.split()[0] for line in TABLE.strip().splitlines()]

    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("room", sorted({room_of(row) for row in rows()}))
def test_addresses_of_a_room_open_for_whom_the_table_says(room, world, visitors) -> None:
    told = {row: cells for row, cells in rows().items() if room_of(row) == room}

    found = {
        row: (opened(world, visitors, row, "get"), opened(world, visitors, row, "post"))
        for row in told
    }

    assert found == told


def test_private_page_tells_words_only_to_who_spoke(world, visitors) -> None:
    """The reader is who spoke in this world; everybody else is told how to come in."""
    pages = {name: browser.get(reverse("trail:mine")) for name, browser in visitors.items()}

    assert {name for name, page in pages.items() if "told" in page.context} == {"reader"}
    assert {page.status_code for page in pages.values()} == {200}


@pytest.mark.parametrize("name", ["administrator", "stranger"])
def test_page_answers_what_is_asked_without_its_body_like_the_whole(world, visitors, name) -> None:
    """A check whether a page is there (HEAD) gets the status of the page; the API has no pages."""
    pages = [row for row in rows() if room_of(row) != "api"]
    browser = visitors[name]

    told = {row: answered(world, browser, row, "head") for row in pages}

    assert told == {row: answered(world, browser, row, "get") for row in pages}


def answered(world: World, browser: Client, row: str, method: str) -> int:
    """The status of the address of a row."""
    return answer_of(browser, method, world.address(row, addresses()[row.partition("|")[0]]))


def opened(world: World, visitors: dict[str, Client], row: str, method: str) -> set[str]:
    """Everybody for whom the address of a row opens."""
    address = world.address(row, addresses()[row.partition("|")[0]])
    return {name for name, browser in visitors.items() if opens(browser, method, address)}
