"""The sample stays out of an installation that holds real data."""

import pytest
from django.urls import reverse
from django.utils import timezone

from inbreng.people.models import Partnership, User
from inbreng.sample.actions import RealDataHere, load_sample

NOW = timezone.now()


def test_sample_is_refused_beside_a_real_partnership(partnership):
    with pytest.raises(RealDataHere):
        load_sample(now=NOW)

    assert Partnership.objects.count() == 1


def test_sample_is_refused_beside_a_real_account(db):
    User.objects.create_user("iemand@school.nl", name="Iemand")

    with pytest.raises(RealDataHere):
        load_sample(now=NOW)


def test_door_stays_shut_beside_real_data(partnership, editor, client, settings):
    settings.SAMPLE = True
    role = editor.roles.get()

    answer = client.post(reverse("sample:enter"), {"role": role.pk})

    assert (answer.status_code, "_auth_user_id" in client.session) == (403, False)


@pytest.mark.parametrize(("is_sample", "status"), [(True, 200), (False, 404)])
def test_components_are_shown_in_the_sample_installation_only(
    db, client, settings, is_sample, status
):
    settings.SAMPLE = is_sample

    assert client.get(reverse("sample:components")).status_code == status
