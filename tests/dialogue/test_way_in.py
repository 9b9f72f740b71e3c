"""A report goes in through the browser form: given, read, looked through, published, withdrawn."""

from pathlib import Path

from django.urls import reverse

from inbreng.dialogue.models import Contribution, Report
from inbreng.programme.models import Gathering, Question
from tests.dialogue.way_in import file, publish

SAMPLES = Path(__file__).resolve().parents[1] / "analysis" / "reports" / "samples"


def test_text_file_becomes_contributions_at_tables_under_questions(client, given):
    [report] = given(file())

    publish(client, report)

    kept = Contribution.objects.order_by("position").values_list(
        "wordings__text", "table__label", "table__parent__label", "question__text", "state"
    )
    group = "Rondetafel ouders"
    assert list(kept) == [
        ("meer tijd", "Tafel 1", group, "Wat mis je?", "visible"),
        ("kleinere klassen!!", "Tafel 1", group, "Wat mis je?", "visible"),
        ("rust", "Tafel 1", group, "Wat is nodig?", "visible"),
        ("een vast gezicht", "Tafel 2", group, "Wat mis je?", "visible"),
    ]
    assert Gathering.objects.get().questions.count() == 2


def test_every_format_goes_in_through_the_form(given):
    names = [
        "dialoogavond-jeugd.pdf",
        "evaluatie-startbijeenkomst.csv",
        "flipover-studiemiddag-ib.txt",
        "mail-opbrengst-inloop.eml",
        "nieuwsbrief-februari.html",
        "opbrengst-themamiddag-regels.xlsx",
        "terugblik-leerlingendag.docx",
        "themabijeenkomst-inclusie.odt",
    ]

    reports = given(*(file(name, (SAMPLES / name).read_bytes()) for name in names))

    assert [(report.name, report.state) for report in reports] == [
        (name, Report.State.READY) for name in names
    ]
    assert all(report.entries.filter(kind="contribution").exists() for report in reports)


def test_withdrawn_report_can_be_brought_in_again(client, given):
    [first] = given(file())
    publish(client, first)
    client.post(reverse("dialogue:report_withdraw", args=[first.pk]))

    [second] = given(file())
    publish(client, second)

    states = Contribution.objects.order_by("pk").values_list("state", flat=True)
    assert list(states) == ["withdrawn"] * 4 + ["visible"] * 4


def test_theme_above_a_table_stands_above_its_questions(client, given, trajectory):
    [report] = given(text="Denktank\n\nInnovatie\n\nTafel 1\nWat mis je?\n- rust\n- tijd\n")

    publish(client, report)

    assert Question.objects.get().heading == "Innovatie"
