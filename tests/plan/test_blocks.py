"""Passages that hold more than text: what they keep, what editions read, who sees what of them."""

from datetime import date
from decimal import Decimal

import pytest

from inbreng.core.errors import ChangedMeanwhile
from inbreng.insights.actions import state_insight
from inbreng.plan.actions import embedding, goals, scenarios
from inbreng.plan.models import Adoption, Argument, Passage
from inbreng.plan.telling import missing_words
from tests.dialogue.factories import NOW
from tests.plan.blocks import choose, content, newest


@pytest.fixture
def ambition(kept):
    def make(**fields):
        wanted = {
            "goal": "Meer kinderen dicht bij huis.",
            "measure": "het aandeel in de eigen gemeente",
            "unit": "procent",
            "baseline": Decimal("81.5"),
            "baseline_on": date(2026, 10, 1),
            "owner": "de directeur",
            "targets": {2027: Decimal(83), 2030: Decimal(90)},
        }
        return goals.write_ambition(**kept | wanted | fields)

    return make


def test_ambition_becomes_words_of_the_plan(ambition):
    passage = ambition()

    text = newest(passage).text
    told = ("dicht bij huis", "81,5 procent, gemeten op 1 oktober 2026", "2027-2028", "90 procent")
    assert [words in text for words in told] == [True] * 4
    assert passage.kind == Passage.Kind.AMBITION


def test_ambition_that_changes_is_a_new_version_and_keeps_its_row(ambition):
    passage = ambition()
    kept_as = passage.ambition.pk

    ambition(passage=passage, seen_version=1, targets={2028: Decimal(85)})

    fresh = Passage.objects.get(pk=passage.pk)
    assert (newest(fresh).number, fresh.ambition.pk) == (2, kept_as)
    assert list(fresh.ambition.targets.values_list("school_year", flat=True)) == [2028]
    assert content(fresh)["targets"] == [[2028, "85"]]


def test_ambition_written_by_two_at_once_keeps_the_first(ambition):
    passage = ambition()
    ambition(passage=passage, seen_version=1, owner="de raad")

    with pytest.raises(ChangedMeanwhile):
        ambition(passage=passage, seen_version=1, owner="het bestuur")

    assert Passage.objects.get(pk=passage.pk).ambition.owner == "de raad"


@pytest.mark.parametrize(
    ("lacks", "said"),
    [
        ({}, ""),
        ({"baseline": None}, "Er ontbreekt: een beginwaarde."),
        (
            {"measure": "", "targets": {}},
            "Er ontbreekt: waaraan je het ziet en een streefwaarde voor een schooljaar.",
        ),
    ],
)
def test_ambition_says_what_it_lacks_to_be_measurable(ambition, lacks, said):
    passage = ambition(**lacks)

    assert missing_words(content(passage)).endswith(said)


def test_action_tells_its_fallbacks_with_what_sets_them_off(kept):
    passage = goals.write_action(
        what="Elke school krijgt een vast gezicht.",
        who="de consulent",
        due_on=date(2028, 8, 1),
        fallbacks={"B": ("de consulent ziek is.", "springt een collega bij.")},
        **kept,
    )

    told = "Plan B. Als: de consulent ziek is. Dan: springt een collega bij."
    assert told in newest(passage).text


@pytest.mark.parametrize("pair", [("", "springt een collega bij"), ("ziekte", " ")])
def test_half_a_fallback_is_refused_and_nothing_is_kept(kept, pair):
    with pytest.raises(goals.FallbackIncomplete, match="Plan C"):
        goals.write_action(what="Iets.", who="ik", fallbacks={"C": pair}, **kept)

    assert Passage.objects.count() == 0


def test_action_is_not_done_before_it_begins(kept):
    with pytest.raises(goals.EndsBeforeItBegins):
        goals.write_action(
            what="Iets.", who="ik", begins_on=date(2028, 1, 2), due_on=date(2028, 1, 1), **kept
        )


def test_action_is_taken_up_once_and_let_go_once(kept, reader):
    action = goals.write_action(what="Iets.", who="ik", **kept).action
    goals.adopt(action=action, by=reader, now=NOW)
    goals.adopt(action=action, by=reader, now=NOW)

    n_held = Adoption.objects.count()
    goals.give_back(action=action, by=reader, now=NOW)

    assert n_held == 1
    with pytest.raises(ChangedMeanwhile):
        goals.give_back(action=action, by=reader, now=NOW)


def test_one_scenario_is_no_choice(kept):
    with pytest.raises(scenarios.OneScenario):
        scenarios.write_scenarios(scenarios={1: ("Samen", "")}, **kept)


def test_words_of_an_argument_come_in_the_plan_and_never_the_line_itself(
    two_scenarios, said, editor
):
    under, n_made = choose(two_scenarios, said, editor)
    argument = under.arguments.get(stance="for")

    scenarios.word_argument(argument=argument, words="Kinderen leren samen.", by=editor, now=NOW)

    text = newest(two_scenarios).text
    told = [words in text for words in ("Kinderen leren samen.", "Samen leer je meer.")]
    assert (n_made, told) == (2, [True, False])
    assert "Samen leer je meer" not in str(content(two_scenarios))


def test_argument_that_is_chosen_again_stays_one(two_scenarios, said, editor):
    point, under = said(), two_scenarios.scenarios.get(number=1)

    made = [
        scenarios.choose_arguments(under=under, support=[point], against=[], by=editor, now=NOW)
        for _time in range(2)
    ]

    assert (made, Argument.objects.count()) == ([1, 0], 1)


def test_scenario_with_arguments_is_not_written_away(two_scenarios, kept, said, editor):
    choose(two_scenarios, said, editor)

    with pytest.raises(scenarios.HasArguments, match="Samen"):
        scenarios.write_scenarios(
            passage=two_scenarios, scenarios={2: ("Apart", ""), 3: ("Anders", "")}, **kept
        )


def test_money_is_told_with_its_sum_and_its_arguments(kept, said, editor):
    passage = scenarios.write_allocation(
        title="Ondersteuning",
        rule="Naar rato van het aantal leerlingen.",
        portions={
            1: ("Scholen", Decimal(1_200_000), "Zij weten het best."),
            2: ("Consulenten", Decimal("300000.50"), ""),
        },
        **kept,
    )
    portion = passage.allocation.portions.get(number=1)
    scenarios.choose_arguments(under=portion, support=[said()], against=[], by=editor, now=NOW)
    scenarios.word_argument(
        argument=portion.arguments.get(), words="Scholen staan dichtbij.", by=editor, now=NOW
    )

    text = newest(passage).text
    told = ("€ 1.200.000", "€ 300.000,50", "€ 1.500.000,50", "Scholen staan dichtbij.")
    assert [words in text for words in told] == [True] * 4


def test_insight_stands_in_the_plan_with_its_spread_in_words(kept, insight):
    insight.refresh_from_db()
    passage = embedding.write_insights(**kept | {"insights": [insight]})

    told = newest(passage).text
    assert ("Tijd is op." in told, "spreiding" in told or "Gezegd" in told) == (True, True)
    assert list(passage.insights.all()) == [insight]


def test_insight_that_nobody_agreed_on_stands_in_no_plan(kept, trajectory, said, editor):
    draft = state_insight(
        trajectory=trajectory,
        statement="Nog niet besproken.",
        kind="wish",
        theme=None,
        support=[said()],
        by=editor,
        now=NOW,
    )

    with pytest.raises(embedding.NotAgreed):
        embedding.write_insights(**kept | {"insights": [draft]})


def test_needs_stand_as_a_grid(kept, insight):
    insight.refresh_from_db()
    insight.needed_by, insight.asks = ["child", "parent"], "Een plek in de buurt."
    insight.save()

    passage = embedding.write_needs(**kept | {"insights": [insight]})

    told = newest(passage).text
    assert ("het kind, de ouder" in told, "Een plek in de buurt." in told) == (True, True)


def test_figure_tells_source_and_date_and_no_small_number(kept, series):
    passage = embedding.write_figure(series=series(), caption="Het daalt.", **kept)

    text = newest(passage).text
    told = ("DUO, 1 augustus 2025", "minder dan 5", "Het daalt.", "<td>12</td>")
    assert [words in text for words in told] == [True] * 4


def test_figures_of_schools_stand_in_no_plan(kept, series, write):
    of_schools = series("school")

    with pytest.raises(embedding.FiguresOfSchools):
        embedding.write_figure(series=of_schools, caption="Zo.", **kept)
    with pytest.raises(embedding.FiguresOfSchools):
        embedding.cite(passage=write(), points=list(of_schools.points.all()), now=NOW)
