"""The audit names every row that was broken behind the back of the site, and counts the rest."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from inbreng.answers.actions import answer_contribution
from inbreng.answers.models import Answer
from inbreng.dialogue.models import Contribution, Wording
from inbreng.followup.models import Repetition
from inbreng.insights.actions import agree_insight, make_theme, put_under_theme, state_insight
from inbreng.insights.models import Coding, Evidence
from inbreng.plan.actions import make_chapter, make_edition, make_plan, write_passage
from inbreng.plan.models import Edition, Passage, PassageGround, PassageVersion
from inbreng.programme.models import Trajectory
from inbreng.route.models import Outcome
from inbreng.trail.audit import Audit, audit
from tests.dialogue.factories import NOW
from tests.route.factories import OutcomeFactory, RouteStepFactory, StepBodyFactory

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)


@pytest.fixture
def chain(trajectory, said, editor) -> Contribution:
    """One contribution whose chain runs to a consent, and one that waits."""
    contribution = said("Eén vast gezicht.")
    said("En de gymzaal is koud.")
    theme = make_theme(trajectory=trajectory, name="Houvast", by=None, now=NOW)
    put_under_theme(contributions=[contribution], theme=theme, by=editor, now=NOW)
    insight = state_insight(
        trajectory=trajectory,
        statement="Iemand die blijft.",
        kind="wish",
        theme=theme,
        support=[contribution],
        by=editor,
        now=NOW,
    )
    agree_insight(insight=insight, agreed_with="kernteam", by=editor, now=NOW)
    plan = make_plan(trajectory=trajectory, title="Plan", first_year=2027)
    chapter = make_chapter(plan=plan, title="Dichtbij")
    passage = write_passage(
        chapter=chapter, text="Eén persoon.", insights=[insight], by=editor, now=NOW
    )
    given = {"kind": "taken_up", "text": "Dat doen we.", "passage": passage}
    answer_contribution(contribution=contribution, by=editor, now=NOW, **given)
    edition = make_edition(
        plan=plan, title="Concept", note="", by=editor, now=NOW, published_at=NOW
    )
    body = StepBodyFactory(step=RouteStepFactory(plan=plan, edition=edition))
    OutcomeFactory(body=body, edition=edition)
    return contribution


def found(**more: Any) -> Audit:
    return audit(today=TODAY, **more)


def run(sql: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


@contextmanager
def broken_by(sql: str, *values: object) -> Iterator[None]:
    """A change that no action makes, past the checks of the table; taken back at the end."""
    with transaction.atomic():
        run(sql, *values)
        yield
        transaction.set_rollback(True)


@contextmanager
def without_checks(table: str, *constraints: str) -> Iterator[None]:
    """The table without its checks, so that a row can be made that it refuses."""
    if connection.vendor == "sqlite":
        run("PRAGMA ignore_check_constraints = ON")
        yield
        run("PRAGMA ignore_check_constraints = OFF")
        return
    with transaction.atomic():
        run("SET CONSTRAINTS ALL IMMEDIATE")  # else changes wait, and the table can not be altered
        for name in constraints:
            run(f'ALTER TABLE "{table}" DROP CONSTRAINT "{name}"')
        yield
        transaction.set_rollback(True)


def test_whole_chain_is_not_broken(chain) -> None:
    assert found().broken == []


def test_counts_add_up(chain) -> None:
    assert found().counts == {
        "contributions": 2,
        "answered": 1,
        "waiting": 1,
        "quarantined": 0,
        "withdrawn": 0,
        "insights": 1,
        "passages": 1,
        "claims": 1,
        "claims_with_evidence": 1,
    }


@pytest.mark.parametrize(
    ("state", "name"),
    [
        ("visible", "waiting"),
        ("quarantined", "quarantined"),
        ("withdrawn", "withdrawn"),
        ("refused", "withdrawn"),
    ],
)
def test_every_contribution_stands_in_one_place(said, state, name) -> None:
    contribution = said("Iets.")
    Contribution.objects.filter(pk=contribution.pk).update(state=state)

    counts = found().counts

    places = ("answered", "waiting", "quarantined", "withdrawn")
    assert [place for place in places if counts[place]] == [name]
    assert sum(counts[place] for place in places) == counts["contributions"]


def test_staged_contribution_is_not_said_yet(said) -> None:
    Contribution.objects.filter(pk=said("Iets.").pk).update(state="staged")

    assert found().counts["contributions"] == 0


def test_open_ones_are_counted(chain) -> None:
    assert {kind: n for kind, n in found().open.items() if n} == {
        "contributions_without_theme": 1,
        "contributions_without_answer": 1,
    }


def test_erased_words_that_a_text_repeats_are_open(chain) -> None:
    Repetition.objects.create(
        contribution=Contribution.objects.first(), kind="insight", place=1, found_at=NOW
    )

    assert found().open["erased_words_repeated"] == 1


POINTERS: list[tuple[Callable[[], Any], str, str]] = [
    (Evidence.objects.get, "insights_evidence", "contribution_id"),
    (Evidence.objects.get, "insights_evidence", "insight_id"),
    (Coding.objects.get, "insights_coding", "theme_id"),
    (PassageGround.objects.get, "plan_passageground", "insight_id"),
    (PassageVersion.objects.get, "plan_passageversion", "passage_id"),
    (Answer.objects.get, "answers_answer", "passage_id"),
    (Outcome.objects.get, "route_outcome", "edition_id"),
]


@pytest.mark.parametrize(("row", "rows", "column"), POINTERS)
def test_row_that_points_nowhere_is_named(chain, row, rows, column) -> None:
    broken = row()

    with broken_by(f"UPDATE {rows} SET {column} = 999999 WHERE id = %s", broken.pk):
        named = {(one.kind, one.id) for one in found().broken}

    assert (f"{type(broken)._meta.model_name}_points_nowhere", broken.pk) in named


def test_original_whose_words_changed_is_named(chain) -> None:
    wording = Wording.objects.get(contribution=chain)

    with broken_by("UPDATE dialogue_wording SET text = 'Anders.' WHERE id = %s", wording.pk):
        named = [(one.kind, one.id) for one in found().broken]

    assert named == [("original_changed", wording.pk)]


def test_original_that_went_without_being_erased_is_named(chain) -> None:
    with broken_by("DELETE FROM dialogue_wording WHERE contribution_id = %s", chain.pk):
        named = [(one.kind, one.id) for one in found().broken]

    assert named == [("original_missing", chain.pk)]


def test_erased_contribution_is_not_broken(said) -> None:
    contribution = said("Weg.")
    Wording.objects.filter(contribution=contribution).delete()
    Contribution.objects.filter(pk=contribution.pk).update(erased_at=NOW)

    assert (found().broken, found().counts["withdrawn"]) == ([], 1)


def test_published_claim_without_evidence_is_named(chain) -> None:
    passage = Passage.objects.get()

    with broken_by("DELETE FROM plan_passageground WHERE passage_id = %s", passage.pk):
        named = [(one.kind, one.id) for one in found().broken]

    assert named == [("claim_without_evidence", passage.pk)]


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE insights_insight SET state = 'withdrawn', withdrawn_reason = 'Klopt niet.'",
        "UPDATE insights_evidence SET stance = 'against'",
        "UPDATE dialogue_contribution SET state = 'withdrawn'",
    ],
)
def test_claim_rests_on_nothing_when_its_voices_went(chain, sql) -> None:
    with broken_by(sql):
        kinds = {one.kind for one in found().broken}

    assert "claim_without_evidence" in kinds


def test_claim_that_nobody_reads_yet_is_open_and_not_broken(chain, trajectory) -> None:
    chapter = trajectory.plans.get().chapters.get()
    write_passage(chapter=chapter, text="Nog los.", insights=[], by=None, now=NOW)

    told = found()

    assert "claim_without_evidence" not in {one.kind for one in told.broken}
    assert told.open["claims_without_evidence"] == 1


def test_edition_whose_words_changed_is_named_with_the_consent_on_it(chain) -> None:
    edition, outcome = Edition.objects.get(), Outcome.objects.get()

    with broken_by("UPDATE plan_passageversion SET text = 'Twee personen.'"):
        named = {(one.kind, one.id) for one in found().broken}

    assert named == {
        ("edition_changed", edition.pk),
        ("consent_on_another_version", outcome.pk),
    }


def test_consent_on_other_words_than_those_of_the_plan_is_named(chain) -> None:
    outcome = Outcome.objects.get()
    passage = Passage.objects.get()
    insights = list(passage.insights.all())
    write_passage(
        chapter=passage.chapter,
        passage=passage,
        text="Twee personen.",
        insights=insights,
        by=None,
        now=NOW,
    )

    named = [(one.kind, one.id) for one in found().broken]

    assert named == [("consent_on_another_version", outcome.pk)]


def test_consent_whose_digest_is_not_that_of_its_edition_is_named(chain) -> None:
    outcome = Outcome.objects.get()

    with broken_by("UPDATE route_outcome SET digest = 'ff' WHERE id = %s", outcome.pk):
        named = [(one.kind, one.id) for one in found().broken]

    assert named == [("consent_on_changed_edition", outcome.pk)]


def test_consent_that_was_ended_is_history(chain) -> None:
    Outcome.objects.update(ended_at=NOW, ended_because="Opnieuw gevraagd.", digest="ff")

    assert found().broken == []


@pytest.mark.parametrize(
    ("kind", "constraint", "named"),
    [
        ("not", "no_has_reason", "answer_without_reason"),
        ("lies_with", "lies_with_has_party", "answer_without_party"),
        ("not_known_yet", "not_known_yet_has_date", "answer_without_date"),
    ],
)
def test_answer_that_lacks_what_its_kind_asks_is_named(chain, kind, constraint, named) -> None:
    answer = Answer.objects.get()
    names = [
        one.name for one in Answer._meta.constraints if one.name and one.name.endswith(constraint)
    ]

    with (
        without_checks("answers_answer", *names),
        broken_by("UPDATE answers_answer SET kind = %s, reason = ''", kind),
    ):
        told = [(one.kind, one.id) for one in found().broken]

    assert told == [(named, answer.pk)]


def test_evidence_of_another_trajectory_is_named(chain, partnership) -> None:
    elsewhere = Trajectory.objects.create(
        partnership=partnership, name="Elders", begins_on=TODAY, ends_on=TODAY
    )

    with broken_by(
        "UPDATE dialogue_contribution SET trajectory_id = %s WHERE id = %s", elsewhere.pk, chain.pk
    ):
        kinds = {one.kind for one in found().broken}

    assert kinds >= {"evidence_of_elsewhere", "coding_of_elsewhere", "answer_of_elsewhere"}


def test_answer_past_its_date_is_open(chain, editor) -> None:
    answer_contribution(
        contribution=chain,
        kind="not_known_yet",
        due_on=TODAY - timedelta(days=1),
        by=editor,
        now=NOW,
    )

    assert found().open["answers_past_their_date"] == 1


def test_audit_of_a_trajectory_leaves_out_the_others(chain, partnership) -> None:
    elsewhere = Trajectory.objects.create(
        partnership=partnership, name="Elders", begins_on=TODAY, ends_on=TODAY
    )

    told = found(trajectory=elsewhere)

    assert (set(told.counts.values()), set(told.open.values())) == ({0}, {0})


def test_page_tells_what_the_audit_found(chain, client, editor, trajectory) -> None:
    client.force_login(editor)
    address = reverse("trail:chain", args=[trajectory.pk])
    whole = client.get(address, {"nalopen": "ja"})

    with broken_by("DELETE FROM plan_passageground"):
        broken = client.get(address, {"nalopen": "ja"})

    assert "Er is niets kapot." in whole.content.decode()
    assert "Er is 1 schakel kapot." in broken.content.decode()


def test_page_costs_the_same_for_one_and_for_three(chain, said, client, editor, trajectory) -> None:
    """How many queries that are grows with the tables of the chain, so no number stands here."""
    client.force_login(editor)
    address = reverse("trail:chain", args=[trajectory.pk])
    with CaptureQueriesContext(connection) as for_two:
        client.get(address, {"nalopen": "ja"})
    said("Nog een.")
    said("En nog een.")

    with CaptureQueriesContext(connection) as for_four:
        client.get(address, {"nalopen": "ja"})

    assert len(for_four) == len(for_two)


def test_page_comes_before_the_walk_and_asks_for_it(
    chain, client, editor, trajectory, django_assert_num_queries
) -> None:
    client.force_login(editor)
    address = reverse("trail:chain", args=[trajectory.pk])

    with django_assert_num_queries(4):
        page = client.get(address)
    walked = client.get(address, {"nalopen": "ja"}, headers={"HX-Request": "true"})

    assert 'hx-get="?nalopen=ja"' in page.content.decode()
    assert "Er is niets kapot." not in page.content.decode()
    assert "Er is niets kapot." in walked.content.decode()
    assert "<html" not in walked.content.decode()
