"""Fill a database and measure report-backs: ``report_back_requests.py N``.

Runs in a process of its own, on the database that the environment names;
prints as JSON the seconds of each case, and how many sections the draft had.
"""

import json
import random
import sys
import time
from collections.abc import Callable
from datetime import timedelta

from bench.harvest_requests import NOW, fill, made_trajectory

from django.core.management import call_command  # isort: skip
from django.test import Client  # isort: skip
from django.urls import reverse  # isort: skip

from inbreng.dialogue.models import Contribution
from inbreng.followup.actions.mailing import ask_for_mailing, queue_mailing
from inbreng.followup.actions.reporting import make_report_back, publish_report_back
from inbreng.followup.actions.writing import release_chosen
from inbreng.followup.models import ReportBack
from inbreng.insights.models import Coding, Theme
from inbreng.people.models import Contact, Person, User
from inbreng.programme.models import Gathering, Trajectory

TIMES = 5
N_THEMES = 12
N_PERSONS = 5000


def main(n_points: int) -> None:
    """Measure a draft of 400 points among so many, its public page, and the letters about it."""
    call_command("migrate", verbosity=0)
    random.seed(2)
    trajectory = made_trajectory()
    fill(trajectory, n_points)
    code(trajectory)
    editor = User.objects.get(email="editor@meting.invalid")
    gathering = Gathering.objects.filter(trajectory=trajectory).order_by("pk")[0]
    Gathering.objects.filter(pk=gathering.pk).update(n_participants=40)
    found = {"draft": [timed(lambda: draft(gathering, editor)) for _ in range(TIMES)]}
    report_back = ReportBack.objects.get()
    release_chosen(report_back=report_back, by=editor, now=NOW)
    publish_report_back(report_back=report_back, by=editor, now=NOW)
    address = reverse("followup:public_report", args=[report_back.slug])
    Client().get(address)
    found["page"] = [timed(lambda: Client().get(address)) for _ in range(TIMES)]
    spoke(trajectory, gathering)
    asked = ask_for_mailing(report_back=report_back, by=editor, now=NOW + timedelta(days=1))
    found["letters"] = [timed(lambda: queue_mailing(pk=asked.pk, now=NOW + timedelta(days=1)))]
    print(json.dumps({**found, "sections": report_back.sections.count()}))


def code(trajectory: Trajectory) -> None:
    """Put every point under a theme."""
    themes = [
        Theme.objects.create(trajectory=trajectory, name=f"Thema {number}")
        for number in range(N_THEMES)
    ]
    points = Contribution.objects.filter(trajectory=trajectory).values_list("pk", flat=True)
    Coding.objects.bulk_create(
        (
            Coding(contribution_id=pk, theme=random.choice(themes), coded_at=NOW)
            for pk in points.iterator()
        ),
        batch_size=500,
    )


def draft(gathering: Gathering, editor: User) -> None:
    """Make the draft from nothing."""
    ReportBack.objects.all().delete()
    make_report_back(gathering=gathering, by=editor, now=NOW)


def spoke(trajectory: Trajectory, gathering: Gathering) -> None:
    """Let every point of the gathering, and many more, be somebody's who left an address."""
    persons = Person.objects.bulk_create(
        Person(partnership=trajectory.partnership, made_at=NOW) for _ in range(N_PERSONS)
    )
    Contact.objects.bulk_create(
        Contact(person=one, email=f"{one.pk}@meting.invalid") for one in persons
    )
    first = Contribution.objects.filter(gathering=gathering)[0]
    Contribution.objects.bulk_create(
        Contribution(
            trajectory=trajectory,
            gathering=gathering,
            source_id=first.source_id,
            position=100_000 + number,
            state="visible",
            said_by=one,
        )
        for number, one in enumerate(persons)
    )


def timed(work: Callable[[], object]) -> float:
    """How many seconds a piece of work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    main(int(sys.argv[1]))
