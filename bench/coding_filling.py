"""Fill a trajectory with points and with everything about them: ``coding_filling.py N M``.

Of N points half stand under the first of M themes, three quarters were coded by one person and
half by a second; the machine judged them all. Prints as JSON the trajectory and a cookie of
somebody who may code it.
"""

import json
import random
import sys

from bench.harvest_requests import NOW, fill, made_trajectory  # sets Django up

from django.core.management import call_command  # isort: skip
from django.db import connection  # isort: skip
from django.test import Client  # isort: skip

from bench.filling.codings import code  # isort: skip
from bench.filling.insights import fill_insights  # isort: skip
from bench.filling.people import account, fill_people  # isort: skip
from bench.filling.seats import focus, seat  # isort: skip
from bench.filling.suggestions import suggest  # isort: skip
from inbreng.insights.actions import start_codebook  # isort: skip
from inbreng.insights.actions.comparing import keep_agreement  # isort: skip
from inbreng.people.models import User  # isort: skip
from inbreng.programme.models import Trajectory  # isort: skip


def main(n_points: int, n_themes: int) -> None:
    """Fill the database that the environment names, and tell how to get in."""
    trajectory, editor = filled(n_points, n_themes)
    client = Client()
    client.force_login(editor)
    ((name, cookie),) = client.cookies.items()
    print(
        json.dumps({"trajectory": trajectory.pk, "cookie": {"name": name, "value": cookie.value}})
    )


def filled(n_points: int, n_themes: int) -> tuple[Trajectory, User]:
    """A trajectory with so many points and themes, and who works on it."""
    call_command("migrate", verbosity=0)
    random.seed(2)
    trajectory = made_trajectory()
    editor = account("editor")
    fill(trajectory, n_points)
    fill_people(trajectory)
    seat(trajectory)
    start_codebook(trajectory=trajectory, by=editor, now=NOW)
    code(trajectory, editor, n_themes)
    suggest(trajectory, editor)
    fill_insights(trajectory, editor)
    focus(trajectory)
    keep_agreement(trajectory=trajectory, now=NOW)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
    return trajectory, editor


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
