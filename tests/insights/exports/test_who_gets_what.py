"""No export tells more than its audience, and who asked for it, may know."""

from datetime import timedelta

import pytest

from inbreng.core.claims import TakenOver
from inbreng.core.errors import NotAllowed
from inbreng.dialogue.actions.erasing import erase_contribution_words
from inbreng.dialogue.models import Contribution, ModerationStep, Wording
from inbreng.insights.actions.exporting import (
    Claim,
    ask_for_export,
    make_export,
    withdraw_exports,
    withdraw_outdated,
)
from inbreng.insights.actions.releasing import take_back_quote
from inbreng.insights.exports import audiences_to_ask, offered_formats
from inbreng.insights.models import (
    Export,
    Insight,
    ProposedTheme,
    ReleasedQuote,
    Suggestion,
    SuggestionRun,
    Theme,
)
from inbreng.people.models import Role
from inbreng.programme.models import Gathering, Table
from tests.dialogue.factories import NOW, ContributionFactory, SourceFactory, WordingFactory
from tests.insights.exports.conftest import LATER
from tests.insights.exports.reading_back import read_csv, read_json, text_of

AUDIENCES = ["staff", "council", "public"]
HIDDEN = "Geheimtaal"


@pytest.fixture
def hidden(said, theme, code, insight, back, editor):
    """A point in every state that nobody may read, under a theme and an insight."""

    def make(state="visible", **fields) -> Contribution:
        point = said(f"{HIDDEN} {state}", state=state, **fields)
        code(point, theme, editor)
        back(insight, point)
        return point

    return make


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("format", [one.value for one in offered_formats()])
def test_what_may_not_be_told_is_in_no_format_for_no_audience(
    taken, editor, hidden, said, theme, code, insight, back, trajectory, format, audience
):
    if (format, audience) == ("qdpx", "public"):
        return  # refused: see test_project_is_made_by_staff_and_not_for_the_public
    shown = said("Een vast gezicht")
    code(shown, theme, editor)
    back(insight, shown)
    for state in ("staged", "quarantined", "refused", "withdrawn"):
        hidden(state)
    erased = hidden()
    erase_contribution_words(contribution=erased, by=editor, reason="", now=NOW)
    sealed = hidden()
    Wording.objects.filter(contribution=sealed).update(sealed_until=LATER + timedelta(days=9))
    WordingFactory(contribution=sealed, number=2, why="redacted", text="█████ weg")
    suggest(trajectory, shown)
    withdrawn = Insight.objects.create(
        trajectory=trajectory, number=7, statement=f"{HIDDEN} ingetrokken", made_at=NOW
    )
    Insight.objects.filter(pk=withdrawn.pk).update(state="withdrawn", withdrawn_reason="nee")

    text = text_of(taken(editor, format, audience))

    keys = [
        str(key)
        for key in Contribution.objects.exclude(pk__in=[shown.pk, sealed.pk]).values_list(
            "key", flat=True
        )
    ]
    assert [told for told in [HIDDEN, *keys] if told in text] == []


def suggest(trajectory, contribution) -> None:
    """What a machine proposed and nobody confirmed."""
    run = SuggestionRun.objects.create(trajectory=trajectory, asked_at=NOW)
    proposed = ProposedTheme.objects.create(run=run, key="a", label=f"{HIDDEN} van de machine")
    theme = Theme.objects.create(trajectory=trajectory, name="Rust")
    for goal in ({"proposed_theme": proposed}, {"theme": theme}):
        Suggestion.objects.create(run=run, contribution=contribution, probability=0.9, **goal)


def test_suggestion_of_a_machine_is_no_theme_of_a_point(taken, editor, said, trajectory):
    point = said()
    suggest(trajectory, point)

    (told,) = read_json(taken(editor))["points"]

    assert told["themes"] == []


@pytest.mark.parametrize(
    ("role", "offered"),
    [
        ("editor", ["staff", "council", "public"]),
        ("director", ["staff", "council", "public"]),
        ("council_member", ["council", "public"]),
        ("partner", ["council", "public"]),
        ("reader", ["council", "public"]),
        ("table_host", ["council", "public"]),
        ("consultant", ["area", "public"]),
        ("outsider", ["public"]),
    ],
)
def test_nobody_asks_for_readers_who_see_more(request, trajectory, role, offered):
    user = request.getfixturevalue(role)

    assert audiences_to_ask(user, trajectory) == offered


def test_council_member_can_not_ask_for_staff_by_hand(trajectory, council_member):
    with pytest.raises(NotAllowed):
        ask_for_export(
            trajectory=trajectory, format="json", audience="staff", by=council_member, now=NOW
        )

    assert not Export.objects.exists()


@pytest.mark.parametrize("role", ["council_member", "consultant", "reader"])
def test_project_is_made_by_staff_and_not_for_the_public(request, trajectory, editor, role):
    user = request.getfixturevalue(role)
    own = audiences_to_ask(user, trajectory)[0]

    for by, audience in ((user, own), (editor, "public")):
        with pytest.raises(NotAllowed):
            ask_for_export(trajectory=trajectory, format="qdpx", audience=audience, by=by, now=NOW)


@pytest.mark.parametrize("about", ["gathering", "perspective"])
def test_public_gets_no_group_apart(trajectory, editor, gathering, parent, about):
    things = {"gathering": gathering, "perspective": parent}

    with pytest.raises(NotAllowed, match="niet apart"):
        ask_for_export(
            trajectory=trajectory,
            format="json",
            audience="public",
            by=editor,
            now=NOW,
            **{about: things[about]},
        )


def test_public_gets_spread_in_words_and_nothing_that_was_said(
    taken, editor, said, theme, code, insight, back
):
    for _number in range(3):
        point = said("Letterlijk gezegd")
        code(point, theme, editor)
        back(insight, point)

    told = read_json(taken(editor, audience="public"))
    rows = read_csv(taken(editor, "csv", "public"))

    assert told["points"] == []
    assert (told["themes"][0]["spread"], told["themes"][0]["examples_in"]) == (
        "gezegd aan 1 tafel",
        "",
    )
    assert told["insights"][0]["voices"] == {"for": [], "against": []}
    assert told["insights"][0]["agreed_with"] == ""
    assert (rows[0]["wat we hoorden"], rows[0]["gezegd door"]) == (
        "Ouders zoeken houvast.",
        "gezegd aan 1 tafel",
    )


def test_draft_is_for_staff_only(taken, editor, trajectory):
    Insight.objects.create(trajectory=trajectory, number=3, statement="Half af.", made_at=NOW)

    told = {one: read_json(taken(editor, audience=one))["insights"] for one in AUDIENCES}

    assert {one: len(insights) for one, insights in told.items()} == {
        "staff": 1,
        "council": 0,
        "public": 0,
    }


def test_consultant_takes_what_was_said_in_the_own_area_only(
    taken, consultant, area, partnership, said, trajectory, gathering
):
    school = partnership.organisations.create(kind="school", name="De Noord", area=area)
    near = Gathering.objects.create(trajectory=trajectory, title="In het noorden")
    near.organisations.add(school)
    table = Table.objects.create(gathering=near, label="Tafel 3", n_participants=2)
    here = ContributionFactory(source=SourceFactory(gathering=near), table=table)
    WordingFactory(contribution=here, text="Dichtbij")
    said("Ver weg")

    told = read_json(taken(consultant, audience="area"))

    assert [(one["words"], one["table"]) for one in told["points"]] == [("Dichtbij", "Tafel 3")]


def test_host_of_a_small_table_does_not_tell_it_to_the_council(taken, table_host, said, gathering):
    small = Table.objects.create(
        gathering=gathering, label="Klein", n_participants=3, host=table_host
    )
    said("Zacht", table=small)

    (told,) = read_json(taken(table_host, audience="council"))["points"]

    assert told["table"] is None


def test_role_that_ended_meanwhile_makes_no_file(trajectory, editor):
    export = ask_for_export(
        trajectory=trajectory, format="json", audience="staff", by=editor, now=NOW
    )
    Role.objects.filter(user=editor).delete()

    make_export(pk=export.pk, clock=lambda: LATER)

    export.refresh_from_db()
    assert (export.state, bool(export.content)) == ("refused", False)
    assert export.refusal == "Voor deze lezers kun jij geen bestand maken."


def test_file_is_gone_when_something_in_it_was_held_back_since(client, taken, editor, said):
    point = said("Toch niet")
    export = taken(editor)
    ModerationStep.objects.create(
        contribution=point, step="held", at=LATER + timedelta(hours=1), by=editor
    )
    client.force_login(editor)

    answer = client.get(f"/uitvoer/{export.pk}/")

    export.refresh_from_db()
    assert (answer.status_code, export.state, bool(export.content)) == (404, "refused", False)
    assert export.refusal.startswith("Sinds dit bestand")


def test_file_stays_when_what_was_held_back_never_was_in_it(client, taken, editor, said, source):
    export = taken(editor)
    point = said("Nieuw", state="quarantined")
    source.published_at = LATER + timedelta(minutes=30)
    source.save()
    ModerationStep.objects.create(contribution=point, step="held", at=LATER + timedelta(hours=1))
    client.force_login(editor)

    answer = client.get(f"/uitvoer/{export.pk}/")
    answer.close()

    assert answer.status_code == 200


@pytest.mark.parametrize("step", ["refused", "redacted"])
def test_file_stays_when_a_moderator_decides_on_what_was_held_back_before(
    client, taken, editor, said, source, step
):
    point = said("Allang teruggehouden", state="quarantined")
    ModerationStep.objects.create(contribution=point, step="held", at=NOW)
    export = taken(editor)
    ModerationStep.objects.create(
        contribution=point, step=step, reason="om een naam", at=LATER + timedelta(hours=1)
    )
    client.force_login(editor)

    answer = client.get(f"/uitvoer/{export.pk}/")
    answer.close()

    assert answer.status_code == 200


def test_file_is_gone_when_what_was_let_go_while_it_was_made_is_held_back_again(
    client, taken, editor, said
):
    point = said("Even vrijgegeven")
    ModerationStep.objects.create(contribution=point, step="held", at=NOW)
    export = taken(editor)
    for step, minutes in (("confirmed", 1), ("held", 60)):
        at = LATER + timedelta(minutes=minutes)
        ModerationStep.objects.create(contribution=point, step=step, at=at, by=editor)
    client.force_login(editor)

    answer = client.get(f"/uitvoer/{export.pk}/")

    assert answer.status_code == 404


@pytest.mark.parametrize(("audience", "state"), [("public", "refused"), ("council", "ready")])
def test_file_for_everybody_is_gone_when_a_quote_was_taken_back_since(
    taken, editor, said, audience, state
):
    point = said("Zeg het ons eerder.")
    quote = ReleasedQuote.objects.create(
        contribution=point, wording=point.wordings.get(), spans=[[0, 19]], released_at=NOW
    )
    export = taken(editor, format="docx", audience=audience)
    take_back_quote(quote=quote, by=editor, now=LATER + timedelta(hours=1))

    withdraw_outdated(export=export)

    export.refresh_from_db()
    assert export.state == state


def test_files_of_a_trajectory_go_and_those_being_made_begin_anew(
    taken, editor, trajectory, django_capture_on_commit_callbacks
):
    ready, busy = taken(editor), taken(editor)
    Export.objects.filter(pk=busy.pk).update(state="making", n_attempts=1)
    name = ready.content.name

    with django_capture_on_commit_callbacks(execute=True):
        withdraw_exports(trajectory=trajectory.pk)

    ready.refresh_from_db()
    busy.refresh_from_db()
    assert (ready.state, bool(ready.content), ready.content.storage.exists(name)) == (
        "refused",
        False,
        False,
    )
    assert busy.state == "asked"
    with pytest.raises(TakenOver):
        Claim(busy.pk, 1).hold(state="ready")
