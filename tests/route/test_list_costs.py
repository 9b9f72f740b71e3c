"""The lists beside the route: as many queries for three items as for one."""

from datetime import timedelta

import pytest
from django.urls import reverse

from inbreng.route.models import Dossier, FreeWeek, Phase
from tests.route.factories import NOW, TODAY

ONE_AND_THREE = pytest.mark.parametrize("n_items", [1, 3])


@ONE_AND_THREE
def test_records_cost_the_same(
    client, editor, trajectory, plan, django_assert_num_queries, n_items
):
    for _ in range(n_items):
        Dossier.objects.create(plan=plan, format="pdf", asked_by=editor, asked_at=NOW)
    client.force_login(editor)

    with django_assert_num_queries(7):
        page = client.get(reverse("route:dossiers", args=[trajectory.pk]))

    assert page.status_code == 200


@ONE_AND_THREE
def test_terms_cost_the_same(client, editor, trajectory, plan, django_assert_num_queries, n_items):
    for number in range(n_items):
        Phase.objects.create(plan=plan, name=f"Fase {number}", begins_on=TODAY, ends_on=TODAY)
        FreeWeek.objects.create(
            partnership=trajectory.partnership,
            monday=TODAY + timedelta(weeks=number),
            name=f"Vrij {number}",
        )
    client.force_login(editor)

    with django_assert_num_queries(9):
        page = client.get(reverse("route:terms", args=[trajectory.pk]))

    assert page.status_code == 200
