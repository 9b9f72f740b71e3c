"""What bodies say: about which words, in which order, once, and whether it still stands."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from inbreng.core.errors import ChangedMeanwhile
from inbreng.plan.models import Edition
from inbreng.route.actions import bodies, conditions, deciding, routing
from inbreng.route.actions.deciding import Saying
from inbreng.route.models import Condition, Outcome
from inbreng.route.queries.steps import route_of
from inbreng.route.queries.words import words_now
from tests.route.factories import NOW, TODAY, OutcomeFactory, RouteStepFactory, StepBodyFactory


def saying(edition: Edition | None, kind: str = "consent", **fields) -> Saying:
    """A body's words about an edition, as the page that names it sends them."""
    seen = {"seen_edition": edition.pk, "seen_digest": edition.digest} if edition else {}
    return Saying(kind=kind, decided_on=fields.pop("decided_on", TODAY), **seen, **fields)


@pytest.fixture
def record(body, editor):
    """Note what a body said."""

    def do(said: Saying, of=body) -> Outcome:
        return deciding.record_outcome(body=of, saying=said, by=editor, now=NOW)

    return do


def shaken(plan) -> list[bool]:
    """Of each step, whether words changed after somebody spoke."""
    return [one.is_shaken for one in route_of(plan, words_now(plan), TODAY)]


def test_consent_is_kept_with_the_edition_and_the_digest_of_its_words(record, edition, step):
    outcome = record(saying(edition))

    assert (outcome.edition, outcome.digest) == (edition, edition.digest)
    step.refresh_from_db()
    assert step.held_on == TODAY


def test_consent_stands_as_long_as_no_word_changes(record, edition, plan):
    record(saying(edition))

    assert shaken(plan) == [False]


def test_one_changed_word_after_consent_shakes_it(record, edition, plan, passage, write):
    record(saying(edition))

    write("Er komt een wegwijzer voor ouders.", passage)

    assert shaken(plan) == [True]


def test_word_that_is_set_back_lets_consent_stand_again(record, edition, plan, passage, write):
    record(saying(edition))
    write("Er komt een wegwijzer voor ouders.", passage)

    write("Er komt een gids voor ouders.", passage)

    assert shaken(plan) == [False]


def test_newer_edition_with_other_words_shakes_consent(
    record, edition, plan, passage, write, freeze
):
    record(saying(edition))
    write("Er komt een wegwijzer voor ouders.", passage)
    freeze("Concept 2")
    write("Er komt een gids voor ouders.", passage)

    assert shaken(plan) == [True]


def test_newer_edition_with_the_same_words_shakes_nothing(record, edition, plan, freeze):
    record(saying(edition))

    freeze("Zelfde woorden")

    assert shaken(plan) == [False]


def test_consent_on_an_old_edition_is_refused(record, edition, passage, write, freeze):
    write("Er komt een wegwijzer voor ouders.", passage)
    freeze("Concept 2")

    with pytest.raises(deciding.EditionOutdated, match="Concept 2"):
        record(saying(edition))

    assert Outcome.objects.count() == 0


def test_consent_on_an_old_edition_is_kept_when_somebody_says_it_was_about_that(
    record, edition, passage, write, freeze
):
    write("Er komt een wegwijzer voor ouders.", passage)
    freeze("Concept 2")

    outcome = record(saying(edition, is_about_older=True))

    assert outcome.edition == edition


def test_consent_on_another_edition_than_the_page_showed_is_refused(
    record, edition, step, passage, write, freeze
):
    write("Er komt een wegwijzer voor ouders.", passage)
    routing.put_edition(step=step, edition=freeze("Concept 2"), now=NOW)

    with pytest.raises(ChangedMeanwhile, match="Concept 2"):
        record(saying(edition))


def test_step_without_an_edition_takes_no_consent(record, plan):
    bare = StepBodyFactory(step=RouteStepFactory(plan=plan))

    with pytest.raises(deciding.OutcomeNotComplete, match="uitgave"):
        record(saying(None), bare)


def test_handing_in_needs_no_edition(record, plan):
    bare = StepBodyFactory(step=RouteStepFactory(plan=plan, right="none", position=1))

    assert record(saying(None, "done"), bare).edition is None


@pytest.mark.parametrize("kind", ["refusal", "conditions", "positive", "nonsense"])
def test_outcome_that_lacks_something_or_is_not_of_this_right_is_refused(record, edition, kind):
    with pytest.raises(deciding.OutcomeNotComplete):
        record(saying(edition, kind))


def test_outcome_of_tomorrow_is_refused(record, edition):
    with pytest.raises(deciding.OutcomeNotComplete, match="moet nog komen"):
        record(saying(edition, decided_on=TODAY + timedelta(days=1)))


def test_outcome_of_a_skipped_step_is_refused(record, edition, step):
    routing.skip_step(step=step, because="Er is geen raad.")

    with pytest.raises(deciding.OutcomeNotComplete, match="overgeslagen"):
        record(saying(edition))


def test_body_says_one_thing_at_a_time(record, edition):
    record(saying(edition))

    with pytest.raises(ChangedMeanwhile, match="OPR De Proef"):
        record(saying(edition, "refusal", reasons="Toch niet."))

    assert [one.kind for one in Outcome.objects.all()] == ["consent"]


def test_database_keeps_one_outcome_of_a_body(body, edition):
    OutcomeFactory(body=body, edition=edition)

    with pytest.raises(IntegrityError), transaction.atomic():
        OutcomeFactory(body=body, edition=edition)


def test_step_before_its_predecessor_is_refused_with_its_name(record, edition, plan):
    RouteStepFactory(plan=plan, title="OOGO", position=1)

    with pytest.raises(deciding.BeforePredecessor, match="OOGO"):
        record(saying(edition))


def test_step_before_its_predecessor_is_done_with_a_reason(record, edition, plan, step):
    RouteStepFactory(plan=plan, title="OOGO", position=1)

    record(saying(edition, early_because="De wethouder is ziek."))

    step.refresh_from_db()
    assert step.early_because == "De wethouder is ziek."


def test_refusal_stops_the_step_after_it(record, edition, plan):
    first = RouteStepFactory(plan=plan, title="Besturen", position=1, edition=edition)
    record(saying(edition, "refusal", reasons="Te duur."), StepBodyFactory(step=first))

    with pytest.raises(deciding.BeforePredecessor, match="Besturen"):
        record(saying(edition))


def test_skipped_step_is_waited_for_by_nobody(record, edition, plan):
    first = RouteStepFactory(plan=plan, position=1)
    routing.skip_step(step=first, because="Hier niet nodig.")

    assert record(saying(edition)).pk


def test_conditions_are_kept_one_by_one_and_ticked_off_with_where(record, edition, editor):
    outcome = record(saying(edition, "conditions", conditions=["Noem een bedrag.", " ", "Tel."]))
    first = outcome.conditions.first()

    conditions.meet_condition(condition=first, where="§ 1.1", passage=None, by=editor, now=NOW)

    told = [(one.text, one.met_where) for one in Condition.objects.order_by("pk")]
    assert told == [("Noem een bedrag.", "§ 1.1"), ("Tel.", "")]


def test_condition_is_not_ticked_off_without_where(record, edition, editor):
    outcome = record(saying(edition, "conditions", conditions=["Noem een bedrag."]))

    with pytest.raises(deciding.OutcomeNotComplete):
        conditions.meet_condition(
            condition=outcome.conditions.get(), where=" ", passage=None, by=editor, now=NOW
        )


def test_condition_is_ticked_off_once(record, edition, editor):
    outcome = record(saying(edition, "conditions", conditions=["Noem een bedrag."]))
    met = {"condition": outcome.conditions.get(), "passage": None, "by": editor, "now": NOW}
    conditions.meet_condition(where="§ 1.1", **met)

    with pytest.raises(ChangedMeanwhile):
        conditions.meet_condition(where="§ 2.1", **met)


@pytest.fixture
def changed(record, edition, passage, write) -> Outcome:
    """A consent after which a word changed."""
    outcome = record(saying(edition))
    write("Er komt een wegwijzer voor ouders.", passage)
    return outcome


def test_consent_stands_again_when_the_body_says_why(changed, plan, editor):
    deciding.confirm_outcome(
        outcome=changed,
        digests=words_now(plan).digests - {changed.digest},
        because="Het is maar een woord.",
        said_by="voorzitter OPR",
        by=editor,
        now=NOW,
    )

    assert shaken(plan) == [False]


def test_confirmation_of_words_that_changed_again_is_refused(changed, plan, editor, passage, write):
    seen = words_now(plan).digests - {changed.digest}
    write("Er komt niets voor ouders.", passage)

    with pytest.raises(ChangedMeanwhile, match="weer veranderd"):
        deciding.confirm_outcome(
            outcome=changed, digests=seen, because="Ja.", said_by="", by=editor, now=NOW
        )

    assert shaken(plan) == [True]


def test_confirmation_holds_for_those_words_only(changed, plan, editor, passage, write):
    deciding.confirm_outcome(
        outcome=changed,
        digests=words_now(plan).digests - {changed.digest},
        because="Het is maar een woord.",
        said_by="voorzitter",
        by=editor,
        now=NOW,
    )

    write("Er komt niets voor ouders.", passage)

    assert shaken(plan) == [True]


def test_body_is_asked_again_and_what_it_said_stays(changed, record, step, freeze):
    deciding.end_outcome(outcome=changed, because="De tekst is anders.", now=NOW)
    newer = freeze("Concept 2")
    routing.put_edition(step=step, edition=newer, now=NOW)

    record(saying(newer))

    told = [(one.edition.title, one.ended_because) for one in Outcome.objects.order_by("pk")]
    assert told == [("Concept 1", "De tekst is anders."), ("Concept 2", "")]


def test_other_edition_does_not_slip_under_an_outcome(changed, step, freeze):
    with pytest.raises(bodies.SomethingWasSaid):
        routing.put_edition(step=step, edition=freeze("Concept 2"), now=NOW)


def test_edition_that_is_not_published_lies_on_no_table(step, freeze):
    with pytest.raises(Exception, match="Publiceer"):
        routing.put_edition(step=step, edition=freeze(is_published=False), now=NOW)


def test_late_step_and_days_past_the_first_of_may_are_seen(plan):
    RouteStepFactory(plan=plan, due_on=TODAY - timedelta(days=3), position=1)
    RouteStepFactory(plan=plan, due_on=date(2027, 5, 1), position=2)

    stands = route_of(plan, None, TODAY)

    told = [(one.is_late, one.n_days_late, one.is_past_the_last_day) for one in stands]
    assert told == [(True, 3, False), (False, 0, True)]
