"""The worker makes a file once, picks up what a dead one left, and clears after a week."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from inbreng.core.errors import DomainError
from inbreng.insights import jobs
from inbreng.insights.actions import exporting
from inbreng.insights.actions.exporting import (
    DEAD_AFTER,
    KEPT_FOR,
    MOST_ATTEMPTS,
    MOST_WAITING,
    Claim,
    TakenOver,
    TooManyAtOnce,
    ask_for_export,
    clear_exports,
    exports_to_take_up,
    make_export,
    remove_export,
)
from inbreng.insights.exports.registry import RENDERERS
from inbreng.insights.models import Export
from tests.dialogue.factories import NOW
from tests.insights.exports.conftest import LATER
from tests.insights.exports.reading_back import read_json


@pytest.fixture
def asked(trajectory, editor) -> Export:
    return ask_for_export(
        trajectory=trajectory, format="json", audience="staff", by=editor, now=NOW
    )


@pytest.fixture
def broken(monkeypatch):
    """A renderer that says something while it works."""

    def use(renderer):
        monkeypatch.setitem(RENDERERS, "json", renderer)

    return use


def kept_files(settings) -> list[str]:
    return [path.name for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


def test_file_is_made_with_its_progress(asked, said):
    for _number in range(3):
        said()

    make_export(pk=asked.pk, clock=lambda: LATER)

    asked.refresh_from_db()
    assert (asked.state, asked.n_done, asked.n_total, asked.seen_alive_at) == ("ready", 3, 3, None)
    assert len(read_json(asked)["points"]) == 3


def test_second_worker_finds_nothing_to_make(asked):
    make_export(pk=asked.pk, clock=lambda: LATER)

    make_export(pk=asked.pk, clock=lambda: LATER)

    asked.refresh_from_db()
    assert (asked.state, asked.n_attempts) == ("ready", 1)


def test_worker_says_how_far_it_is_while_it_works(asked, said, broken):
    said()
    seen = []

    def render(told, file):
        list(told.points())
        seen.append(Export.objects.values_list("state", "n_done", "n_total").get(pk=asked.pk))
        file.write(b"{}")

    broken(render)

    make_export(pk=asked.pk, clock=lambda: LATER)

    assert seen == [("making", 1, 1)]


def test_worker_that_was_given_up_leaves_no_file(asked, broken, settings):
    def render(told, file):
        Export.objects.filter(pk=asked.pk).update(state="asked")
        file.write(b"{}")

    broken(render)

    make_export(pk=asked.pk, clock=lambda: LATER)

    asked.refresh_from_db()
    assert (asked.state, kept_files(settings)) == ("asked", [])


def test_export_that_was_removed_meanwhile_leaves_no_file(asked, broken, settings):
    def render(told, file):
        remove_export(export=Export.objects.get(pk=asked.pk))
        file.write(b"{}")

    broken(render)

    make_export(pk=asked.pk, clock=lambda: LATER)

    assert (Export.objects.count(), kept_files(settings)) == (0, [])


def test_refusal_of_a_renderer_becomes_its_sentence(asked, broken):
    def render(told, file):
        raise DomainError("Dit lukt zo niet.")

    broken(render)

    make_export(pk=asked.pk, clock=lambda: LATER)

    asked.refresh_from_db()
    assert (asked.state, asked.refusal) == ("refused", "Dit lukt zo niet.")


def test_export_of_a_dead_worker_is_made_again(asked):
    now = LATER
    Export.objects.update(state="making", n_attempts=1, seen_alive_at=now - 2 * DEAD_AFTER)

    waiting = exports_to_take_up(now=now)

    asked.refresh_from_db()
    assert (waiting, asked.state) == ([asked.pk], "asked")
    with pytest.raises(TakenOver):
        Claim(asked.pk, 1).hold(n_done=5)


def test_export_of_a_living_worker_is_left_alone(asked):
    Export.objects.update(state="making", n_attempts=1, seen_alive_at=LATER)

    assert exports_to_take_up(now=LATER + DEAD_AFTER) == []


def test_export_that_outlived_three_workers_is_refused(asked):
    Export.objects.update(state="making", n_attempts=MOST_ATTEMPTS, seen_alive_at=NOW)

    waiting = exports_to_take_up(now=LATER)

    asked.refresh_from_db()
    assert (waiting, asked.state) == ([], "refused")
    assert asked.refusal == "Het maken brak drie keer af. Neem een kleiner deel mee."


def test_sweep_makes_what_waits(asked):
    jobs.take_up_exports.call_local()

    asked.refresh_from_db()
    assert asked.state == "ready"


def test_nobody_has_more_than_five_in_the_making(asked, trajectory, editor, reader):
    for _number in range(MOST_WAITING - 1):
        ask_for_export(trajectory=trajectory, format="csv", audience="council", by=editor, now=NOW)

    with pytest.raises(TooManyAtOnce):
        ask_for_export(trajectory=trajectory, format="csv", audience="council", by=editor, now=NOW)

    ask_for_export(trajectory=trajectory, format="csv", audience="council", by=reader, now=NOW)


def test_file_is_gone_after_a_week_and_not_before(asked, settings):
    make_export(pk=asked.pk, clock=lambda: NOW)

    n_before = clear_exports(now=NOW + KEPT_FOR)
    n_after = clear_exports(now=NOW + KEPT_FOR + timedelta(seconds=1))

    assert (n_before, n_after) == (0, 1)
    assert (Export.objects.count(), kept_files(settings)) == (0, [])


def test_night_clears_files_that_hold_what_was_erased(
    asked, said, settings, django_capture_on_commit_callbacks
):
    point = said()
    make_export(pk=asked.pk, clock=lambda: NOW)
    point.erased_at = LATER
    point.save()

    with django_capture_on_commit_callbacks(execute=True):
        clear_exports(now=LATER)

    asked.refresh_from_db()
    assert (asked.state, kept_files(settings)) == ("refused", [])


def test_night_job_clears_files_and_codebooks(monkeypatch):
    done = []
    monkeypatch.setattr(exporting, "clear_exports", lambda *, now: done.append("files"))
    monkeypatch.setattr(
        "inbreng.insights.actions.importing.clear_given", lambda *, now: done.append("given")
    )

    jobs.clear_exports.call_local()

    assert done == ["files", "given"]


def test_file_whose_export_went_with_its_account_goes_at_night(asked, settings):
    make_export(pk=asked.pk, clock=lambda: LATER)
    Export.objects.filter(pk=asked.pk).delete()
    in_two_hours = timezone.now() + timedelta(hours=2)

    left = []
    for now in (timezone.now(), in_two_hours):
        clear_exports(now=now)
        left.append(len(kept_files(settings)))

    assert left == [1, 0]
