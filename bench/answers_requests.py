"""Fill a database with points and answers and measure: ``answers_requests.py N M``.

N points under M themes; half of the points are answered. Runs in a process of
its own, on the database that the environment names; prints as JSON, for each
request, seconds and queries.
"""

import json
import random
import sys
import time
from collections.abc import Callable
from typing import Any

from bench.harvest_requests import NOW, fill, made_trajectory  # sets Django up

from django.core.management import call_command  # isort: skip
from django.db import connection  # isort: skip
from django.test import Client  # isort: skip

from bench.filling.codings import code  # isort: skip
from bench.filling.people import fill_people  # isort: skip
from bench.measuring import measure  # isort: skip

from inbreng.answers.actions import give_batch, start_batch, take_back_batch  # isort: skip
from inbreng.answers.models import Answer  # isort: skip
from inbreng.dialogue.models import Contribution  # isort: skip
from inbreng.insights.models import Theme  # isort: skip
from inbreng.people.models import User  # isort: skip
from inbreng.programme.models import Trajectory  # isort: skip

N_GIVEN = 5000
WORDS = {"kind": "not", "reason": "Daar is nu geen geld voor."}


def main(n_points: int, n_themes: int) -> None:
    """Measure each request of somebody who answers."""
    call_command("migrate", verbosity=0)
    random.seed(2)
    trajectory = made_trajectory()
    editor = User.objects.get(email="editor@meting.invalid")
    fill(trajectory, n_points)
    fill_people(trajectory)
    code(trajectory, editor, n_themes)
    points = list(Contribution.objects.visible().order_by("pk").values_list("pk", flat=True))
    answered = points[: len(points) // 2]
    Answer.objects.bulk_create(
        (Answer(contribution_id=pk, given_by=editor, given_at=NOW, **WORDS) for pk in answered),
        batch_size=1000,
    )
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
    client = Client()
    client.force_login(editor)
    found = {name: measure(ask) for name, ask in requests(client, trajectory).items()}
    found |= given(trajectory, editor, points[-N_GIVEN:], "first answer")
    found |= given(trajectory, editor, answered[:N_GIVEN], "another answer")
    print(json.dumps(found))


def requests(client: Client, trajectory: Trajectory) -> dict[str, Callable[[], Any]]:
    """What is asked, by what it is called."""
    answers = f"/trajecten/{trajectory.pk}/antwoorden/"
    theme = Theme.objects.get(name="Thema 9").pk
    point = Contribution.objects.visible().order_by("pk")[200].pk
    return {
        "what waits": lambda: client.get(answers),
        "what waits in a theme": lambda: client.get(f"{answers}?under={theme}"),
        "by gathering": lambda: client.get(f"{answers}?per=gathering"),
        "asks for an own answer": lambda: client.get(f"{answers}?stand=apart"),
        "look again": lambda: client.get(f"{answers}?stand=look_again"),
        "answer one point": lambda: client.get(f"/bijdragen/{point}/antwoord/"),
    }


def given(
    trajectory: Trajectory, editor: User, points: list[int], name: str
) -> dict[str, dict[str, list[float]]]:
    """How long it takes to write a draft for many, to give it, and to take it back."""
    began = time.perf_counter()
    batch = start_batch(
        trajectory=trajectory,
        contributions=points,
        by=editor,
        now=NOW,
        kind="not",
        reason="Het mag niet.",
    )
    batch.points.update(is_excepted=False)
    drafted = time.perf_counter()
    give_batch(batch=batch, by=editor, now=NOW)
    gave = time.perf_counter()
    take_back_batch(batch=batch)
    ended = time.perf_counter()
    took = {"draft": drafted - began, "give": gave - drafted, "take back": ended - gave}
    return {
        f"{name}: {step} 5,000": {"seconds": [seconds], "queries": 0}
        for step, seconds in took.items()
    }


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
