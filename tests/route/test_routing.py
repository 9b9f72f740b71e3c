"""Laying out a route: the order of the partnership, bodies, days that count back."""

from datetime import date

import pytest

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.people.models import Organisation
from inbreng.route.actions import bodies, routing, terms
from inbreng.route.models import StepPerson
from inbreng.route.queries.terms import terms_in_order
from tests.route.factories import NOW, OutcomeFactory, RouteStepFactory, StepBodyFactory


def kinds(plan) -> list[str]:
    """The kinds of the steps, in order."""
    return list(plan.steps.values_list("kind", flat=True))


def swap_council_first(partnership) -> None:
    """Set the order in which the council comes before the municipalities."""
    rows = [
        {"kind": one.kind, "right": one.right, "n_weeks_before": 5, "is_used": True}
        for one in terms_in_order(partnership)
    ]
    order = {"council": -1}
    rows.sort(key=lambda row: order.get(row["kind"], 0))
    terms.set_order(partnership=partnership, rows=rows)


def test_route_begins_with_the_usual_steps(plan):
    routing.begin_route(plan=plan, now=NOW)

    assert kinds(plan) == [
        "boards",
        "neighbour",
        "municipalities",
        "council",
        "supervisors",
        "hand_in",
        "report_back",
    ]


def test_route_follows_the_order_that_the_partnership_set(plan, partnership):
    swap_council_first(partnership)

    routing.begin_route(plan=plan, now=NOW)

    assert kinds(plan)[0] == "council"


def test_route_leaves_out_what_the_partnership_does_not_use(plan, partnership):
    rows = [{"kind": "boards", "right": "consent", "n_weeks_before": 5, "is_used": False}]
    terms.set_order(partnership=partnership, rows=rows)

    routing.begin_route(plan=plan, now=NOW)

    assert "boards" not in kinds(plan)


def test_route_is_laid_out_once(plan):
    routing.begin_route(plan=plan, now=NOW)

    with pytest.raises(routing.RouteThere):
        routing.begin_route(plan=plan, now=NOW)


def test_each_municipality_of_the_partnership_has_its_own_row(plan, municipality, partnership):
    Organisation.objects.create(partnership=partnership, kind="municipality", name="Anderdam")
    Organisation.objects.create(
        partnership=partnership, kind="municipality", name="Weg", is_active=False
    )

    step = routing.add_step(
        plan=plan, kind="municipalities", title="OOGO", right="agreement", now=NOW
    )

    assert [body.name for body in step.bodies.all()] == ["Anderdam", "Proefdam"]


def test_partnership_is_no_neighbour_of_itself(plan, partnership):
    fields = {"plan": plan, "kind": "neighbour", "title": "Afstemming", "right": "agreement"}
    Organisation.objects.create(partnership=partnership, kind="partnership", name=partnership.name)
    alone = routing.add_step(now=NOW, **fields)
    Organisation.objects.create(
        partnership=partnership, kind="partnership", name="Samenwerkingsverband VO"
    )

    beside = routing.add_step(now=NOW, **fields)

    told = [[body.name for body in step.bodies.all()] for step in (alone, beside)]
    assert told == [["Buursamenwerkingsverband"], ["Samenwerkingsverband VO"]]


def test_step_of_the_council_asks_all_its_members(plan):
    step = routing.add_step(plan=plan, kind="council", title="OPR", right="consent", now=NOW)

    assert StepPerson.objects.get(step=step).role_kind == "council_member"
    assert step.only_marked_record


def test_days_count_back_past_weeks_without_school(plan, partnership):
    terms.add_free_week(partnership=partnership, day=date(2027, 4, 28), name="Meivakantie")

    step = routing.add_step(
        plan=plan, kind="other", title="X", right="none", n_weeks_before=1, now=NOW
    )

    assert step.due_on == date(2027, 4, 16)


def test_counting_again_moves_counted_days_and_leaves_set_ones(plan, partnership):
    fields = {"plan": plan, "kind": "other", "right": "none", "now": NOW}
    counted = routing.add_step(title="Geteld", n_weeks_before=4, **fields)
    fixed = routing.add_step(title="Vast", due_on=date(2027, 2, 1), **fields)
    terms.add_free_week(partnership=partnership, day=date(2027, 4, 20), name="Paasweek")

    n_moved = routing.count_back(plan=plan)

    counted.refresh_from_db()
    fixed.refresh_from_db()
    assert (n_moved, counted.due_on, fixed.due_on) == (1, date(2027, 3, 26), date(2027, 2, 1))


def test_step_moves_up_and_stops_at_the_top(plan):
    first, second = RouteStepFactory(plan=plan), RouteStepFactory(plan=plan)

    routing.move_step(step=second, way=routing.UP)
    routing.move_step(step=second, way=routing.UP)

    assert list(plan.steps.all()) == [second, first]


def test_step_at_which_something_was_said_is_neither_removed_nor_skipped(step, body, edition):
    OutcomeFactory(body=body, edition=edition)

    for refused in (
        lambda: routing.remove_step(step=step),
        lambda: routing.skip_step(step=step, because="Toch niet."),
        lambda: bodies.remove_body(body=body),
    ):
        with pytest.raises(bodies.SomethingWasSaid):
            refused()


def test_right_does_not_change_under_what_was_said(step, body, edition):
    OutcomeFactory(body=body, edition=edition)

    with pytest.raises(bodies.SomethingWasSaid):
        routing.change_step(step=step, n_weeks_before=3, due_on=None, right="advice")


def test_step_is_released_once(step, director):
    routing.release_step(step=step, by=director, now=NOW)

    with pytest.raises(ChangedMeanwhile):
        routing.release_step(step=step, by=director, now=NOW)


def test_body_stands_at_a_step_once(step):
    StepBodyFactory(step=step, name="Raad")

    with pytest.raises(DomainError, match="Raad"):
        bodies.add_body(step=step, name="Raad", organisation=None)


def test_week_without_school_is_kept_once(partnership):
    terms.add_free_week(partnership=partnership, day=date(2027, 4, 28), name="Meivakantie")

    with pytest.raises(DomainError):
        terms.add_free_week(partnership=partnership, day=date(2027, 4, 26), name="Nog eens")
