"""Who may open which address, and send what to it: every address, everybody who may ask.

An address that is missing from the table fails the first test. A row is the name of an address, who
may read it (GET) and who may send to it (POST). Behind "|" stands the same address with other
objects in it: "held" is a contribution that waits for a moderator, "draft" an insight
that nobody agreed on yet, "leader" the role of a director.
Who is let in may still be told that what they sent is wrong; that is not what is tested here.
"""

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
ADMINISTRATOR = "administrator"
ASKER = "editor"  # who asked for the file: nobody else fetches it, whatever they may see
NOBODY = ""  # or not by this method

CAST = sorted(set(ANYBODY.split()) - {"ended", "stranger"})

TABLE = """
api:openapi-json                ANYBODY        ANYBODY
api:harvest                     MEMBERS        NOBODY
api:themes                      MEMBERS        NOBODY
api:insights                    MEMBERS        NOBODY
api:api-root                    NOBODY         NOBODY
account_login                   ANYBODY        ANYBODY
account_request_login_code      ANYBODY        ANYBODY
account_confirm_login_code      SIGNED_IN      SIGNED_IN
account_password_login          ANYBODY        ANYBODY
mfa_login_webauthn              SIGNED_IN      SIGNED_IN
account_inactive                ANYBODY        NOBODY
account_sign_in_again           SIGNED_IN      NOBODY
account_signup                  ANYBODY        NOBODY
account_logout                  ANYBODY        ANYBODY
account                         SIGNED_IN      SIGNED_IN
mfa_index                       SIGNED_IN      SIGNED_IN
mfa_list_webauthn               SIGNED_IN      SIGNED_IN
account_password                SIGNED_IN      SIGNED_IN
account_forget_password         SIGNED_IN      SIGNED_IN
account_sign_out_elsewhere      NOBODY         SIGNED_IN
mfa_add_webauthn                SIGNED_IN      SIGNED_IN
mfa_remove_webauthn             SIGNED_IN      SIGNED_IN
set_language                    ANYBODY        ANYBODY
trail:home                      ANYBODY        NOBODY
trail:mine                      ANYBODY        NOBODY
trail:leave                     NOBODY         ANYBODY
trail:contribution              NOT_ELSEWHERE  NOBODY
trail:contribution|held         NOBODY         NOBODY
trail:insight                   MEMBERS        NOBODY
trail:insight|draft             STAFF          NOBODY
trail:passage                   MEMBERS        NOBODY
trail:previous_time             MEMBERS        NOBODY
people:partnerships             SIGNED_IN      NOBODY
people:add_partnership          ADMINISTRATOR  ADMINISTRATOR
people:members                  STAFF          NOBODY
people:add_member               HIRERS         HIRERS
people:member                   STAFF          HIRERS
people:hand_over                HIRERS         HIRERS
people:hand_over|leader         HIRERS         HIRERS
people:change_role              HIRERS         HIRERS
people:change_role|leader       EDITORS        EDITORS
people:welcome_again            NOBODY         HIRERS
people:end_role                 NOBODY         HIRERS
people:end_role|leader          NOBODY         EDITORS
people:reopen_role              NOBODY         HIRERS
people:reopen_role|leader       NOBODY         EDITORS
people:organisations            STAFF          NOBODY
people:add_organisation         WRITERS        WRITERS
people:import_organisations     WRITERS        WRITERS
people:organisation             WRITERS        WRITERS
people:set_taking_part          NOBODY         WRITERS
people:perspectives             STAFF          NOBODY
people:add_perspective          WRITERS        WRITERS
people:perspective              WRITERS        WRITERS
people:set_in_use               NOBODY         WRITERS
people:move_perspective         NOBODY         WRITERS
people:settings                 WRITERS        WRITERS
people:set_logo                 NOBODY         WRITERS
people:add_area                 NOBODY         WRITERS
people:logo                     NOBODY         NOBODY
people:area                     WRITERS        WRITERS
people:return_link              ANYBODY        NOBODY
programme:trajectories          SIGNED_IN      NOBODY
programme:add_trajectory        WRITERS        WRITERS
programme:trajectory            MEMBERS        NOBODY
programme:edit_trajectory       MODERATORS     MODERATORS
programme:coverage              MEMBERS        NOBODY
programme:hearing_goals         MODERATORS     MODERATORS
programme:question_sets         MODERATORS     MODERATORS
programme:add_gathering         MODERATORS     MODERATORS
programme:gathering             MEMBERS        NOBODY
programme:enter                 MEMBERS        NOBODY
programme:access                HIRERS         HIRERS
programme:work_of               HIRERS         NOBODY
programme:edit_gathering        MODERATORS     MODERATORS
programme:add_table             MODERATORS     MODERATORS
programme:edit_table            MODERATORS     MODERATORS
programme:remove_table          NOBODY         MODERATORS
programme:add_question          MODERATORS     MODERATORS
programme:ask_question_set      NOBODY         MODERATORS
programme:edit_question         MODERATORS     MODERATORS
programme:move_question         NOBODY         MODERATORS
programme:remove_question       NOBODY         MODERATORS
dialogue:uploads                MODERATORS     MODERATORS
dialogue:stored_file            MODERATORS     NOBODY
dialogue:report                 MODERATORS     NOBODY
dialogue:go_on                  NOBODY         MODERATORS
dialogue:leave_out              NOBODY         MODERATORS
dialogue:report_change          NOBODY         MODERATORS
dialogue:report_publish         MODERATORS     MODERATORS
dialogue:report_withdraw        NOBODY         MODERATORS
dialogue:harvest                MEMBERS        NOBODY
dialogue:harvest_csv            MEMBERS        NOBODY
dialogue:harvest_xlsx           MEMBERS        NOBODY
dialogue:contribution           NOT_ELSEWHERE  NOBODY
dialogue:contribution|held      MODERATORS     NOBODY
dialogue:describe               NOBODY         MODERATORS
dialogue:confirm_kind           NOBODY         MODERATORS
dialogue:complete               NOBODY         MODERATORS
dialogue:tell_why               NOBODY         MODERATORS
dialogue:erase                  EDITORS        EDITORS
dialogue:moderation             MODERATORS     NOBODY
dialogue:release_all            NOBODY         MODERATORS
dialogue:release                NOBODY         MODERATORS
dialogue:release|held           NOBODY         MODERATORS
dialogue:redact                 NOBODY         MODERATORS
dialogue:redact|held            NOBODY         MODERATORS
dialogue:refuse                 NOBODY         MODERATORS
dialogue:refuse|held            NOBODY         MODERATORS
dialogue:hold                   NOBODY         MODERATORS
dialogue:hold|held              NOBODY         MODERATORS
dialogue:undo_moderation        NOBODY         MODERATORS
dialogue:small_talk             LISTENERS      LISTENERS
dialogue:persons                MODERATORS     NOBODY
dialogue:person                 MODERATORS     NOBODY
dialogue:revoke_links           NOBODY         MODERATORS
dialogue:erase_person           EDITORS        EDITORS
dialogue:make_return_link       NOBODY         MODERATORS
dialogue:make_return_link|held  NOBODY         MODERATORS
dialogue:question               MEMBERS        NOBODY
insights:picture_perspectives   MEMBERS        NOBODY
insights:picture_gatherings     MEMBERS        NOBODY
insights:picture_tables         MEMBERS        NOBODY
insights:picture_months         MEMBERS        NOBODY
insights:picture_tensions       MEMBERS        NOBODY
insights:picture_areas          MEMBERS        NOBODY
insights:picture_unheard        MEMBERS        NOBODY
insights:picture_voices         MEMBERS        NOBODY
insights:themes                 MEMBERS        WRITERS
insights:bench                  WRITERS        NOBODY
insights:code                   NOBODY         WRITERS
insights:here                   NOBODY         WRITERS
insights:beside                 WRITERS        NOBODY
insights:coding                 WRITERS        NOBODY
insights:put_under_theme        NOBODY         WRITERS
insights:write_memo             NOBODY         WRITERS
insights:theme_steps            WRITERS        NOBODY
insights:undo_step              NOBODY         WRITERS
insights:codebook               MEMBERS        NOBODY
insights:theme                  MEMBERS        WRITERS
insights:edit_theme             WRITERS        WRITERS
insights:merge_theme            WRITERS        WRITERS
insights:remove_theme           NOBODY         WRITERS
insights:order_theme            NOBODY         WRITERS
insights:take_from_theme        NOBODY         WRITERS
insights:move_to_theme          NOBODY         WRITERS
insights:split_theme            NOBODY         WRITERS
insights:theme_history          WRITERS        NOBODY
insights:suggestions            WRITERS        WRITERS
insights:agreement              WRITERS        WRITERS
insights:suggested_theme        WRITERS        WRITERS
insights:proposed_theme         WRITERS        WRITERS
insights:refuse_proposed_theme  NOBODY         WRITERS
insights:reopen_proposed_theme  NOBODY         WRITERS
insights:refuse_suggestion      NOBODY         WRITERS
insights:reopen_suggestion      NOBODY         WRITERS
insights:insights               MEMBERS        NOBODY
insights:insight                MEMBERS        NOBODY
insights:insight|draft          STAFF          NOBODY
insights:insight_versions       MEMBERS        NOBODY
insights:insight_versions|draft STAFF          NOBODY
insights:needs                  MEMBERS        NOBODY
insights:take_over              WRITERS        WRITERS
insights:theme_years            MEMBERS        NOBODY
insights:state                  WRITERS        WRITERS
insights:edit_insight           WRITERS        WRITERS
insights:agree                  WRITERS        WRITERS
insights:withdraw               WRITERS        WRITERS
insights:add_evidence           WRITERS        WRITERS
insights:drop_evidence          WRITERS        WRITERS
insights:take_along             MEMBERS        MEMBERS
insights:export                 ASKER          NOBODY
insights:remove_export          NOBODY         ASKER
insights:read_codebook          WRITERS        WRITERS
insights:take_codebook_over     NOBODY         WRITERS
insights:outside_sources        MEMBERS        WRITERS
insights:edit_source            WRITERS        WRITERS
insights:remove_source          NOBODY         WRITERS
insights:bundles                MEMBERS        NOBODY
insights:hand_over              WRITERS        WRITERS
insights:bundle                 MEMBERS        WRITERS
plan:plan                       MEMBERS        WRITERS
plan:add_chapter                WRITERS        WRITERS
plan:add_passage                WRITERS        WRITERS
plan:passage                    MEMBERS        NOBODY
plan:write_passage              WRITERS        WRITERS
plan:answer                     WRITERS        WRITERS
plan:answer|held                NOBODY         NOBODY
plan:given_answer               NOT_ELSEWHERE  NOBODY
plan:given_answer|held          NOBODY         NOBODY
sample:enter                    NOBODY         NOBODY
sample:components               NOBODY         NOBODY
"""

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
