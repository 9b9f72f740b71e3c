"""A report-back is written in, made again, published and taken back."""

from datetime import date, timedelta

import pytest

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.dialogue.actions.erasing import erase_contribution_words
from inbreng.followup.actions.reporting import (
    GroupTooSmall,
    make_report_back,
    need_no_report_back,
    publish_report_back,
    refresh_report_back,
    reopen_report_back,
    set_report_term,
    withdraw_report_back,
)
from inbreng.followup.actions.writing import (
    add_section,
    make_from_harvest,
    move_section,
    release_chosen,
    remove_section,
    show_section,
    write_section,
)
from inbreng.followup.models import ReportBack, ReportSection
from inbreng.followup.queries import report_backs as queries
from inbreng.insights.models import Theme
from inbreng.programme.models import Gathering
from tests.dialogue.factories import NOW
from tests.followup.conftest import CALM, DOUBT, LATER

Kind = ReportSection.Kind
State = ReportBack.State


@pytest.fixture
def heard(report_back) -> ReportSection:
    """The section about the theme."""
    return report_back.sections.get(kind=Kind.THEME)


def titles(report_back) -> list[str]:
    return list(report_back.sections.values_list("title", flat=True))


def write(section, text, **fields):
    """Write a section as it was seen."""
    wanted = {"title": section.title, "quotes": [], "seen_version": section.version, **fields}
    write_section(section=section, text=text, **wanted)


def test_make_report_back_twice_gives_the_first(report_back, gathering, editor):
    again = make_report_back(gathering=gathering, by=editor, now=LATER)

    assert (again.pk, ReportBack.objects.count()) == (report_back.pk, 1)


def test_make_report_back_refuses_a_small_talk(trajectory, editor):
    talk = Gathering.objects.create(trajectory=trajectory, title="Gesprek", format="small_talk")

    with pytest.raises(DomainError):
        make_report_back(gathering=talk, by=editor, now=NOW)


def test_make_report_back_finds_a_free_address(trajectory, editor):
    slugs = [
        make_report_back(
            gathering=Gathering.objects.create(
                trajectory=trajectory, title="Rondetafel ’25!", held_on=date(2026, 2, 1)
            ),
            by=editor,
            now=NOW,
        ).slug
        for _ in range(2)
    ]

    assert slugs == ["rondetafel-25-2026-02-01", "rondetafel-25-2026-02-01-2"]


def test_write_section_keeps_text_clean_and_makes_it_own(heard):
    write(heard, "<p>Ons verhaal<script>alert(1)</script></p>", title="Houvast")

    heard.refresh_from_db()
    assert (heard.text, heard.is_own, heard.version) == ("<p>Ons verhaal</p>", True, 2)


def test_write_section_refuses_to_overwrite_another(heard):
    write(heard, "<p>Eerst</p>")

    with pytest.raises(ChangedMeanwhile):
        write(heard, "<p>Daarna</p>")

    heard.refresh_from_db()
    assert heard.text == "<p>Eerst</p>"


def test_write_section_quotes_only_points_of_the_gathering(heard, calm, trajectory, said):
    elsewhere = Gathering.objects.create(trajectory=trajectory, title="Elders", n_participants=9)
    other = said("Dit is elders gezegd.", gathering=elsewhere, table=None)

    write(heard, "<p>x</p>", quotes=[other.pk, calm.pk])

    assert [one.contribution_id for one in heard.quotes.all()] == [calm.pk]


def test_refresh_leaves_what_somebody_wrote(report_back, heard, trajectory, said, code):
    write(heard, "<p>Ons verhaal</p>")
    code(said("Iets nieuws over rust."), Theme.objects.create(trajectory=trajectory, name="Rust"))

    refresh_report_back(report_back=report_back, now=LATER)

    heard.refresh_from_db()
    assert heard.text == "<p>Ons verhaal</p>"
    assert "Rust" in titles(report_back)


def test_refresh_takes_away_what_the_harvest_no_longer_holds(report_back, heard, theme):
    Theme.objects.filter(pk=theme.pk).update(ended_at=NOW)

    refresh_report_back(report_back=report_back, now=LATER)

    assert "Houvast" not in titles(report_back)


def test_refresh_keeps_own_order_and_what_was_switched_off(report_back, heard):
    move_section(section=heard, is_up=True)
    show_section(section=heard, is_shown=False)
    before = titles(report_back)

    refresh_report_back(report_back=report_back, now=LATER)

    assert titles(report_back) == before
    assert not report_back.sections.get(kind=Kind.THEME).is_shown


def test_make_from_harvest_gives_up_what_was_written(report_back, heard):
    drafted = heard.text
    write(heard, "<p>Ons verhaal</p>")

    make_from_harvest(section=heard)
    refresh_report_back(report_back=report_back, now=LATER)

    heard.refresh_from_db()
    assert heard.text == drafted


def test_own_section_survives_refresh_and_can_be_removed(report_back):
    own = add_section(report_back=report_back, title="Van de wethouder", text="Dank!")

    refresh_report_back(report_back=report_back, now=LATER)

    assert titles(report_back)[-1] == "Van de wethouder"
    remove_section(section=own)
    assert "Van de wethouder" not in titles(report_back)


def test_remove_section_refuses_one_from_the_harvest(heard):
    with pytest.raises(DomainError):
        remove_section(section=heard)


def test_publish_keeps_a_version_that_later_writing_leaves_alone(report_back, heard, editor):
    publish_report_back(report_back=report_back, by=editor, now=NOW)
    before = queries.newest_version(report_back).sections

    write(heard, "<p>Later geschreven</p>")

    assert queries.newest_version(report_back).sections == before
    assert queries.differs_from_published(report_back)


def test_publish_again_makes_the_next_version_from_the_same_moment(report_back, heard, editor):
    publish_report_back(report_back=report_back, by=editor, now=NOW)
    write(heard, "<p>Later geschreven</p>")

    publish_report_back(report_back=report_back, by=editor, now=LATER)

    report_back.refresh_from_db()
    assert [one.number for one in report_back.versions.all()] == [2, 1]
    assert report_back.published_at == NOW


def test_publish_refuses_when_nothing_changed(report_back, editor):
    publish_report_back(report_back=report_back, by=editor, now=NOW)

    with pytest.raises(DomainError, match="niets veranderd"):
        publish_report_back(report_back=report_back, by=editor, now=LATER)


def test_publish_refuses_when_nothing_is_switched_on(report_back, editor):
    report_back.sections.update(is_shown=False)

    with pytest.raises(DomainError, match="geen enkel deel"):
        publish_report_back(report_back=report_back, by=editor, now=NOW)


@pytest.mark.parametrize("n_people", [None, 4])
def test_publish_refuses_a_gathering_of_few_or_unknown(trajectory, editor, n_people):
    few = Gathering.objects.create(trajectory=trajectory, title="Kring", n_participants=n_people)
    report_back = make_report_back(gathering=few, by=editor, now=NOW)

    with pytest.raises(GroupTooSmall):
        publish_report_back(report_back=report_back, by=editor, now=NOW)


def test_publish_on_a_day_is_read_by_nobody_before(report_back, editor):
    publish_report_back(report_back=report_back, published_at=LATER, by=editor, now=NOW)

    assert not queries.published(NOW).exists()
    assert queries.published(LATER).get() == report_back


def test_publish_again_for_a_later_day_takes_nothing_from_readers(report_back, heard, editor):
    publish_report_back(report_back=report_back, by=editor, now=NOW)
    write(heard, "<p>Later geschreven</p>")

    with pytest.raises(DomainError, match="meteen in"):
        publish_report_back(
            report_back=report_back, published_at=LATER + timedelta(1), by=editor, now=LATER
        )

    assert queries.published(LATER).get() == report_back


def test_withdraw_needs_a_reason_and_ends_reading(report_back, editor):
    publish_report_back(report_back=report_back, by=editor, now=NOW)

    with pytest.raises(DomainError):
        withdraw_report_back(report_back=report_back, reason=" ", by=editor)
    withdraw_report_back(report_back=report_back, reason="Er stond een fout in.", by=editor)

    assert not queries.published(LATER).exists()


def test_withdraw_refuses_what_is_not_published(report_back, editor):
    with pytest.raises(ChangedMeanwhile):
        withdraw_report_back(report_back=report_back, reason="Fout", by=editor)


def test_two_editors_at_once_take_one_step(report_back, editor):
    seen_before = ReportBack.objects.get(pk=report_back.pk)
    publish_report_back(report_back=report_back, by=editor, now=NOW)

    with pytest.raises(ChangedMeanwhile):
        need_no_report_back(report_back=seen_before, reason="Niet nodig", by=editor)


def test_not_needed_settles_and_can_be_reopened(report_back, gathering, editor, trajectory):
    need_no_report_back(report_back=report_back, reason="Samen met de volgende.", by=editor)
    today = gathering.held_on + timedelta(days=60)

    assert queries.n_late(trajectory, today) == 0
    reopen_report_back(report_back=report_back, by=editor)
    assert queries.n_late(trajectory, today) == 1


@pytest.mark.parametrize(("n_days", "n_late"), [(27, 0), (28, 0), (29, 1)])
def test_report_back_is_late_after_its_term(gathering, trajectory, n_days, n_late):
    today = gathering.held_on + timedelta(days=n_days)

    assert queries.n_late(trajectory, today) == n_late
    (standing,) = queries.standing_of([gathering], 28, today)
    assert standing.is_late is bool(n_late)


def test_set_report_term_changes_when_it_is_late(gathering, trajectory):
    set_report_term(trajectory=trajectory, n_days=7)

    assert queries.n_days_of(trajectory) == 7
    assert queries.n_late(trajectory, gathering.held_on + timedelta(days=8)) == 1


def test_parts_show_only_released_words(report_back, calm, release):
    release(calm, "Eén vast gezicht […] dat is wat helpt.")

    quotes = [quote for part in queries.parts_of_draft(report_back) for quote in part.quotes]

    assert [(one.words, one.perspective.name) for one in quotes] == [
        ("Eén vast gezicht […] dat is wat helpt.", "ouder")
    ]


def test_release_chosen_releases_what_passes_the_screening(report_back, heard, said, editor, calm):
    personal = said("Bel mevrouw De Wit op 06-12345678.")
    write(heard, "<p>x</p>", quotes=[calm.pk, personal.pk])

    refused = release_chosen(report_back=report_back, by=editor, now=NOW)

    assert [contribution for contribution, _reason in refused] == [personal]
    quotes = [one.words for part in queries.parts_of_draft(report_back) for one in part.quotes]
    assert quotes == [CALM]


def test_erasing_words_takes_them_out_of_what_was_published(report_back, doubt, release, editor):
    release(doubt, DOUBT)
    version = publish_report_back(report_back=report_back, by=editor, now=NOW)
    assert [one.words for part in queries.parts_of_version(version) for one in part.quotes] == [
        DOUBT
    ]

    erase_contribution_words(contribution=doubt, by=editor, reason="", now=LATER)

    assert [one for part in queries.parts_of_version(version) for one in part.quotes] == []


def test_others_are_published_ones_of_the_same_trajectory(report_back, trajectory, editor, said):
    other = Gathering.objects.create(
        trajectory=trajectory, title="Rondetafel leerkrachten", n_participants=12
    )
    second = make_report_back(gathering=other, by=editor, now=NOW)
    assert queries.others_published(report_back.gathering, LATER) == []

    publish_report_back(report_back=second, by=editor, now=NOW)

    assert queries.others_published(report_back.gathering, LATER) == [second]
