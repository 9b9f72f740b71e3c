"""The plan of an earlier period: read in, its promises marked, and what became of them."""

from pathlib import Path

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from inbreng.insights import actions as insights_actions
from inbreng.insights.papers import Piece
from inbreng.plan.actions import earlier as actions
from inbreng.plan.models import EarlierLine, EarlierPlan, PastPromise
from inbreng.programme.models import Trajectory
from tests.cast import BEGAN
from tests.dialogue.factories import NOW

PIECES = [
    Piece("", "Samen staan we sterk."),
    Piece("Dichtbij", "Elk kind krijgt een plek in de buurt."),
    Piece("Dichtbij", "We halveren het aantal thuiszitters."),
]


@pytest.fixture
def earlier(trajectory, editor):
    return actions.take_in_earlier_plan(
        trajectory=trajectory,
        title="Plan 2023-2027",
        first_year=2023,
        n_years=4,
        pieces=PIECES,
        by=editor,
        now=NOW,
    )


@pytest.fixture
def theme(trajectory):
    return insights_actions.make_theme(trajectory=trajectory, name="Houvast", by=None, now=NOW)


@pytest.fixture
def promise(earlier, theme, editor):
    def make(text="We halveren het aantal thuiszitters.", **fields):
        line = EarlierLine.objects.get(text=text)
        wanted = {"plan": earlier, "lines": [line], "theme": theme, "by": editor, "now": NOW}
        actions.mark_promises(**wanted | fields)
        return line.promise

    return make


def settled(promise, **fields):
    wanted = {"state": "kept", "says": "Het zijn er half zo veel.", "passage": None}
    actions.settle_promise(promise=promise, theme=promise.theme, **wanted | fields)


def test_plan_is_kept_by_chapter_in_its_order(earlier):
    told = [
        (chapter.title, [line.text for line in chapter.lines.all()])
        for chapter in earlier.chapters.all()
    ]

    assert told == [
        ("Vooraf", ["Samen staan we sterk."]),
        ("Dichtbij", [PIECES[1].text, PIECES[2].text]),
    ]


def test_plan_without_words_is_refused(trajectory):
    with pytest.raises(actions.NothingRead):
        actions.take_in_earlier_plan(
            trajectory=trajectory,
            title="Leeg",
            first_year=2023,
            n_years=4,
            pieces=[],
            by=None,
            now=NOW,
        )


def word_file(path: Path) -> bytes:
    """A plan of two chapters, as Word keeps it."""
    document = docx.Document()
    document.add_heading("Ondersteuningsplan 2023-2027", 0)
    for chapter in ("Onze ambities", "Basisondersteuning"):
        document.add_heading(chapter, 1)
        document.add_paragraph(f"Wij werken aan {chapter.lower()} in de hele regio.")
        document.add_paragraph("We halveren het aantal thuiszitters.", style="List Bullet")
    document.save(str(path))
    return path.read_bytes()


def test_word_file_is_read_in_chapters_and_lines(client, editor, trajectory, tmp_path):
    client.force_login(editor)
    paper = SimpleUploadedFile("plan.docx", word_file(tmp_path / "plan.docx"))

    client.post(
        reverse("plan:take_in_earlier_plan", args=[trajectory.pk]),
        {"title": "Plan 2023-2027", "first_year": 2023, "n_years": 4, "paper": paper},
    )

    plan = EarlierPlan.objects.get()
    told = [(one.title, one.lines.count()) for one in plan.chapters.all()]
    assert (plan.file_name, told) == (
        "plan.docx",
        [("Onze ambities", 2), ("Basisondersteuning", 2)],
    )


def test_pasted_plan_has_chapters_where_a_line_says_so(client, editor, trajectory):
    client.force_login(editor)
    text = "Vooraf iets.\n\n# Dichtbij\nElk kind een plek.\n\nEn een gezicht."

    client.post(
        reverse("plan:take_in_earlier_plan", args=[trajectory.pk]),
        {"title": "Oud", "first_year": 2019, "n_years": 4, "text": text},
    )

    lines = EarlierLine.objects.values_list("chapter__title", "text")
    assert list(lines) == [
        ("Vooraf", "Vooraf iets."),
        ("Dichtbij", "Elk kind een plek."),
        ("Dichtbij", "En een gezicht."),
    ]


def test_line_is_marked_once(earlier, promise, editor):
    promise()

    n_again = actions.mark_promises(
        plan=earlier, lines=list(EarlierLine.objects.all()), theme=None, by=editor, now=NOW
    )

    assert (n_again, PastPromise.objects.count()) == (2, 3)


@pytest.mark.parametrize("state", ["kept", "partly", "not_kept", "dropped"])
def test_what_became_of_a_promise_is_said_in_a_sentence(promise, state):
    made = promise()

    with pytest.raises(actions.SentenceMissing):
        settled(made, state=state, says=" ")

    made.refresh_from_db()
    assert made.state == "open"


def test_plan_opens_where_promises_stand_or_at_the_chapter_that_was_asked_for(
    client, council_member, earlier, promise
):
    promise()
    client.force_login(council_member)
    address = reverse("plan:earlier_plan", args=[earlier.pk])

    opened = [
        client.get(way).context["chapter"].title for way in (address, f"{address}?hoofdstuk=1")
    ]

    assert opened == ["Dichtbij", "Vooraf"]


def test_plan_without_promises_opens_at_its_first_chapter(client, editor, earlier):
    client.force_login(editor)

    page = client.get(reverse("plan:earlier_plan", args=[earlier.pk]))

    assert page.context["chapter"].title == "Vooraf"


def test_editor_marks_and_settles_on_the_pages(client, editor, earlier, theme, write):
    line, passage = EarlierLine.objects.get(text=PIECES[2].text), write()
    client.force_login(editor)
    way = f"{reverse('plan:earlier_plan', args=[earlier.pk])}?hoofdstuk=2"

    client.post(way, {"lines": line.pk, "theme": theme.pk})
    sent = {"state": "partly", "says": "Een derde minder.", "theme": theme.pk}
    sent["passage"] = passage.pk
    client.post(reverse("plan:settle_promise", args=[line.promise.pk]), sent)

    page = client.get(reverse("plan:earlier_plans", args=[earlier.trajectory_id]))
    (row,) = page.context["rows"]
    assert (row.name, row.n_by_state) == ("Houvast", {"deels waargemaakt": 1})
    assert row.promises[0].passage == passage


def test_council_reads_what_was_looked_back_on_and_what_is_published(
    client, council_member, promise, write, publish
):
    published = write("Gepubliceerd.")
    publish()
    settled(promise(), passage=published)
    settled(promise(PIECES[1].text), passage=write("Nog in de maak."))
    promise(PIECES[0].text)
    client.force_login(council_member)

    page = client.get(reverse("plan:earlier_plans", args=[published.chapter.plan.trajectory_id]))

    (row,) = page.context["rows"]
    told = [(one.line.text, one.passage) for one in row.promises]
    assert told == [(PIECES[1].text, None), (PIECES[2].text, published)]


def test_promise_of_another_period_stands_under_the_same_theme(
    client, editor, partnership, trajectory, theme, said, promise
):
    promise()
    newer = Trajectory.objects.create(partnership=partnership, name="Nieuw", begins_on=BEGAN)
    insights_actions.take_over_codebook(source=trajectory, goal=newer, by=editor, now=NOW)
    client.force_login(editor)

    page = client.get(reverse("plan:earlier_plans", args=[newer.pk]))

    (row,) = page.context["rows"]
    assert (row.name, row.theme.trajectory, row.words) == (
        "Houvast",
        newer,
        "hierover is nog niets gezegd",
    )


def test_promise_that_is_none_leaves_the_line(client, editor, earlier, promise):
    made = promise()
    client.force_login(editor)

    answer = client.post(reverse("plan:unmark_promise", args=[made.pk]))

    assert answer.url == f"{reverse('plan:earlier_plan', args=[earlier.pk])}?hoofdstuk=2"
    assert (PastPromise.objects.count(), EarlierLine.objects.count()) == (0, 3)


@pytest.mark.parametrize("n_items", [1, 3])
def test_promises_ask_the_same_queries_however_many_there_are(
    client, editor, trajectory, promise, n_items, django_assert_num_queries
):
    for piece in PIECES[:n_items]:
        promise(piece.text)
    client.force_login(editor)

    with django_assert_num_queries(11):
        page = client.get(reverse("plan:earlier_plans", args=[trajectory.pk]))

    (row,) = page.context["rows"]
    assert len(row.promises) == n_items
