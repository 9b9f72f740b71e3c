"""Setting a report right: each step changes what it should and can be undone."""

import pytest

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.dialogue.actions import preview
from inbreng.dialogue.models import LineBlock, Report, StagedEntry
from tests.dialogue.factories import (
    NOW,
    ReportFactory,
    StagedEntryFactory,
    StoredFileFactory,
    UploadFactory,
)

LINES = [
    "Tafel 1",
    "Wat mis je?",
    "- meer tijd en meer",
    "  rust",
    "- een vast gezicht",
    "Wat is nodig?",
    "- vertrouwen",
]
PIECES = [
    ("heading", "Tafel 1", "", 1, 0, 1, 7),
    ("question", "Wat mis je?", "Wat mis je?", 2, 0, 2, 11),
    ("contribution", "meer tijd en meer rust", "Wat mis je?", 3, 2, 4, 6),
    ("contribution", "een vast gezicht", "Wat mis je?", 5, 2, 5, 18),
    ("question", "Wat is nodig?", "Wat is nodig?", 6, 0, 6, 13),
    ("contribution", "vertrouwen", "Wat is nodig?", 7, 2, 7, 12),
]


@pytest.fixture
def report(trajectory):
    stored = StoredFileFactory(partnership=trajectory.partnership)
    found = ReportFactory(
        upload=UploadFactory(trajectory=trajectory), stored_file=stored, n_lines=len(LINES)
    )
    LineBlock.objects.create(report=found, number=1, lines=LINES)
    for number, (kind, text, question, line, start, end_line, end) in enumerate(PIECES):
        StagedEntryFactory(
            report=found, position=number * StagedEntry.STEP, kind=kind, text=text,
            question=question, table="Tafel 1", line=line, start=start, end_line=end_line, end=end,
        )  # fmt: skip
    return found


@pytest.fixture
def step(report, editor):
    return {"report": report, "by": editor, "now": NOW}


def entry(report, text):
    return report.entries.get(text=text)


def shown(report):
    return list(report.entries.values_list("kind", "text", "question"))


def covered(report):
    """Every character of the lines with the number of entries that cover it."""
    times = {}
    for one in report.entries.all():
        for number in range(one.line, one.end_line + 1):
            text = LINES[number - 1]
            start = one.start if number == one.line else 0
            end = one.end if number == one.end_line else len(text)
            for at in range(start, end):
                if not text[at].isspace():
                    times[number, at] = times.get((number, at), 0) + 1
    return times


def test_point_that_becomes_a_question_takes_the_points_below_it_along(report, step):
    preview.change_kind(
        entries=[entry(report, "meer tijd en meer rust").pk], kind="question", **step
    )

    assert shown(report)[2:4] == [
        ("question", "meer tijd en meer rust", "meer tijd en meer rust"),
        ("contribution", "een vast gezicht", "meer tijd en meer rust"),
    ]


def test_question_that_becomes_a_point_gives_its_points_back_to_the_question_before(report, step):
    preview.change_kind(entries=[entry(report, "Wat is nodig?").pk], kind="contribution", **step)

    assert shown(report)[4:] == [
        ("contribution", "Wat is nodig?", "Wat mis je?"),
        ("contribution", "vertrouwen", "Wat mis je?"),
    ]


def test_point_that_becomes_a_label_stands_in_the_path_of_the_points_below_it(report, step):
    preview.change_kind(entries=[entry(report, "meer tijd en meer rust").pk], kind="label", **step)

    assert entry(report, "een vast gezicht").path == ["meer tijd en meer rust"]
    assert entry(report, "vertrouwen").path == []


def test_point_that_becomes_a_heading_is_the_theme_of_what_follows(report, step):
    preview.change_kind(entries=[entry(report, "een vast gezicht").pk], kind="heading", **step)

    assert entry(report, "Wat is nodig?").section == ["een vast gezicht"]


def test_kinds_of_several_entries_change_in_one_step(report, step):
    chosen = [entry(report, "een vast gezicht").pk, entry(report, "vertrouwen").pk]

    preview.change_kind(entries=chosen, kind="context", **step)
    preview.undo(report=report, now=NOW)

    assert [kind for kind, _text, _question in shown(report)] == [row[0] for row in PIECES]


def test_nothing_below_a_question_is_harvest_when_somebody_says_so(report, step):
    preview.drop_below(entry=entry(report, "Wat mis je?").pk, **step)

    assert [kind for kind, *_rest in shown(report)] == [
        "heading", "question", "context", "context", "question", "contribution",
    ]  # fmt: skip


def test_nothing_below_a_heading_is_harvest_when_somebody_says_so(report, step):
    preview.drop_below(entry=entry(report, "Tafel 1").pk, **step)

    assert not report.entries.filter(kind="contribution").exists()


def test_cut_makes_two_points_and_keeps_every_character_once(report, step):
    before = covered(report)

    preview.cut_entry(
        entry=entry(report, "meer tijd en meer rust").pk,
        parts=["meer tijd", "en meer rust"],
        **step,
    )

    places = report.entries.filter(text__in=["meer tijd", "en meer rust"])
    assert list(places.values_list("line", "start", "end_line", "end")) == [
        (3, 2, 3, 11),
        (3, 12, 4, 6),
    ]
    assert covered(report) == before
    assert shown(report)[2:5] == [
        ("contribution", "meer tijd", "Wat mis je?"),
        ("contribution", "en meer rust", "Wat mis je?"),
        ("contribution", "een vast gezicht", "Wat mis je?"),
    ]


def test_cut_refuses_other_words(report, step):
    point = entry(report, "een vast gezicht")

    with pytest.raises(DomainError):
        preview.cut_entry(entry=point.pk, parts=["een vast", "persoon"], **step)

    assert entry(report, "een vast gezicht").pk == point.pk


def test_heading_glued_to_text_is_cut_in_a_heading_and_text(report, step):
    preview.cut_entry(entry=entry(report, "Tafel 1").pk, parts=["Tafel", "1"], **step)

    assert [kind for kind, *_rest in shown(report)][:2] == ["heading", "context"]


def test_question_with_its_answer_on_one_line_is_cut_in_both(report, step):
    preview.cut_entry(entry=entry(report, "Wat mis je?").pk, parts=["Wat mis", "je?"], **step)

    assert shown(report)[1:4] == [
        ("question", "Wat mis", "Wat mis"),
        ("question", "je?", "je?"),
        ("contribution", "meer tijd en meer rust", "je?"),
    ]


def test_join_makes_one_point_of_two_and_keeps_every_character_once(report, step):
    before = covered(report)

    preview.join_entry(entry=entry(report, "een vast gezicht").pk, **step)

    joined = entry(report, "meer tijd en meer rust een vast gezicht")
    assert (joined.line, joined.start, joined.end_line, joined.end) == (3, 2, 5, 18)
    assert set(before) <= set(covered(report))
    assert set(covered(report).values()) == {1}


def test_join_refuses_what_does_not_meet_in_the_document(report, step):
    preview.move_entry(entry=entry(report, "vertrouwen").pk, up=True, **step)

    with pytest.raises(DomainError):
        preview.join_entry(entry=entry(report, "vertrouwen").pk, **step)


def test_point_joined_to_a_question_makes_it_longer_for_all_its_points(report, step):
    preview.join_entry(entry=entry(report, "meer tijd en meer rust").pk, **step)

    assert entry(report, "een vast gezicht").question == "Wat mis je? meer tijd en meer rust"


def test_move_up_past_a_question_hangs_a_point_under_the_question_before(report, step):
    preview.move_entry(entry=entry(report, "vertrouwen").pk, up=True, **step)

    assert shown(report)[4:] == [
        ("contribution", "vertrouwen", "Wat mis je?"),
        ("question", "Wat is nodig?", "Wat is nodig?"),
    ]


def test_move_down_past_a_question_hangs_a_point_under_it(report, step):
    preview.move_entry(entry=entry(report, "een vast gezicht").pk, up=False, **step)

    assert shown(report)[3:] == [
        ("question", "Wat is nodig?", "Wat is nodig?"),
        ("contribution", "een vast gezicht", "Wat is nodig?"),
        ("contribution", "vertrouwen", "Wat is nodig?"),
    ]


def test_move_up_from_the_top_and_down_from_the_bottom_change_nothing(report, step):
    preview.move_entry(entry=entry(report, "Tafel 1").pk, up=True, **step)
    preview.move_entry(entry=entry(report, "vertrouwen").pk, up=False, **step)

    assert [text for _kind, text, _question in shown(report)] == [row[1] for row in PIECES]


def test_place_sets_what_is_given_and_leaves_the_rest(report, step):
    chosen = [entry(report, "een vast gezicht").pk, entry(report, "vertrouwen").pk]

    preview.place_entries(entries=chosen, table="Tafel 2", path=["Nodig:"], **step)

    placed = report.entries.filter(pk__in=chosen).values_list("table", "question", "path")
    assert list(placed) == [
        ("Tafel 2", "Wat mis je?", ["Nodig:"]),
        ("Tafel 2", "Wat is nodig?", ["Nodig:"]),
    ]


def test_doubt_goes_when_somebody_says_it_is_right(report, step):
    report.entries.filter(text="vertrouwen").update(doubt="maybe_point")

    preview.settle_entries(entries=[entry(report, "vertrouwen").pk], **step)

    assert entry(report, "vertrouwen").doubt == ""


def test_every_step_can_be_undone_and_done_again(report, step):
    began = shown(report)
    preview.cut_entry(
        entry=entry(report, "meer tijd en meer rust").pk,
        parts=["meer tijd", "en meer rust"],
        **step,
    )
    preview.join_entry(entry=entry(report, "een vast gezicht").pk, **step)
    preview.change_kind(entries=[entry(report, "vertrouwen").pk], kind="label", **step)
    ended = shown(report)

    while preview.undo(report=report, now=NOW):
        pass
    undone = shown(report)
    while preview.redo(report=report):
        pass

    assert undone == began
    assert shown(report) == ended


def test_new_step_takes_the_place_of_a_step_that_was_taken_back(report, step):
    preview.change_kind(entries=[entry(report, "vertrouwen").pk], kind="label", **step)
    preview.undo(report=report, now=NOW)
    preview.change_kind(entries=[entry(report, "vertrouwen").pk], kind="context", **step)

    assert preview.redo(report=report) is False


def test_step_that_changes_nothing_is_not_kept(report, step):
    preview.change_kind(entries=[entry(report, "vertrouwen").pk], kind="contribution", **step)

    assert not report.changes.exists()


def test_published_report_changes_no_more(report, step):
    Report.objects.filter(pk=report.pk).update(state="publishing")

    with pytest.raises(ChangedMeanwhile):
        preview.change_kind(entries=[entry(report, "vertrouwen").pk], kind="label", **step)
