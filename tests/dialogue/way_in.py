"""Brings reports in through the browser form, as the tests of several pages need them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from inbreng.dialogue.models import Report

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
def given(client, editor, trajectory, settings, tmp_path):
    """Gives files through the form as an editor, has them read, and gives back their reports."""
    settings.MEDIA_ROOT = str(tmp_path / "files")
    client.force_login(editor)

    def give(*files, text=""):
        known = set(Report.objects.values_list("pk", flat=True))
        client.post(
            reverse("dialogue:uploads", args=[trajectory.pk]),
            {"documents": list(files), "text": text},
        )
        return list(Report.objects.exclude(pk__in=known).order_by("pk"))

    return give


def file(name="verslag.txt", content=TEXT):
    """A file to give."""
    raw = content.encode() if isinstance(content, str) else content
    return SimpleUploadedFile(name, raw)


def page(client, trajectory):
    """The page on which reports come in."""
    return client.get(reverse("dialogue:uploads", args=[trajectory.pk]))


def filled_in(client, report):
    """The fields of the form that asks where a report goes, as the page offers them."""
    form = client.get(reverse("dialogue:report_publish", args=[report.pk])).context["form"]
    return {bound.html_name: bound.value() for bound in form if bound.value() is not None}


def publish(client, report, **changes):
    """Send that form, with changes."""
    fields = filled_in(client, report) | changes
    return client.post(reverse("dialogue:report_publish", args=[report.pk]), fields)
