"""Lists of what comes later: as many queries for three items as for one."""

import pytest
from django.urls import reverse

from inbreng.followup.models import Appointment, EvaluationMoment
from tests.dialogue.factories import NOW


@pytest.mark.parametrize("n_items", [1, 3])
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

    with django_assert_num_queries(7):
        page = client.get(reverse("followup:evaluations", args=[trajectory.pk]))

    assert page.status_code == 200
