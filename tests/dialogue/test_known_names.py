"""Names of the partnership's own schools and places hold no line back; persons do."""

from uuid import uuid4

import pytest

from inbreng.dialogue import jobs
from inbreng.dialogue.actions import publishing
from inbreng.dialogue.actions.deep_screening import screen_published
from inbreng.dialogue.actions.publishing import BATCH
from inbreng.dialogue.actions.recording import Point, record_contributions
from inbreng.dialogue.actions.small_talks import SmallTalk, log_small_talk
from inbreng.dialogue.bridge import Found
from inbreng.dialogue.forms.contributions import BesideForm
from inbreng.dialogue.models import Finding, Wording
from inbreng.dialogue.queries.known_names import known_names
from inbreng.people.models import Organisation, Partnership
from inbreng.programme.models import Gathering
from tests.dialogue.factories import NOW, ContributionFactory, WordingFactory
from tests.dialogue.way_in import file, publish


@pytest.fixture
def schools(partnership):
    for name in ("Obs Kees Jansen", "Sint Jozef", "Anne Frankschool", "De Roos"):
        Organisation.objects.create(
            partnership=partnership, kind=Organisation.Kind.SCHOOL, name=name
        )


def found_in(source, *texts) -> list[str]:
    points = [Point(text=text) for text in texts]
    names = known_names(source.trajectory_id)
    record_contributions(source=source, points=points, by=None, now=NOW, known_names=names)
    found = Finding.objects.select_related("wording").order_by("wording__contribution__position")
    return [one.wording.text[one.start : one.end] for one in found]


def test_names_are_those_of_partnership_organisations_areas_and_places(
    trajectory, gathering, area, municipality, schools
):
    Gathering.objects.filter(pk=gathering.pk).update(place="De Alkenhorst, zaal 2")
    other = Partnership.objects.create(name="SWV Elders", short_name="Elders")
    Organisation.objects.create(partnership=other, kind="school", name="De Valk")

    assert known_names(trajectory.pk) == {
        "SWV De Proef",
        "De Proef",
        "Noord",
        "Proefdam",
        "Obs Kees Jansen",
        "Sint Jozef",
        "Anne Frankschool",
        "De Roos",
        "De Alkenhorst",
        "zaal 2",
    }


def test_names_cost_one_query(trajectory, schools, django_assert_num_queries):
    with django_assert_num_queries(1):
        known_names(trajectory.pk)


def test_school_of_the_partnership_is_no_person_and_a_person_is(source, schools):
    found = found_in(
        source,
        "Kees Jansen heeft twee begeleiders",
        "Sint Jozef en Anne Frankschool doen het samen",
        "De Roos heeft dat goed geregeld",
        "Jan van De Roos zit thuis",
        "Petra Jansen weet er meer van",
    )

    assert found == ["Jan", "Petra Jansen"]


def test_school_that_nobody_entered_may_be_taken_for_a_person(source):
    assert found_in(source, "Kees Jansen heeft twee begeleiders") == ["Kees Jansen"]


@pytest.mark.parametrize("n_lines", [1, BATCH + 1])
def test_import_reads_the_names_once(client, given, schools, monkeypatch, n_lines):
    asked = []
    monkeypatch.setattr(publishing, "known_names", lambda pk: asked.append(pk) or known_names(pk))
    [report] = given(file(content="Verslag\n\nWat mis je?\n" + "- op Kees Jansen\n" * n_lines))
    publish(client, report)

    jobs.publish_report(report.pk)

    assert (len(asked), Wording.objects.count(), Finding.objects.count()) == (1, n_lines, 0)


def test_deep_screening_is_told_the_names(source, schools):
    WordingFactory(contribution=ContributionFactory(source=source), text="Sint Jozef doet mee")
    told = []

    def screening(texts, *, known_names) -> list[list[Found]]:
        told.append(known_names)
        return [[] for _ in texts]

    screen_published(screening=screening, now=NOW)

    assert told == [known_names(source.trajectory_id)]


def test_form_takes_a_school_for_nobody_and_warns_of_a_person(trajectory, schools):
    school = BesideForm(trajectory.pk, {"text": "Op Kees Jansen", "why": "completed"})
    person = BesideForm(trajectory.pk, {"text": "Petra Jansen", "why": "completed"})

    assert (school.is_valid(), person.is_valid()) == (True, False)


def test_small_talk_about_a_school_holds_nothing_back(trajectory, editor, parent, schools):
    said = [((), "Sint Jozef en Kees Jansen doen het goed"), ((), "Petra Jansen weet het")]
    talk = SmallTalk(perspective=parent, said=said, held_on=NOW.date(), key=uuid4())

    source = log_small_talk(trajectory=trajectory, talk=talk, by=editor, now=NOW)

    states = source.contributions.order_by("position").values_list("state", flat=True)
    assert list(states) == ["visible", "quarantined"]
