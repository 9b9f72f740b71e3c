"""What stands beside the sample's voices and what came after its draft is loaded whole."""

from collections import Counter

from inbreng.answers.models import Answer, Forward, ForwardPoint
from inbreng.consultation.models import Consultation, Remark, Score
from inbreng.dialogue.models import Contribution
from inbreng.followup.models import Appointment, Attachment, ReportBack
from inbreng.insights.models import Series, SeriesPoint
from inbreng.plan.models import Citation, Figure, PastPromise
from inbreng.sample.reading import Material
from tests.sample.conftest import NOW


def test_draft_was_read_along_and_a_question_runs(sample, db):
    found = Consultation.objects.all()

    assert {each.kind: each.phase(NOW) for each in found} == {
        Consultation.Kind.DRAFT: Consultation.Phase.OVER,
        Consultation.Kind.POLL: Consultation.Phase.RUNNING,
    }


def test_every_remark_is_kept_shown_and_answered_or_waiting(sample, db, material: Material):
    written = [
        remark
        for consultation in material.consultations
        for reaction in consultation.reactions
        for remark in reaction.remarks
        if remark.text
    ]
    kept = Contribution.objects.exclude(remark=None)

    assert kept.count() == len(written)
    assert set(kept.values_list("state", flat=True)) == {Contribution.State.VISIBLE}
    assert Answer.objects.filter(contribution__in=kept).count() == sum(
        remark.answer is not None for remark in written
    )


def test_remark_points_at_words_of_the_passage_that_people_read(sample, db):
    pointed = Remark.objects.exclude(quoted="").select_related("passage_version")

    missing = [each.quoted for each in pointed if each.quoted not in each.passage_version.text]

    assert pointed.count() >= 10
    assert missing == []


def test_enough_people_chose_how_much_they_notice_to_tell_their_number(sample, db):
    assert Score.objects.count() >= 5


def test_earlier_plan_tells_what_became_of_what_it_promised(sample, db, material: Material):
    states = Counter(PastPromise.objects.values_list("state", flat=True))

    assert states.total() == len(material.beside.promises)
    assert set(states) == set(PastPromise.State.values)


def test_figures_stand_in_the_plan_with_their_source_and_a_gap(sample, db):
    series = Series.objects.get()
    cells = SeriesPoint.objects.filter(series=series)
    areas = set(cells.values_list("area", flat=True))
    periods = set(cells.values_list("period", flat=True))

    assert Figure.objects.get().series == series
    assert Citation.objects.get().point in cells
    assert series.source
    assert cells.count() == len(areas) * len(periods) - 1


def test_one_party_replied_to_what_was_handed_on_and_one_may_still(sample, db):
    states = dict(Forward.objects.values_list("party__kind", "state"))

    assert states == {"municipality": Forward.State.REPLIED, "board": Forward.State.RELEASED}
    assert ForwardPoint.objects.exclude(reply="").count() == 1


def test_pictures_have_words_and_one_goes_with_a_report_back(sample, db):
    pictures = Attachment.objects.all()

    assert {each.alt != "" for each in pictures} == {True}
    assert ReportBack.objects.filter(attachments__in=pictures).count() == 1
    assert pictures.filter(report_back=None).exclude(theme=None).count() == 1


def test_appointment_is_a_project_with_a_note_and_a_day_to_look_back(sample, db):
    project = Appointment.objects.get(is_project=True, interests=None)

    assert project.notes.count() == 1
    assert project.evaluation_moments.get().held_on > project.due_on


def test_boards_say_whether_they_take_part_in_a_project(sample, db):
    project = Appointment.objects.filter(interests__isnull=False).distinct().get()

    assert list(project.interests.values_list("organisation__name", "stance")) == [
        ("Morgenwijs, katholiek onderwijs", "curious"),
        ("Rietlanden, speciaal en speciaal basisonderwijs", "not_now"),
        ("Stichting Turfstek, openbaar onderwijs", "joins"),
    ]
