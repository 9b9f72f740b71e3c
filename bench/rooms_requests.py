"""Fill a database with every room and measure every page: ``rooms_requests.py N M``.

N points under M themes. Runs in a process of its own, on the database that the
environment names; prints as JSON, for each page, who asked, seconds, processor
time and queries.
"""

import json
import logging
import random
import sys
from typing import Any

from bench.harvest_requests import fill, made_trajectory  # sets Django up

from django.core.management import call_command  # isort: skip
from django.db import connection  # isort: skip
from django.test import Client  # isort: skip

from bench.measuring import measure  # isort: skip
from bench.filling.addresses import pages, things  # isort: skip
from bench.filling.codings import code  # isort: skip
from bench.filling.answers import fill_answers  # isort: skip
from bench.filling.consultation import fill_consultations  # isort: skip
from bench.filling.followup import fill_followup  # isort: skip
from bench.filling.insights import fill_insights  # isort: skip
from bench.filling.people import SPOKE, account, fill_people  # isort: skip
from bench.filling.plan import fill_plan  # isort: skip
from bench.filling.route import fill_route  # isort: skip

from inbreng.programme.models import Trajectory  # isort: skip

# The first who may, asks.
ASKING = ("editor", "quality_lead", "director", "council_member", "partner")
EVERYBODY = ("director", "community_manager", "table_host", "council_member", "consultant")
EVERYBODY += ("partner", "reader")


def main(n_points: int, n_themes: int) -> None:
    """Measure every page."""
    logging.disable(logging.ERROR)  # what is only sent refuses to be read
    call_command("migrate", verbosity=0)
    random.seed(2)
    trajectory = filled(n_points, n_themes)
    print(json.dumps(measured(trajectory)))


def filled(n_points: int, n_themes: int) -> Trajectory:
    """A trajectory with everything in it."""
    trajectory = made_trajectory()
    editor = account("editor")
    fill(trajectory, n_points)
    fill_people(trajectory)
    code(trajectory, editor, n_themes)
    fill_insights(trajectory, editor)
    plan = fill_plan(trajectory, editor)
    fill_consultations(trajectory, editor)
    fill_answers(trajectory, editor)
    fill_route(plan, editor)
    fill_followup(trajectory, editor)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
    return trajectory


def measured(trajectory: Trajectory) -> dict[str, dict[str, Any]]:
    """Every page by whoever first may see it, and the doors by every role."""
    found = {}
    for name, address in pages(trajectory).items():
        for who in ASKING:
            if one := asked(who, address):
                found[f"{name}, {who}"] = one
                break
    for name, (who, address) in asked_otherwise(trajectory).items():
        if one := asked(who, address):
            found[name] = one
    return found


def asked_otherwise(trajectory: Trajectory) -> dict[str, tuple[str, str]]:
    """Doors by who enters them, and lists as they are narrowed down."""
    at, ids = f"/trajecten/{trajectory.pk}", things(trajectory)
    doors = {"first page": "/", "trajectory": f"{at}/", "plan": f"{at}/plan/"}
    found = {
        f"{door}, {who}": (who, address) for who in EVERYBODY for door, address in doors.items()
    }
    answers = f"{at}/antwoorden/"
    return found | {
        "own page of sixty points": (SPOKE, "/mijn-inbreng/"),
        "passage with 300 voices, council_member": (
            "council_member",
            f"/passages/{ids['passage_id']}/",
        ),
        "contribution, council_member": (
            "council_member",
            f"/bijdragen/{ids['contribution_id']}/",
        ),
        "answers: by gathering": ("editor", f"{answers}?per=gathering"),
        "answers: by perspective": ("editor", f"{answers}?per=perspective"),
        "answers: by kind": ("editor", f"{answers}?per=kind"),
        "answers: look again": ("editor", f"{answers}?stand=look_again"),
        "answers: answered": ("editor", f"{answers}?stand=answered"),
        "answers: own answer": ("editor", f"{answers}?stand=apart"),
        "route: council, council_member": ("council_member", f"{at}/raad/"),
        "route: route, council_member": ("council_member", f"{at}/route/"),
        "decisions, council_member": ("council_member", f"{at}/besluiten/"),
    }


def asked(who: str, address: str) -> dict[str, Any] | None:
    """A page as one of the members asks for it; none when it is refused."""
    client = Client()
    client.force_login(account(who))
    return measure(lambda: client.get(address))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
