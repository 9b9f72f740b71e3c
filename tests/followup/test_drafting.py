"""The draft that follows from the harvest."""

from datetime import date, timedelta

import pytest

from inbreng.followup.actions.drafting import make_due_drafts
from inbreng.followup.models import Appointment, ReportBack, ReportSection
from inbreng.followup.queries.drafting import draft_of
from inbreng.insights.models import Evidence, Insight, Theme
from inbreng.programme.models import Gathering, Seat, Table
from tests.dialogue.factories import NOW, ContributionFactory, SourceFactory, WordingFactory
from tests.followup.conftest import CALM, DOUBT

TODAY = date(2026, 3, 1)
Kind = ReportSection.Kind


def section(gathering, kind):
    """The first section of a kind in the draft; None when there is none."""
    return next((one for one in draft_of(gathering, TODAY) if one.kind == kind), None)


def test_draft_tells_everything_in_the_order_of_reading(gathering, calm, doubt, insight):
    drafted = draft_of(gathering, TODAY)

    assert [one.kind for one in drafted] == [
        Kind.WHO_CAME,
        Kind.QUESTIONS,
        Kind.THEME,
        Kind.CONCLUSIONS,
        Kind.NEXT_STEPS,
        Kind.OTHERS,
        Kind.THANKS,
    ]


def test_draft_says_who_came_with_numbers_of_five_and_more(gathering, calm, doubt):
    told = section(gathering, Kind.WHO_CAME)

    assert told.text == (
        "<p>We waren er met 40 mensen, aan 2 tafels. Er waren ouders (8) en leerkrachten (9).</p>"
    )


def test_draft_does_not_name_a_side_of_fewer_than_five(gathering, table, parent, teacher):
    Seat.objects.create(table=table, perspective=parent, n_people=12)
    Seat.objects.create(table=table, perspective=teacher, n_people=4)
    big = Table.objects.create(gathering=gathering, label="Tafel 3", n_participants=20)
    Seat.objects.create(table=big, perspective=parent, n_people=20)

    told = section(gathering, Kind.WHO_CAME)

    assert "leerkrachten" not in told.text


def test_draft_counts_organisations_by_kind_without_names(gathering, municipality, partnership):
    gathering.organisations.add(municipality)
    gathering.organisations.add(partnership.organisations.create(kind="school", name="De Kring"))

    told = section(gathering, Kind.WHO_CAME)

    assert "Vertegenwoordigd waren 1 school en 1 gemeente." in told.text
    assert "De Kring" not in told.text


def test_draft_tells_how_widely_a_theme_was_said_here(gathering, calm, doubt):
    told = section(gathering, Kind.THEME)

    assert told.title == "Houvast"
    assert "Gezegd aan beide tafels, door ouders en leerkrachten." in told.text


def test_draft_lets_each_table_and_side_speak_and_keeps_the_minority(
    gathering, calm, doubt, said, code, theme, parent
):
    for number in range(6):
        code(said(f"Nog een punt van een ouder, nummer {number}.", perspective=parent), theme)

    told = section(gathering, Kind.THEME)

    assert told.quotes[0] == doubt.pk
    assert len(told.quotes) == 3
    assert "Er klonk ook een ander geluid" in told.text


def test_draft_quotes_nobody_twice(gathering, calm, code, trajectory):
    code(calm, Theme.objects.create(trajectory=trajectory, name="Rust"))

    quotes = [pk for one in draft_of(gathering, TODAY) for pk in one.quotes]

    assert quotes == [calm.pk]


def test_draft_copies_no_words_of_anybody_into_its_texts(gathering, calm, doubt):
    texts = " ".join(one.text + one.title for one in draft_of(gathering, TODAY))

    assert [words for words in (CALM, DOUBT) if words in texts] == []


@pytest.mark.parametrize("state", ["staged", "quarantined", "refused", "withdrawn"])
def test_draft_quotes_nothing_that_nobody_may_read(gathering, said, code, theme, calm, state):
    held = said("Dit mag niemand lezen.", state=state)
    code(held, theme)

    told = section(gathering, Kind.THEME)

    assert told.quotes == (calm.pk,)


def test_draft_quotes_nothing_of_a_small_table(gathering, said, code, theme, calm):
    small = Table.objects.create(gathering=gathering, label="Tafel 9", n_participants=3)
    code(said("Wij zaten maar met zijn drieën.", table=small), theme)

    assert section(gathering, Kind.THEME).quotes == (calm.pk,)


def test_draft_of_the_same_evening_goes_by_question(gathering, said, question, table):
    point = said("Een vaste mentor voor elke klas.", question=question)

    told = section(gathering, Kind.THEME)

    assert (told.title, told.quotes) == ("Wat helpt?", (point.pk,))


def test_draft_concludes_what_was_agreed_on_and_no_draft(gathering, calm, trajectory):
    waiting = Insight.objects.create(
        trajectory=trajectory, number=2, statement="Nog niet besproken.", kind="wish", made_at=NOW
    )
    Evidence.objects.create(insight=waiting, contribution=calm)

    told = section(gathering, Kind.CONCLUSIONS)

    assert "Ouders zoeken één vast gezicht." in told.text
    assert "Nog niet besproken." not in told.text


def test_draft_tells_what_comes_without_small_talks(gathering, trajectory, calm):
    Appointment.objects.create(
        trajectory=trajectory,
        gathering=gathering,
        what="We maken een proef met één gezicht",
        who_words="Jan van de administratie",
        due_on=date(2026, 5, 1),
        made_at=NOW,
    )
    for shape, title in (("cafe", "Themacafé"), ("small_talk", "Gesprek met een ouder")):
        Gathering.objects.create(
            trajectory=trajectory, title=title, format=shape, held_on=date(2026, 4, 2)
        )

    told = section(gathering, Kind.NEXT_STEPS)

    assert "We maken een proef met één gezicht: klaar op 1 mei 2026" in told.text
    assert "2 april 2026: Themacafé" in told.text
    assert "Jan" not in told.text
    assert "Gesprek met een ouder" not in told.text


def test_draft_costs_the_same_with_one_and_with_three_of_everything(
    gathering, calm, said, code, trajectory, parent, question, django_assert_num_queries
):
    with django_assert_num_queries(26):
        draft_of(gathering, TODAY)
    for number in range(2):
        more = Theme.objects.create(trajectory=trajectory, name=f"Thema {number}")
        code(said(f"Een ander punt, nummer {number}.", perspective=parent), more)

    with django_assert_num_queries(26):
        drafted = draft_of(gathering, TODAY)

    assert [one.kind for one in drafted].count(Kind.THEME) == 3


def test_drafts_are_ready_the_same_evening(trajectory, gathering, said):
    said("Een vaste mentor.")
    Gathering.objects.filter(pk=gathering.pk).update(held_on=TODAY)

    n_made = make_due_drafts(now=NOW)

    assert n_made == 1
    assert ReportBack.objects.get().gathering == gathering


@pytest.mark.parametrize(
    "fields",
    [
        {"format": "small_talk"},
        {"format": "consultation"},
        {"held_on": None},
        {"held_on": TODAY + timedelta(days=1)},
        {"held_on": TODAY - timedelta(weeks=13)},
    ],
)
def test_drafts_are_not_made_of_what_needs_none(trajectory, fields):
    held = Gathering.objects.create(
        trajectory=trajectory, title="Ander", **{"held_on": TODAY, **fields}
    )
    point = ContributionFactory(source=SourceFactory(gathering=held))
    WordingFactory(contribution=point)

    assert make_due_drafts(now=NOW) == 0
