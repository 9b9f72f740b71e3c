"""Lists of what comes later: as many queries for three items as for one."""

import pytest
from django.urls import reverse

from inbreng.followup.actions.reporting import publish_report_back
from inbreng.followup.models import Appointment, EvaluationMoment, ReportSection
from tests.dialogue.factories import NOW

ONE_AND_THREE = pytest.mark.parametrize("n_items", [1, 3])


@ONE_AND_THREE
def test_evaluations_cost_the_same(
    client, editor, director, trajectory, django_assert_num_queries, n_items
):
    for number in range(n_items):
        agreed = Appointment.objects.create(
            trajectory=trajectory, what=f"Proef {number}", due_on=NOW.date(), made_at=NOW
        )
        moment = EvaluationMoment.objects.create(
            trajectory=trajectory,
            appointment=agreed,
            title="Halverwege",
            held_on=NOW.date(),
            made_at=NOW,
        )
        moment.invited.set([editor, director])
    client.force_login(editor)

    with django_assert_num_queries(8):
        page = client.get(reverse("followup:evaluations", args=[trajectory.pk]))

    assert page.status_code == 200


@ONE_AND_THREE
def test_own_appointments_cost_the_same(
    client, editor, trajectory, django_assert_num_queries, n_items
):
    for number in range(n_items):
        Appointment.objects.create(
            trajectory=trajectory,
            what=f"Proef {number}",
            who_user=editor,
            due_on=NOW.date(),
            made_at=NOW,
        )
    client.force_login(editor)

    with django_assert_num_queries(6):
        page = client.get(reverse("followup:own_appointments"))

    assert len(page.context["page"]) == n_items


@ONE_AND_THREE
def test_versions_of_a_report_back_cost_the_same(
    client, editor, report_back, django_assert_num_queries, n_items
):
    for number in range(n_items):
        ReportSection.objects.create(
            report_back=report_back, kind="own", position=9, title=f"Deel {number}", text="Dank!"
        )
        publish_report_back(report_back=report_back, by=editor, now=NOW)
    client.force_login(editor)

    with django_assert_num_queries(8):
        page = client.get(reverse("followup:report_back_versions", args=[report_back.gathering_id]))

    assert len(page.context["versions"]) == n_items
