"""Fill a database with points and measure requests of the harvest: ``harvest_requests.py N …``.

Runs in a process of its own, on the database that the environment names;
prints as JSON, for each number of points and each request, seconds,
processor seconds, queries, and how many points were found and shown.
"""

import gc
import json
import random
import sys
import time
from datetime import UTC, date, datetime, timedelta

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from inbreng.dialogue.models import Contribution, Source, Stems, Wording  # noqa: E402
from inbreng.dialogue.search import indexed  # noqa: E402
from inbreng.people.models import Partnership, Perspective, Role, User  # noqa: E402
from inbreng.programme.models import Gathering, Question, Table, Trajectory  # noqa: E402

NOW = datetime(2026, 3, 1, tzinfo=UTC)
TIMES = 20
PER_GATHERING = 400
WORDS = """
ouders leerlingen leerkracht school tijd ruimte hulp vraag gesprek plan klas begeleiding overleg
thuis wijk gemeente zorg jeugd team intern begeleider rust werkdruk expertise vervanging
formulier aanvraag wachttijd vertrouwen samen vroeg luisteren kijken durven weten geven krijgen
meer minder eerder sneller duidelijk dichtbij altijd vaak soms niet geen te veel goed fijn lastig
""".split()


def main(sizes: list[int]) -> None:
    """Measure at each size, from small to large."""
    call_command("migrate", verbosity=0)
    random.seed(2)
    trajectory = made_trajectory()
    found: dict[int, dict[str, dict[str, list[float]]]] = {}
    for size in sorted(sizes):
        fill(trajectory, size - Contribution.objects.count())
        found[size] = measured(trajectory)
    print(json.dumps(found))


def made_trajectory() -> Trajectory:
    """A partnership with eight perspectives and two members."""
    partnership = Partnership.objects.create(name="Meting", short_name="Meting")
    Perspective.objects.bulk_create(
        Perspective(
            partnership=partnership, name=f"perspectief {n}", plural=f"{n}", letter="P", colour=n
        )
        for n in range(1, 9)
    )
    for kind in (Role.Kind.EDITOR, Role.Kind.COUNCIL_MEMBER):
        user = User.objects.create_user(f"{kind}@meting.invalid", name=kind)
        Role.objects.create(
            user=user, partnership=partnership, kind=kind, begins_on=date(2025, 8, 1)
        )
    return Trajectory.objects.create(
        partnership=partnership, name="Meting", begins_on=date(2025, 8, 1)
    )


@transaction.atomic
def fill(trajectory: Trajectory, n_points: int) -> None:
    """Add points, four hundred to a gathering with five tables and four questions."""
    while n_points > 0:
        add_gathering(trajectory, min(n_points, PER_GATHERING))
        n_points -= PER_GATHERING


def add_gathering(trajectory: Trajectory, n_points: int) -> None:
    """A gathering with its tables, questions and points."""
    number = Gathering.objects.count()
    gathering = Gathering.objects.create(
        trajectory=trajectory, title=f"Bijeenkomst {number}", held_on=NOW + timedelta(days=number)
    )
    tables = [
        Table.objects.create(gathering=gathering, label=f"Tafel {n}", n_participants=4 + n)
        for n in range(5)
    ]
    questions = [
        Question.objects.create(gathering=gathering, text=f"Vraag {n}: wat heb je nodig?")
        for n in range(4)
    ]
    source = Source.objects.create(
        trajectory=trajectory, gathering=gathering, kind="report", title="Verslag", made_at=NOW
    )
    perspectives = list(Perspective.objects.all())
    points = Contribution.objects.bulk_create(
        Contribution(
            trajectory=trajectory,
            gathering=gathering,
            source=source,
            position=n,
            table=tables[n * len(tables) // n_points],
            question=questions[n % len(questions)],
            perspective=perspectives[n % len(perspectives)],
            kind=random.choice([*Contribution.Kind.values, ""]),
            sort=random.choice(["", "", "", "pearl", "puzzle"]),
            is_heavy=random.random() < 0.05,
            state=random.choices(["visible", "quarantined"], [97, 3])[0],
        )
        for n in range(n_points)
    )
    say(points)


def say(points: list[Contribution]) -> None:
    """Give points words, and the published ones their place in the index."""
    texts = [" ".join(random.choices(WORDS, k=random.randint(4, 18))) for _ in points]
    Wording.objects.bulk_create(
        Wording(contribution=point, number=1, why="said", text=text, made_at=NOW)
        for point, text in zip(points, texts, strict=True)
    )
    Stems.objects.bulk_create(
        Stems(contribution=point, text=indexed(text))
        for point, text in zip(points, texts, strict=True)
        if point.state == Contribution.State.VISIBLE
    )


def requests(trajectory: Trajectory) -> dict[str, tuple[str, str]]:
    """The requests that are measured: who asks, and the filter."""
    table = Table.objects.filter(gathering__trajectory=trajectory, n_participants=8).first()
    perspective = Perspective.objects.filter(partnership=trajectory.partnership_id)[3]
    return {
        "whole list": ("editor", ""),
        "whole list, small tables hidden": ("council_member", ""),
        "one table": ("editor", f"table={table.pk if table else 0}"),
        "one perspective, small tables hidden": (
            "council_member",
            f"perspective={perspective.pk}",
        ),
        "one kind and heavy": ("editor", "kind=wish&mark=heavy"),
        "common word": ("editor", "text=leerling"),
        "three words": ("editor", "text=ouders+gesprek+school"),
        "word that nobody said": ("editor", "text=zeppelin"),
    }


def measured(trajectory: Trajectory) -> dict[str, dict[str, list[float]]]:
    """Every request, after a few that nobody counts."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
    else:
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    return {
        name: measure(trajectory, role, query)
        for name, (role, query) in requests(trajectory).items()
    }


def measure(trajectory: Trajectory, role: str, query: str) -> dict[str, list[float]]:
    """One request, many times."""
    client = Client()
    client.force_login(User.objects.get(email=f"{role}@meting.invalid"))
    address = f"/trajecten/{trajectory.pk}/oogst/?{query}"
    for _ in range(5):
        answer = client.get(address)
        assert answer.status_code == 200, answer.status_code
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
        n_queries = len(queries)
    seconds, cpu = [], []
    for _ in range(TIMES):
        gc.collect()
        began, began_cpu = time.perf_counter(), time.process_time()
        client.get(address)
        seconds.append(time.perf_counter() - began)
        cpu.append(time.process_time() - began_cpu)
    return {
        "seconds": seconds,
        "cpu": cpu,
        "queries": [n_queries],
        "found": [n_found(answer.content.decode())],
        "shown": [answer.content.count(b'<article class="voice')],
    }


def n_found(page: str) -> int:
    """The number that the page says it found."""
    return int(page.partition('role="status">')[2].split()[0].replace(".", ""))


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]])
