"""What was published is read again by a screening that finds more."""

import pytest

from inbreng.dialogue.actions.deep_screening import screen_published
from inbreng.dialogue.actions.moderating import release
from inbreng.dialogue.bridge import Found
from inbreng.dialogue.models import Contribution, Finding, Source, Stems
from tests.dialogue.factories import NOW, ContributionFactory, SourceFactory, WordingFactory


def names(texts, *, known_names):
    """A screening that finds one name, and calls every number an uncertain postcode."""
    return [
        [Found("person_name", text.find("Ravi"), text.find("Ravi") + 4, False)]
        if "Ravi" in text and "Ravi" not in known_names
        else [Found("postcode", 0, 1, False)]
        if text[0].isdigit()
        else []
        for text in texts
    ]


def unheard_of(texts, *, known_names):
    raise AssertionError("nothing is left to screen")


@pytest.fixture
def said(gathering):
    source = SourceFactory(gathering=gathering)

    def say(text, **fields) -> Contribution:
        contribution = ContributionFactory(**({"source": source} | fields))
        WordingFactory(contribution=contribution, text=text)
        Stems.objects.create(contribution=contribution, text=" stem ")
        return contribution

    return say


def states() -> dict[str, str]:
    return dict(Contribution.objects.values_list("wordings__text", "state"))


def test_line_in_which_more_is_found_waits_for_a_moderator(said):
    held = said("Ravi kreeg hulp")
    said("Iedereen kreeg hulp")
    said("4 dagen per week")

    n_held = screen_published(screening=names, now=NOW)

    assert n_held == 1
    assert states() == {
        "Ravi kreeg hulp": "quarantined",
        "Iedereen kreeg hulp": "visible",
        "4 dagen per week": "visible",
    }
    assert Finding.objects.get().found_by == "deep"
    assert not Stems.objects.filter(contribution=held).exists()
    assert held.moderation_steps.get().step == "held"


def test_source_is_screened_once(said):
    said("Ravi kreeg hulp")
    screen_published(screening=names, now=NOW)

    assert screen_published(screening=unheard_of, now=NOW) == 0
    assert Source.objects.get().deeply_screened_at == NOW


def test_what_a_moderator_confirmed_stays(said, editor):
    point = said("Ravi kreeg hulp", state="quarantined")
    release(contribution=point, by=editor, now=NOW)

    screen_published(screening=unheard_of, now=NOW)

    assert states() == {"Ravi kreeg hulp": "visible"}


def test_staged_and_withdrawn_sources_are_left_alone(said, gathering):
    for fields in ({"published_at": None}, {"withdrawn_at": NOW}):
        said("Ravi", source=SourceFactory(gathering=gathering, **fields))

    assert screen_published(screening=unheard_of, now=NOW) == 0
