"""Words and names go on request and after their term; the place in the chain stays."""

from datetime import date

import pytest
from django.urls import reverse

from inbreng.dialogue.actions.erasing import (
    erase_after_term,
    erase_contribution_words,
    erase_person,
    repeat_erasures,
)
from inbreng.dialogue.actions.reindexing import reindex_contributions
from inbreng.dialogue.disclosure import disclosure_for
from inbreng.dialogue.models import (
    Contribution,
    Finding,
    ReportChange,
    StagedEntry,
    Stems,
    StoredFile,
    Wording,
)
from inbreng.dialogue.queries.harvest import HarvestFilter, harvest_page
from inbreng.dialogue.search import holding
from inbreng.people.models import Contact, Erasure, Person, ReturnLink
from tests.dialogue.factories import (
    NOW,
    ContributionFactory,
    FindingFactory,
    ModerationStepFactory,
    ReportChangeFactory,
    ReportFactory,
    SourceFactory,
    StagedEntryFactory,
    StoredFileFactory,
    UploadFactory,
    WordingFactory,
)

LINES = ["Tafel 1", "- Sem mist de gymles", "- meer tijd", "- Sem mist de gymles erg"]


@pytest.fixture
def report(gathering, trajectory, partnership):
    report = ReportFactory(
        upload=UploadFactory(trajectory=trajectory),
        stored_file=StoredFileFactory(partnership=partnership),
        source=SourceFactory(gathering=gathering),
        state="published",
    )
    report.line_blocks.create(number=1, lines=LINES)
    for line, text in [(2, "Sem mist de gymles"), (3, "meer tijd")]:
        StagedEntryFactory(report=report, line=line, end_line=line, start=2, text=text)
    return report


@pytest.fixture
def point(report) -> Contribution:
    contribution = ContributionFactory(source=report.source, line=2, end_line=2)
    FindingFactory(wording=WordingFactory(contribution=contribution, text="Sem mist de gymles"))
    reindex_contributions(pks=[contribution.pk])
    return contribution


@pytest.fixture
def other(report) -> Contribution:
    contribution = ContributionFactory(source=report.source, line=3, end_line=3)
    WordingFactory(contribution=contribution, text="meer tijd")
    reindex_contributions(pks=[contribution.pk])
    return contribution


def erase(point, editor, **fields) -> None:
    erase_contribution_words(contribution=point, by=editor, reason="op verzoek", now=NOW, **fields)


def test_erasing_destroys_the_words_and_leaves_a_tombstone_that_counts(
    point, other, trajectory, editor
):
    erase(point, editor)

    page = harvest_page(disclosure_for(editor, trajectory), HarvestFilter())
    assert page.n_lines == 2
    assert [(line.words, line.erased_at is not None) for line in page.lines] == [
        ("", True),
        ("meer tijd", False),
    ]
    assert list(Wording.objects.values_list("text", flat=True)) == ["meer tijd"]
    assert not Finding.objects.exists()
    assert set(Stems.objects.values_list("contribution", flat=True)) == {other.pk}
    assert not Contribution.objects.filter(pk__in=holding("gymles")).exists()
    assert Erasure.objects.get().key == point.key


def test_erasing_blanks_the_report_and_leaves_the_words_of_others(point, report, editor):
    entry = StagedEntry.objects.get(line=2)
    ReportChangeFactory(
        report=report,
        before=[{"text": entry.text, "line": 2}, {"text": "meer tijd", "path": [entry.text]}],
    )

    erase(point, editor)

    assert report.line_blocks.get().lines == [
        "Tafel 1",
        "- " + "█" * 18,
        "- meer tijd",
        "- Sem mist de gymles erg",
    ]
    assert list(report.entries.values_list("text", flat=True)) == ["█", "meer tijd"]
    assert ReportChange.objects.get().before == [
        {"text": "█", "line": 2},
        {"text": "meer tijd", "path": ["█"]},
    ]
    assert StoredFile.objects.exists()


def test_erasing_deletes_the_file_when_asked(
    point, report, editor, django_capture_on_commit_callbacks
):
    storage, name = report.stored_file.content.storage, report.stored_file.content.name

    with django_capture_on_commit_callbacks(execute=True):
        erase(point, editor, deletes_file=True)

    report.refresh_from_db()
    assert report.stored_file is None
    assert not StoredFile.objects.exists()
    assert not storage.exists(name)


def test_erasing_twice_is_erasing_once(point, editor):
    erase(point, editor)
    erase(point, editor)

    assert Erasure.objects.count() == 1


def test_erasing_empties_the_reasons_of_moderators(point, editor):
    ModerationStepFactory(contribution=point, step="refused", reason="Sem is een kind")

    erase(point, editor)

    assert point.moderation_steps.get().reason == "gewist"


def test_erase_person_destroys_name_ways_back_and_words(point, other, partnership, editor):
    person = Person.objects.create(partnership=partnership, school_type="sbo", made_at=NOW)
    Contact.objects.create(person=person, name="Iris", email="iris@proef.invalid")
    ReturnLink.objects.create(person=person, token_hash="x", made_at=NOW, expires_at=NOW)
    Contribution.objects.filter(pk=point.pk).update(said_by=person)

    n_erased = erase_person(person=person, by=editor, reason="op verzoek", now=NOW)

    person.refresh_from_db()
    point.refresh_from_db()
    assert n_erased == 1
    assert not Contact.objects.exists()
    assert not ReturnLink.objects.exists()
    assert (person.school_type, person.erased_at) == ("", NOW)
    assert (point.erased_at, point.said_by) == (NOW, person)
    assert list(Wording.objects.values_list("contribution", flat=True)) == [other.pk]
    assert set(Erasure.objects.values_list("subject", "key")) == {
        ("person", person.key),
        ("contribution", point.key),
    }


def test_repeat_destroys_again_what_a_restored_backup_brought_back(
    point, other, report, partnership, editor
):
    person = Person.objects.create(partnership=partnership, made_at=NOW)
    erase(point, editor)
    erase_person(person=person, by=editor, reason="op verzoek", now=NOW)
    Contribution.objects.filter(pk=point.pk).update(erased_at=None)
    WordingFactory(contribution=point, text="Sem mist de gymles")
    Contact.objects.create(person=person, name="Iris")
    report.line_blocks.update(lines=LINES)
    StagedEntry.objects.filter(line=2).update(text="Sem mist de gymles")

    n_again = repeat_erasures()

    point.refresh_from_db()
    assert n_again == 2
    assert point.erased_at == NOW
    assert list(Wording.objects.values_list("text", flat=True)) == ["meer tijd"]
    assert report.line_blocks.get().lines[1] == "- " + "█" * 18
    assert not StoredFile.objects.exists()
    assert not Contact.objects.exists()
    assert repeat_erasures() == 0


@pytest.mark.parametrize(
    ("ends_on", "today", "n_erased"),
    [
        (date(2026, 3, 31), date(2027, 3, 31), 0),
        (date(2026, 3, 31), date(2027, 4, 1), 2),
        (date(2026, 12, 31), date(2028, 1, 1), 2),
        (None, date(2040, 1, 1), 0),
    ],
)
def test_words_go_after_their_term(point, other, trajectory, partnership, ends_on, today, n_erased):
    partnership.n_months_kept = 12
    partnership.save()
    trajectory.ends_on = ends_on
    trajectory.save()

    assert erase_after_term(today=today, now=NOW) == n_erased
    assert Wording.objects.count() == 2 - n_erased
    assert StoredFile.objects.exists() is (n_erased == 0)
    assert erase_after_term(today=today, now=NOW) == 0


def test_editor_erases_on_a_page_that_says_what_happens(client, point, editor):
    client.force_login(editor)
    address = reverse("dialogue:erase", args=[point.pk])

    shown = client.get(address).content.decode()
    refused = client.post(address, {"reason": ""})
    done = client.post(address, {"reason": "op verzoek", "deletes_file": "on"})

    point.refresh_from_db()
    page = client.get(done.url).content.decode()
    assert "Sem mist de gymles" in shown
    assert "Dit blijft" in shown
    assert (refused.status_code, done.status_code) == (422, 302)
    assert point.erased_at is not None
    assert not StoredFile.objects.exists()
    assert "op verzoek gewist" in page
    assert page.count("gymles") == 1  # in the line of somebody else


@pytest.mark.parametrize("role", ["community_manager", "director", "council_member"])
def test_nobody_but_an_editor_erases(client, request, point, role):
    client.force_login(request.getfixturevalue(role))

    response = client.post(reverse("dialogue:erase", args=[point.pk]), {"reason": "x"})

    point.refresh_from_db()
    assert response.status_code == 403
    assert point.erased_at is None
