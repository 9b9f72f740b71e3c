"""Fill a database with points and codings and measure requests: ``coding_requests.py N M``.

N points under M themes, half of the points coded by two people, one theme with
half of all points. Runs in a process of its own, on the database that the
environment names; prints as JSON, for each request, seconds and queries.
"""

import gc
import json
import random
import sys
import time
from collections.abc import Callable
from datetime import date
from typing import Any

from bench.harvest_requests import NOW, fill, made_trajectory  # sets Django up

from django.core.management import call_command  # isort: skip
from django.db import connection  # isort: skip
from django.test import Client  # isort: skip
from django.test.utils import CaptureQueriesContext  # isort: skip

from inbreng.dialogue.models import Contribution  # isort: skip
from inbreng.insights.actions import merge_themes, start_codebook, undo  # isort: skip
from inbreng.insights.models import Coding, Theme  # isort: skip
from inbreng.people.models import Role, User  # isort: skip
from inbreng.programme.models import Trajectory  # isort: skip

TIMES = 20
HTMX = {"HX-Request": "true"}
POINT = HTMX | {"HX-Target": "bench-point"}


def main(n_points: int, n_themes: int) -> None:
    """Measure each request of somebody who codes."""
    call_command("migrate", verbosity=0)
    random.seed(2)
    trajectory = made_trajectory()
    editor = User.objects.get(email="editor@meting.invalid")
    fill(trajectory, n_points)
    start_codebook(trajectory=trajectory, by=editor, now=NOW)
    code(trajectory, editor, n_themes)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
    client = Client()
    client.force_login(editor)
    found = {name: measure(ask) for name, ask in requests(client, trajectory).items()} | merged(
        trajectory, editor
    )
    print(json.dumps(found))


def code(trajectory: Trajectory, editor: User, n_themes: int) -> None:
    """Themes two deep, and codings of two people."""
    other = User.objects.create_user("second@meting.invalid", name="second")
    Role.objects.create(
        user=other,
        partnership=trajectory.partnership,
        kind=Role.Kind.EDITOR,
        begins_on=date(2025, 8, 1),
    )
    themes = Theme.objects.bulk_create(
        Theme(trajectory=trajectory, name=f"Thema {n}", definition="Wat erbij hoort.", position=n)
        for n in range(n_themes)
    )
    for number, theme in enumerate(themes):
        theme.parent = themes[number - number % 8] if number % 8 else None
    Theme.objects.bulk_update(themes, ["parent"])
    points = list(Contribution.objects.values_list("pk", flat=True))
    large = [(pk, themes[0].pk, editor.pk) for pk in points[: len(points) // 2]]
    rest = [(pk, random.choice(themes[1:]).pk, editor.pk) for pk in points[: len(points) * 3 // 4]]
    second = [(pk, random.choice(themes).pk, other.pk) for pk in points[: len(points) // 2]]
    Coding.objects.bulk_create(
        (
            Coding(contribution_id=pk, theme_id=theme, coded_by_id=by, coded_at=NOW)
            for pk, theme, by in [*large, *rest, *second]
        ),
        batch_size=500,
        ignore_conflicts=True,
    )


def requests(client: Client, trajectory: Trajectory) -> dict[str, Callable[[], Any]]:
    """What is asked, by what it is called."""
    bench = f"/trajecten/{trajectory.pk}/themas/indelen/"
    point = Contribution.objects.filter(state="visible").order_by("pk")[200].pk
    largest = Theme.objects.get(name="Thema 0").pk
    small = Theme.objects.get(name="Thema 9").pk
    return {
        "themes": lambda: client.get(f"/trajecten/{trajectory.pk}/themas/"),
        "codebook": lambda: client.get(f"/trajecten/{trajectory.pk}/codeboek/"),
        "bench": lambda: client.get(bench),
        "bench, without theme": lambda: client.get(f"{bench}?coded=without"),
        "bench, coders differ": lambda: client.get(f"{bench}?coded=differ"),
        "theme of half of all points": lambda: client.get(f"/themas/{largest}/"),
        "theme": lambda: client.get(f"/themas/{small}/"),
        "steps": lambda: client.get(f"/trajecten/{trajectory.pk}/themas/stappen/"),
        "open a point": lambda: client.get(f"{bench}?punt={point}", headers=POINT),
        "next without theme": lambda: client.get(f"{bench}?na={point}", headers=POINT),
        "put under a theme": lambda: client.post(
            f"{bench}{point}/zetten/", {"theme": small}, headers=HTMX
        ),
    }


def measure(ask: Callable[[], Any]) -> dict[str, list[float]]:
    """One request, many times, after a few that nobody counts."""
    for _ in range(4):
        answer = ask()
        assert answer.status_code == 200, answer.status_code
    with CaptureQueriesContext(connection) as queries:
        ask()
        n_queries = len(queries)
    seconds = []
    for _ in range(TIMES):
        gc.collect()
        began = time.perf_counter()
        ask()
        seconds.append(time.perf_counter() - began)
    return {"seconds": seconds, "queries": [n_queries]}


def merged(trajectory: Trajectory, editor: User) -> dict[str, dict[str, list[float]]]:
    """How long it takes to merge the largest theme away, and to undo that."""
    source = Theme.objects.get(trajectory=trajectory, name="Thema 0")
    goal = Theme.objects.get(trajectory=trajectory, name="Thema 9")
    began = time.perf_counter()
    step = merge_themes(source=source, goal=goal, by=editor, now=NOW)
    between = time.perf_counter()
    undo(change=step, now=NOW)
    ended = time.perf_counter()
    return {
        "merge of 10,000 points": {"seconds": [between - began], "queries": [0]},
        "merge undone": {"seconds": [ended - between], "queries": [0]},
    }


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
