"""The decision log: put together from what was decided where, for whom it is."""

import csv
import io
from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from inbreng.answers.actions.decisions import ReasonMissing, note_decision
from inbreng.answers.models import Answer, AnswerBatch, Decision, Forward
from inbreng.answers.queries.decision_entries import entries, public_entries
from inbreng.answers.queries.decisions import DecisionFilter, decided
from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Coding, Insight, Theme
from inbreng.plan.models import Edition, Plan

DAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def insight(trajectory) -> Insight:
    return Insight.objects.create(
        trajectory=trajectory,
        number=1,
        statement="Ouders zoeken houvast.",
        state=Insight.State.AGREED,
        agreed_at=DAY,
        agreed_with="de werkgroep",
        made_at=DAY,
    )


@pytest.fixture
def decision(trajectory, insight, editor):
    def note(what: str = "Er komt een gids.", **fields) -> Decision:
        given = {
            "because": "Ouders vroegen erom.",
            "decided_by": "het bestuur",
            "decided_on": date(2026, 4, 1),
            "insights": [insight],
        }
        return note_decision(trajectory=trajectory, what=what, by=editor, now=DAY, **given | fields)

    return note


@pytest.fixture
def everything(trajectory, insight, decision, municipality, said, editor):
    """One of each that the log tells, each on a later day; and what it must not tell."""
    decision(is_public=True)
    theme = Theme.objects.create(trajectory=trajectory, name="Tijd")
    given = AnswerBatch.objects.create(
        trajectory=trajectory,
        kind="not",
        reason="Geen geld.",
        theme=theme,
        state="given",
        made_at=DAY,
        given_at=datetime(2026, 4, 2, 9, 0, tzinfo=UTC),
        given_by=editor,
    )
    Answer.objects.create(
        contribution=said(), kind="not", reason="Geen geld.", batch=given, given_at=DAY
    )
    AnswerBatch.objects.create(trajectory=trajectory, kind="taken_up", made_at=DAY)
    plan = Plan.objects.create(trajectory=trajectory, title="Plan", first_year=2027)
    Edition.objects.create(
        plan=plan,
        number=1,
        title="Versie 1",
        made_at=DAY,
        published_at=datetime(2026, 4, 3, 9, 0, tzinfo=UTC),
    )
    Edition.objects.create(plan=plan, number=2, title="Versie 2", made_at=DAY)
    Edition.objects.create(
        plan=plan,
        number=3,
        title="Straks",
        made_at=DAY,
        published_at=timezone.now() + timedelta(days=1),
    )
    forward = {"trajectory": trajectory, "party": municipality, "letter": "Zie bijlage."}
    forward |= {"due_on": date(2026, 9, 1), "made_at": DAY}
    Forward.objects.create(
        title="Vervoer",
        state="released",
        released_at=datetime(2026, 4, 4, 9, 0, tzinfo=UTC),
        **forward,
    )
    Forward.objects.create(title="Nog niet", **forward)
    Insight.objects.create(
        trajectory=trajectory,
        number=2,
        statement="Klopte niet.",
        state=Insight.State.WITHDRAWN,
        made_at=DAY,
        agreed_at=DAY,
        withdrawn_at=datetime(2026, 4, 5, 9, 0, tzinfo=UTC),
        withdrawn_reason="Verkeerd gelezen.",
    )
    Insight.objects.create(trajectory=trajectory, number=3, statement="Klad.", made_at=DAY)


def told(trajectory, **wanted) -> list[str]:
    return [one.what for one in entries(decided(trajectory, DecisionFilter(**wanted)))]


def test_log_tells_everything_that_was_decided_the_newest_first(everything, trajectory):
    assert told(trajectory) == [
        "Klopte niet.",
        "“Vervoer” is doorgestuurd naar Proefdam",
        "Plan: Versie 1 is gepubliceerd",
        "niet, omdat: Geen geld.",
        "Er komt een gids.",
        "Ouders zoeken houvast.",
    ]


def test_entry_tells_from_which_signals_it_comes(everything, trajectory, insight):
    found = {one.kind: one for one in entries(decided(trajectory, DecisionFilter()))}

    assert found["decision"].insights == (insight,)
    assert (found["answers"].signal, found["answers"].n_points) == ("Tijd", 1)
    assert found["agreed"].by == "de werkgroep"
    assert found["withdrawn"].because == "Verkeerd gelezen."


@pytest.mark.parametrize(
    ("wanted", "what"),
    [
        ({"kind": "edition"}, ["Plan: Versie 1 is gepubliceerd"]),
        ({"text": "gids"}, ["Er komt een gids."]),
        ({"since": date(2026, 4, 4), "until": date(2026, 4, 4)}, ["“Vervoer” is doorgestuurd"]),
        ({"text": "bestaat niet"}, []),
    ],
)
def test_log_is_narrowed_by_kind_words_and_days(everything, trajectory, wanted, what):
    shown = told(trajectory, **wanted)

    assert [one[: len(two)] for one, two in zip(shown, what, strict=True)] == what


def test_public_reads_editions_and_decisions_that_say_so(everything, decision, trajectory):
    decision("Alleen voor ons.")

    shown = public_entries(trajectory)

    assert [one.what for one in shown] == ["Plan: Versie 1 is gepubliceerd", "Er komt een gids."]


def test_decision_without_a_reason_is_refused(decision):
    with pytest.raises(ReasonMissing):
        decision(because="  ")


def test_decision_is_written_down_changed_taken_out_and_put_back(
    client, editor, trajectory, insight
):
    client.force_login(editor)
    page = {
        "what": "Er komt een gids.",
        "because": "Ouders vroegen erom.",
        "decided_by": "het bestuur",
        "decided_on": "2026-04-01",
        "insights": [insight.pk],
    }

    refused = client.post(reverse("answers:new_decision", args=[trajectory.pk]), {"what": "Kaal"})
    client.post(reverse("answers:new_decision", args=[trajectory.pk]), page)
    made = Decision.objects.get()
    client.post(reverse("answers:decision", args=[made.pk]), page | {"what": "Er komt een boek."})
    client.post(reverse("answers:withdraw_decision", args=[made.pk]))
    out = told(trajectory, kind="decision")
    client.post(reverse("answers:put_decision_back", args=[made.pk]))

    assert refused.status_code == 422
    assert (out, told(trajectory, kind="decision")) == ([], ["Er komt een boek."])
    assert list(made.insights.all()) == [insight]


@pytest.mark.parametrize("n_decisions", [1, 3])
def test_log_costs_as_many_queries_for_one_as_for_three(
    client, reader, decision, trajectory, n_decisions, django_assert_num_queries
):
    for number in range(n_decisions):
        decision(f"Besluit {number}")
    client.force_login(reader)

    with django_assert_num_queries(12):
        page = client.get(reverse("answers:decisions", args=[trajectory.pk]))

    assert len(page.context["entries"]) == n_decisions + 1


def test_log_as_table_holds_no_formula(client, editor, decision, trajectory):
    decision("=HYPERLINK(0)")
    client.force_login(editor)

    got = client.get(
        reverse("answers:decisions_file", args=[trajectory.pk, "csv"]), {"kind": "decision"}
    )

    [_head, row] = csv.reader(io.StringIO(got.content.decode("utf-8-sig")), delimiter=";")
    assert row[:3] == ["2026-04-01", "besluit", "'=HYPERLINK(0)"]
    assert row[5] == "1. Ouders zoeken houvast."


@pytest.mark.parametrize(("ending", "start"), [("docx", b"PK"), ("pdf", b"%PDF")])
def test_log_goes_along_as_a_document(client, editor, everything, trajectory, ending, start):
    client.force_login(editor)

    got = client.get(reverse("answers:decisions_file", args=[trajectory.pk, ending]))

    assert got.content.startswith(start)


def test_draft_of_a_withdrawn_insight_is_no_decision(trajectory):
    Insight.objects.create(
        trajectory=trajectory,
        number=1,
        statement="Klad.",
        state=Insight.State.WITHDRAWN,
        made_at=DAY,
        withdrawn_at=DAY,
        withdrawn_reason="Dubbel.",
    )

    assert told(trajectory) == []


def log_of(client, member, trajectory, **asked):
    """The log as somebody reads it."""
    client.force_login(member)
    return client.get(reverse("answers:decisions", args=[trajectory.pk]), asked)


def test_answer_given_to_one_is_in_the_log_with_its_theme_and_its_point(
    client, editor, trajectory, said
):
    point = said()
    theme = Theme.objects.create(trajectory=trajectory, name="Vervoer")
    Coding.objects.create(contribution=point, theme=theme, coded_at=DAY)
    Answer.objects.create(
        contribution=point, kind="not", reason="Geen geld.", given_by=editor, given_at=DAY, number=2
    )

    page = log_of(client, editor, trajectory)

    (entry,) = page.context["entries"]
    assert (entry.kind, entry.what, entry.by) == ("answer", "niet, omdat: Geen geld.", str(editor))
    assert (entry.signal, entry.n_points, entry.n_versions) == ("Vervoer", 1, 2)
    assert reverse("dialogue:contribution", args=[point.pk]) in page.content.decode()


def test_answer_to_one_is_told_only_to_who_may_read_what_was_said(
    client, editor, council_member, trajectory, said
):
    point = said()
    Answer.objects.create(contribution=point, kind="not", reason="Geen geld.", given_at=DAY)
    Contribution.objects.filter(pk=point.pk).update(state=Contribution.State.QUARANTINED)

    shown = [
        log_of(client, member, trajectory).context["entries"] for member in (editor, council_member)
    ]

    assert shown == [[], []]
    assert public_entries(trajectory) == []


def test_number_below_five_is_told_to_staff_alone(
    client, editor, council_member, everything, trajectory
):
    counts = []

    for member in (editor, council_member):
        page = log_of(client, member, trajectory, kind="answers")
        (entry,) = page.context["entries"]
        counts.append((entry.n_points, entry.is_few, "minder dan vijf" in page.content.decode()))

    assert counts == [(1, False, False), (0, True, True)]


def test_log_is_narrowed_by_party_and_school_year(
    client, editor, everything, municipality, trajectory
):
    of_party = log_of(client, editor, trajectory, party=municipality.pk).context["entries"]
    of_year = log_of(client, editor, trajectory, year="2025").context["entries"]
    before = log_of(client, editor, trajectory, year="2024").context["entries"]

    assert [one.party for one in of_party] == ["Proefdam"]
    assert (len(of_year), before) == (6, [])


def test_same_answer_given_one_by_one_is_one_decision_with_its_number(
    client, editor, council_member, trajectory, said
):
    for text in ["Ja."] * 3 + ["Ook goed."]:
        Answer.objects.create(contribution=said(), kind="taken_up", text=text, given_at=DAY)

    told = log_of(client, editor, trajectory).context["entries"]
    to_council = log_of(client, council_member, trajectory).context["entries"]

    assert sorted((one.n_points, one.contribution is None) for one in told) == [
        (1, False),
        (3, True),
    ]
    assert sorted((one.n_points, one.is_few) for one in to_council) == [(0, True), (1, False)]


@pytest.mark.parametrize("n_answers", [1, 3])
def test_answers_to_one_cost_as_many_queries_for_one_as_for_three(
    client, reader, trajectory, said, n_answers, django_assert_num_queries
):
    for at in range(n_answers):
        Answer.objects.create(contribution=said(), kind="taken_up", text=f"Ja, {at}.", given_at=DAY)
    client.force_login(reader)

    with django_assert_num_queries(11):
        page = client.get(reverse("answers:decisions", args=[trajectory.pk]))

    assert len(page.context["entries"]) == n_answers
