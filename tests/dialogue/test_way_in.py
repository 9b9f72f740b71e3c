"""A report goes in through the browser form: given, read, looked through, published, withdrawn."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from inbreng.dialogue.models import Contribution, Report
from inbreng.programme.models import Gathering

TEXT = """Rondetafel ouders

Tafel 1
Wat mis je?
- meer tijd
- kleinere klassen!!
Wat is nodig?
- rust

Tafel 2
Wat mis je?
- een vast gezicht
"""


@pytest.fixture
def given(client, editor, trajectory, django_capture_on_commit_callbacks):
    """Gives files through the form, has them read, and gives back their reports."""
    client.force_login(editor)

    def give(*files, text=""):
        known = set(Report.objects.values_list("pk", flat=True))
        with django_capture_on_commit_callbacks(execute=True):
            client.post(
                reverse("dialogue:uploads", args=[trajectory.pk]),
                {"documents": list(files), "text": text},
            )
        return list(Report.objects.exclude(pk__in=known).order_by("pk"))

    return give


def file(name="verslag.txt", content=TEXT):
    raw = content.encode() if isinstance(content, str) else content
    return SimpleUploadedFile(name, raw)


def publish(client, report, **changes):
    form = client.get(reverse("dialogue:report_publish", args=[report.pk])).context["form"]
    fields = {}
    for bound in form:
        value = bound.value()
        if value is not None:
            fields[bound.html_name] = value
    return client.post(reverse("dialogue:report_publish", args=[report.pk]), fields | changes)


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
