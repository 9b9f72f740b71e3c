"""How far the plan is: the published one, with readings, remarks, and a link for the inspector."""

from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.followup.actions import measuring
from inbreng.followup.actions.appointing import close_appointment, make_appointment
from inbreng.followup.models import InspectorLink, Reading, YearRemark
from inbreng.followup.queries import monitor as queries
from inbreng.followup.queries.charts import chart_of, words_of
from inbreng.plan.models import (
    Ambition,
    Chapter,
    Edition,
    EditionPassage,
    Passage,
    PassageStructure,
    PassageVersion,
    Plan,
    PlanAction,
)
from tests.dialogue.factories import NOW

GOAL = {
    "goal": "Elk kind dichtbij naar school",
    "measure": "leerlingen met een vaste plek",
    "unit": "procent",
    "owner": "het bureau",
    "baseline": 60,
    "baseline_on": "2025-10-01",
    "targets": [[2025, 70], [2026, 80]],
}
ACTION = {
    "what": "Een vast gezicht per school",
    "who": "de besturen",
    "begins_on": None,
    "due_on": "2026-02-01",
    "means": "",
    "ambition": "",
    "fallbacks": [],
}


@pytest.fixture
def plan(trajectory) -> Plan:
    return Plan.objects.create(trajectory=trajectory, title="Plan", first_year=2025)


@pytest.fixture
def chapter(plan) -> Chapter:
    return Chapter.objects.create(plan=plan, number=1, title="Ouders")


@pytest.fixture
def edition(plan) -> Edition:
    return Edition.objects.create(
        plan=plan, number=1, title="Eerste", digest="x", made_at=NOW, published_at=NOW
    )


@pytest.fixture
def place(chapter, edition):
    """Put a passage with what it holds in the published edition."""

    def make(kind, content, number, *, is_published=True) -> Passage:
        passage = Passage.objects.create(chapter=chapter, number=number, kind=kind)
        version = PassageVersion.objects.create(passage=passage, number=1, text="", made_at=NOW)
        PassageStructure.objects.create(version=version, content=content)
        if is_published:
            EditionPassage.objects.create(
                edition=edition,
                version=version,
                chapter_number=1,
                chapter_title="Ouders",
                position=number,
            )
        return passage

    return make


@pytest.fixture
def ambition(place) -> Ambition:
    passage = place("ambition", GOAL, 1)
    return Ambition.objects.create(passage=passage, goal=GOAL["goal"], unit="procent")


@pytest.fixture
def action(place) -> Passage:
    passage = place("action", ACTION, 2)
    PlanAction.objects.create(passage=passage, what=ACTION["what"], who=ACTION["who"])
    return passage


@pytest.fixture
def read(ambition, editor):
    """Note a reading."""

    def make(value, read_on=date(2026, 2, 1), **fields) -> Reading:
        return measuring.note_reading(
            ambition=ambition,
            read_on=read_on,
            value=Decimal(value),
            source="telling",
            by=editor,
            now=NOW,
            **fields,
        )

    return make


def goal(plan):
    """The one ambition of the monitor."""
    (found,) = queries.goals_of(plan, NOW)
    return found


def test_monitor_tells_the_ambition_as_the_published_edition_has_it(plan, ambition):
    Ambition.objects.filter(pk=ambition.pk).update(goal="Nog niet gepubliceerde woorden")

    assert goal(plan).goal == "Elk kind dichtbij naar school"


def test_monitor_tells_nothing_that_is_not_published(plan, place):
    passage = place("ambition", GOAL, 1, is_published=False)
    Ambition.objects.create(passage=passage, goal="Geheim")

    assert queries.goals_of(plan, NOW) == []


def test_monitor_of_an_edition_with_a_later_moment_is_empty(plan, ambition, edition):
    Edition.objects.update(published_at=NOW + timedelta(days=1))

    assert queries.goals_of(plan, NOW) == []


@pytest.mark.parametrize(
    ("baseline", "target", "value", "is_reached"),
    [
        (60, 70, "70", True),
        (60, 70, "69.9", False),
        (60, 50, "49", True),
        (60, 50, "51", False),
        (None, 70, "99", None),
    ],
)
def test_target_is_reached_in_its_own_direction(
    plan, ambition, read, baseline, target, value, is_reached
):
    content = {**GOAL, "baseline": baseline, "targets": [[2025, target]]}
    PassageStructure.objects.update(content=content)
    read(value)

    assert goal(plan).is_reached(2025) is is_reached


def test_target_without_a_reading_in_its_year_is_not_judged(plan, ambition, read):
    read("90", date(2025, 7, 31))

    assert goal(plan).is_reached(2025) is None


def test_reading_of_the_same_day_takes_the_place_of_the_first(ambition, read):
    read("61")
    read("62")

    assert [one.value for one in Reading.objects.all()] == [Decimal(62)]


def test_reading_of_tomorrow_is_refused(read):
    with pytest.raises(DomainError, match="moet nog komen"):
        read("61", NOW.date() + timedelta(days=1))


def test_chart_sets_out_baseline_readings_and_targets(plan, ambition, read):
    read("65")

    chart = chart_of(goal(plan))

    assert [(one.kind, one.value) for one in chart.marks] == [
        ("baseline", "60 procent"),
        ("reading", "65 procent"),
        ("target", "70 procent"),
        ("target", "80 procent"),
    ]
    assert [one.number for one in chart.marks] == ["60", "65", "70", "80"]
    assert chart.marks[0].y > chart.marks[1].y > chart.marks[3].y
    assert chart.words == "Op 1 februari 2026: 65 procent. Het doel voor 2025-2026 is 70 procent."


def test_chart_writes_a_number_beside_the_newest_reading_alone(plan, ambition, read):
    read("63", NOW.date() - timedelta(days=40))
    read("65", NOW.date() - timedelta(days=1))

    marks = [one for one in chart_of(goal(plan)).marks if one.kind == "reading"]

    assert [one.number for one in marks] == ["", "65"]


def test_ambition_with_one_value_has_no_chart_and_says_so(plan, ambition):
    PassageStructure.objects.update(content={**GOAL, "targets": []})

    assert chart_of(goal(plan)) is None
    assert words_of(goal(plan)) == "Nog niet gemeten."


@pytest.mark.parametrize(
    ("day", "school_year"), [(date(2026, 7, 31), 2025), (date(2026, 8, 1), 2026)]
)
def test_school_year_begins_in_august(day, school_year):
    assert queries.school_year_of(day) == school_year


def test_promise_is_late_after_its_day_and_done_when_agreed_work_is(
    plan, action, trajectory, editor
):
    def promise():
        return queries.promises_of(plan, NOW)[0]

    assert promise().is_late(date(2026, 2, 2))
    made = make_appointment(
        trajectory=trajectory,
        passage=action,
        what="Vast gezicht",
        who_words="besturen",
        due_on=date(2026, 1, 1),
        by=editor,
        now=NOW,
    )
    assert (promise().is_done, promise().is_late(date(2026, 1, 2))) == (False, True)
    close_appointment(appointment=made, state="done", closed_reason="", by=editor, now=NOW)
    assert (promise().is_done, promise().is_late(date(2026, 2, 2))) == (True, False)


def test_term_report_holds_what_falls_in_the_year(trajectory, plan, ambition, action, editor):
    measuring.remark_on_year(
        passage=action, school_year=2025, text="Op drie scholen.", by=editor, now=NOW
    )

    here = queries.term_report(trajectory, 2025, NOW)
    later = queries.term_report(trajectory, 2026, NOW)

    assert (len(here.goals), len(here.promises)) == (1, 1)
    assert here.remarks[action.pk].text == "Op drie scholen."
    assert (len(later.goals), len(later.promises)) == (1, 0)


def test_empty_remark_takes_the_remark_away(action, editor):
    for text in ("Iets", " "):
        measuring.remark_on_year(passage=action, school_year=2025, text=text, by=editor, now=NOW)

    assert not YearRemark.objects.exists()


def test_term_report_is_a_page_a_word_file_and_a_tagged_pdf(
    client, trajectory, ambition, action, read, council_member
):
    read("71", remark="Door de pilot.")
    client.force_login(council_member)
    at = [trajectory.pk, 2025]

    page = client.get(reverse("followup:term_report", args=at)).content.decode()
    word = client.get(reverse("followup:term_word", args=at))
    pdf = PdfReader(BytesIO(client.get(reverse("followup:term_pdf", args=at)).content))

    assert "Gehaald." in page
    assert "te laat" in page
    assert word.content.startswith(b"PK")
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "Gehaald." in pdf.pages[0].extract_text()


@pytest.mark.parametrize("school_year", [2024, 2029, 99999])
def test_term_report_of_another_year_is_not_there(client, trajectory, plan, editor, school_year):
    client.force_login(editor)

    page = client.get(reverse("followup:term_report", args=[trajectory.pk, school_year]))

    assert page.status_code == 404


def test_monitor_costs_the_same_with_one_and_with_three(
    client, trajectory, ambition, read, place, editor, django_assert_num_queries
):
    read("65")
    client.force_login(editor)
    address = reverse("followup:monitor", args=[trajectory.pk])
    with django_assert_num_queries(11):
        client.get(address)
    for number in (5, 6):
        Ambition.objects.create(passage=place("ambition", GOAL, number), goal="Nog een")

    with django_assert_num_queries(11):
        page = client.get(address)

    assert len(page.context["rows"]) == 3


def test_editor_notes_a_reading_on_its_page(client, ambition, editor):
    client.force_login(editor)
    address = reverse("followup:ambition", args=[ambition.pk])

    answer = client.post(address, {"read_on": "2026-02-01", "value": "12,5", "source": "telling"})

    assert answer.status_code == 302
    assert Reading.objects.get().value == Decimal("12.5")


@pytest.mark.parametrize("value", ["veel", "", "1e999", "12.345,678"])
def test_reading_page_refuses_text_where_a_number_belongs(client, ambition, editor, value):
    client.force_login(editor)

    page = client.post(
        reverse("followup:ambition", args=[ambition.pk]),
        {"read_on": "2026-02-01", "value": value, "source": "telling"},
    )

    assert page.status_code == 422
    assert not Reading.objects.exists()


def test_inspector_reads_the_published_plan_by_a_link_until_it_is_revoked(
    client, trajectory, ambition, read, editor, place
):
    read("65")
    hidden = place("ambition", {**GOAL, "goal": "Geheim"}, 7, is_published=False)
    Ambition.objects.create(passage=hidden, goal="Geheim")
    fresh = measuring.make_inspector_link(
        trajectory=trajectory, name="inspectie", by=editor, now=timezone.now()
    )
    address = reverse("followup:inspector", args=[fresh.token])

    page = client.get(address)
    text = page.content.decode()
    assert "Elk kind dichtbij naar school" in text
    assert "65" in text
    assert "Geheim" not in text
    assert page.headers["Referrer-Policy"] == "no-referrer"

    measuring.revoke_inspector_link(link=fresh.link, now=NOW)
    assert client.get(address).status_code == 410
    with pytest.raises(ChangedMeanwhile):
        measuring.revoke_inspector_link(link=fresh.link, now=NOW)


def test_token_of_an_inspector_is_kept_nowhere(trajectory, editor):
    fresh = measuring.make_inspector_link(
        trajectory=trajectory, name="inspectie", by=editor, now=NOW
    )

    kept = InspectorLink.objects.values().get()

    assert fresh.token not in str(kept)


def test_inspector_link_ends_by_itself(client, trajectory, editor):
    fresh = measuring.make_inspector_link(
        trajectory=trajectory, name="x", by=editor, now=timezone.now() - timedelta(days=366)
    )

    assert client.get(reverse("followup:inspector", args=[fresh.token])).status_code == 410


def test_link_is_shown_once_to_who_makes_it(client, trajectory, editor):
    client.force_login(editor)

    page = client.post(
        reverse("followup:make_inspector_link", args=[trajectory.pk]), {"name": "inspectie"}
    )

    assert "/meekijken/" in page.content.decode()
    assert page.headers["Cache-Control"] == "no-store"


def test_collection_holds_a_year_and_no_small_talks(client, trajectory, gathering, council_member):
    gathering.pk, gathering.title, gathering.format = None, "Bij de koffie", "small_talk"
    gathering.save()
    client.force_login(council_member)

    page = client.get(reverse("followup:collection", args=[trajectory.pk, 2025]))

    text = page.content.decode()
    assert "Rondetafel ouders" in text
    assert "Bij de koffie" not in text
