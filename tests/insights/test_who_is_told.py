"""Council, partners and consultants learn no more from themes and insights than they may."""

import pytest
from django.urls import reverse

from inbreng.insights import actions
from inbreng.insights.models import Coding, OutsideSource
from inbreng.programme.models import Gathering, Table
from tests.dialogue.factories import NOW, ContributionFactory, SourceFactory, WordingFactory


@pytest.fixture
def state(trajectory, editor):
    """State an insight on some voices."""

    def do(support, **fields):
        words = {"statement": "Ouders zoeken houvast.", "kind": "wish", "theme": None}
        return actions.state_insight(
            trajectory=trajectory, support=support, by=editor, now=NOW, **words | fields
        )

    return do


@pytest.fixture
def agree(editor):
    """Agree on an insight."""

    def do(insight):
        actions.agree_insight(insight=insight, agreed_with="kernteam", by=editor, now=NOW)

    return do


@pytest.fixture
def lines(said):
    """Eight lines of one report, in its order."""
    return [said(f"Regel {number}", position=number) for number in range(8)]


@pytest.fixture
def near(trajectory, area, partnership):
    """A line that was said in the area of the consultant."""
    school = partnership.organisations.create(kind="school", name="De Noord", area=area)
    gathering = Gathering.objects.create(trajectory=trajectory, title="In het noorden")
    gathering.organisations.add(school)
    table = Table.objects.create(gathering=gathering, label="Tafel 3", n_participants=2)
    here = ContributionFactory(source=SourceFactory(gathering=gathering), table=table)
    WordingFactory(contribution=here, text="Dichtbij")
    return here


def pks(voices):
    """The ids of voices, in their order."""
    return [voice.pk for voice in voices]


def by_key(contributions):
    """The ids of contributions in the order of their keys, which tells nothing."""
    return pks(sorted(contributions, key=lambda one: one.key.hex))


def test_draft_that_was_withdrawn_is_told_to_staff_only(
    client, trajectory, state, said, editor, council_member
):
    insight = state([said()])
    actions.withdraw_insight(insight=insight, reason="Te vroeg.", by=editor, now=NOW)
    address = reverse("insights:insights", args=[trajectory.pk])
    page = reverse("insights:insight", args=[insight.pk])

    told = []
    for who in (editor, council_member):
        client.force_login(who)
        listed = client.get(address, {"state": "withdrawn"}).context["page"].paginator.count
        told.append((listed, client.get(page).status_code))

    assert told == [(1, 200), (0, 404)]


def test_insight_that_was_withdrawn_after_it_was_agreed_on_is_told_with_its_reason(
    client, state, agree, said, editor, council_member
):
    insight = state([said()])
    agree(insight)
    actions.withdraw_insight(insight=insight, reason="Achterhaald.", by=editor, now=NOW)
    client.force_login(council_member)

    page = client.get(reverse("insights:insight", args=[insight.pk]))

    assert "Achterhaald." in page.content.decode()


def test_source_from_outside_names_no_draft_that_was_withdrawn(
    client, trajectory, state, said, editor, council_member
):
    insight = state([said()])
    actions.withdraw_insight(insight=insight, reason="Te vroeg.", by=editor, now=NOW)
    source = OutsideSource.objects.create(
        trajectory=trajectory, kind="law", title="Wet", says="…", dated_on=NOW, added_at=NOW
    )
    source.insights.add(insight)
    client.force_login(council_member)

    page = client.get(reverse("insights:outside_sources", args=[trajectory.pk]))

    assert reverse("insights:insight", args=[insight.pk]) not in page.content.decode()


def test_versions_of_before_the_agreement_are_for_staff(
    client, state, agree, said, editor, council_member
):
    insight = state([said()])
    words = {"statement": "Ouders willen één gezicht."}
    agree(actions.revise_insight(insight=insight, version=1, fields=words, by=editor, now=NOW))
    address = reverse("insights:insight_versions", args=[insight.pk])

    shown = {}
    for who in (editor, council_member):
        client.force_login(who)
        shown[who.name] = [version.number for version in client.get(address).context["page"]]

    assert shown == {"editor": [2, 1], "council_member": [2]}


def test_voices_stand_in_the_order_of_the_report_for_staff_only(
    client, state, agree, lines, editor, council_member
):
    insight = state(lines)
    agree(insight)
    bundle = actions.hand_over_bundle(
        trajectory=insight.trajectory,
        title="Voor de groep",
        task="Lees dit.",
        standing_group=None,
        group_name="Werkgroep",
        due_on=NOW.date(),
        insights=[],
        contributions=lines,
        by=editor,
        now=NOW,
    )
    theme = actions.make_theme(trajectory=insight.trajectory, name="Houvast", by=None, now=NOW)
    Coding.objects.bulk_create(
        Coding(contribution=line, theme=theme, coded_by=editor, coded_at=NOW) for line in lines
    )

    def shown():
        return [
            pks(client.get(reverse(f"insights:{name}", args=[pk])).context[voices])
            for name, pk, voices in (
                ("insight", insight.pk, "support"),
                ("theme", theme.pk, "voices"),
                ("bundle", bundle.pk, "voices"),
            )
        ]

    client.force_login(editor)
    in_order = shown()
    client.force_login(council_member)
    shuffled = shown()

    assert in_order == [pks(lines)] * 3
    assert shuffled == [by_key(lines)] * 3


def test_consultant_reads_that_an_insight_rests_on_voices_from_elsewhere(
    client, state, agree, said, consultant
):
    insight = state(support=[said()])
    agree(insight)
    client.force_login(consultant)

    page = client.get(reverse("insights:insight", args=[insight.pk])).content.decode()

    assert "In jouw werkgebied is hierover nog niets gezegd." in page
    assert "De stemmen onder dit inzicht komen van buiten jouw werkgebied." in page


def test_insight_counts_only_the_voices_that_a_consultant_sees(
    client, state, agree, said, near, consultant
):
    insight = state([said("Ver weg"), said("Ook ver weg"), near])
    agree(insight)
    client.force_login(consultant)

    page = client.get(reverse("insights:insight", args=[insight.pk]))

    assert page.context["page"].paginator.count == 1
    assert pks(page.context["support"]) == [near.pk]


def test_keys_in_the_api_tell_no_order(client, state, agree, lines, council_member):
    insight = state(lines)
    agree(insight)
    client.force_login(council_member)

    (told,) = client.get(reverse("api:insights", args=[insight.trajectory_id])).json()["insights"]

    assert told["voices"]["for"] == sorted(str(line.key) for line in lines)


def test_consultant_takes_no_small_talk_of_elsewhere_along(client, trajectory, near, consultant):
    Gathering.objects.create(
        trajectory=trajectory, title="Met de moeder van Sam", format="small_talk"
    )
    client.force_login(consultant)

    page = client.get(reverse("insights:take_along", args=[trajectory.pk])).content.decode()

    assert [title in page for title in ("Met de moeder van Sam", "In het noorden")] == [False, True]


def test_consultant_reads_of_no_table_elsewhere_that_it_was_silent(
    client, trajectory, table, near, consultant
):
    client.force_login(consultant)

    page = client.get(reverse("insights:picture_unheard", args=[trajectory.pk]))

    assert page.context["unheard"].tables == []


def test_who_wrote_an_insight_is_told_to_staff_only(
    client, state, agree, said, editor, director, council_member
):
    insight = state([said()])
    agree(actions.revise_insight(insight=insight, version=1, fields={}, by=editor, now=NOW))
    editor.name = "Iemand van Bureau"
    editor.save()

    named = {}
    for who in (director, council_member):
        client.force_login(who)
        pages = [
            client.get(reverse(f"insights:{name}", args=[insight.pk])).content.decode()
            for name in ("insight", "insight_versions")
        ]
        named[who.name] = [editor.name in page for page in pages]

    assert named == {"director": [True, True], "council_member": [False, False]}


def test_bundle_counts_what_may_be_seen_in_it(
    client, trajectory, state, agree, said, near, editor, council_member, consultant
):
    agreed, draft, far = state([said()]), state([said()]), said("Ver weg")
    agree(agreed)
    actions.hand_over_bundle(
        trajectory=trajectory,
        title="Voor de groep",
        task="Lees dit.",
        standing_group=None,
        group_name="Werkgroep",
        due_on=NOW.date(),
        insights=[agreed, draft],
        contributions=[far, near],
        by=editor,
        now=NOW,
    )

    counts = {}
    for who in (editor, council_member, consultant):
        client.force_login(who)
        (bundle,) = client.get(reverse("insights:bundles", args=[trajectory.pk])).context["page"]
        counts[who.name] = (bundle.n_insights, bundle.n_voices)

    assert counts == {"editor": (2, 2), "council_member": (1, 2), "consultant": (1, 1)}
