"""Fill a database with points and codings and measure requests: ``coding_requests.py N M``.

N points under M themes, as ``coding_filling`` tells. Runs in a process of its own, on the
database that the environment names; prints as JSON, for each request, seconds, processor
seconds and queries.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

from bench.coding_filling import filled  # sets Django up
from bench.harvest_requests import NOW

from django.test import Client  # isort: skip

from bench.measuring import measure  # isort: skip
from inbreng.dialogue.models import Contribution  # isort: skip
from inbreng.insights.actions import merge_themes, undo  # isort: skip
from inbreng.insights.actions.comparing import keep_agreement  # isort: skip
from inbreng.insights.models import Insight, SuggestionRun, Theme  # isort: skip
from inbreng.people.models import Role, User  # isort: skip
from inbreng.programme.models import Trajectory  # isort: skip

HTMX = {"HX-Request": "true"}
POINT = HTMX | {"HX-Target": "bench-point"}
Ask = Callable[[], Any]
PICTURES = {
    "perspectives": "",
    "gatherings": "bijeenkomsten/",
    "tables": "tafels/",
    "months": "wanneer/",
    "tensions": "spanningen/",
    "areas": "gebieden/",
    "who was not heard": "wie-niet/",
}


def main(n_points: int, n_themes: int) -> None:
    """Measure each request of somebody who codes, and of somebody who reads."""
    trajectory, editor = filled(n_points, n_themes)
    found = {name: measured(name, ask) for name, ask in requests(trajectory)}
    print(json.dumps(found | steps(trajectory, editor)))


def measured(name: str, ask: Ask) -> dict[str, Any]:
    """One request; one that gives no page is a fault."""
    found = measure(ask)
    assert found, f"no page: {name}"
    return found


def requests(trajectory: Trajectory) -> Iterator[tuple[str, Ask]]:
    """What is asked, by what it is called."""
    for name, address in (pages(trajectory) | pages_of_coders(trajectory)).items():
        yield name, asking(Role.Kind.EDITOR, address)
    for name, address in pages(trajectory).items():
        yield f"{name}, small tables hidden", asking(Role.Kind.COUNCIL_MEMBER, address)
    yield from keys(trajectory)


def asking(role: str, address: str) -> Ask:
    """Ask for a page as somebody of that role."""
    client = signed_in(role)
    return lambda: client.get(address)


def signed_in(role: str) -> Client:
    """The browser of somebody of that role."""
    client = Client()
    client.force_login(User.objects.get(email=f"{role}@meting.invalid"))
    return client


def pages(trajectory: Trajectory) -> dict[str, str]:
    """What every member may read."""
    here, picture = f"/trajecten/{trajectory.pk}", f"/trajecten/{trajectory.pk}/beeld"
    largest, small = theme("Thema 0"), theme("Thema 9")
    insight = Insight.objects.get(number=1).pk
    return {
        "themes": f"{here}/themas/",
        "codebook": f"{here}/codeboek/",
        "theme of half of all points": f"/themas/{largest}/",
        "theme": f"/themas/{small}/",
        "theme through the years": f"/themas/{largest}/jaren/",
        "focus points": f"{here}/speerpunten/",
        "training": f"{here}/scholing/",
        "insights": f"{here}/inzichten/",
        "insight on 300 points": f"/inzichten/{insight}/",
        "needs": f"{here}/inzichten/behoeften/",
        "what works": f"{here}/inzichten/wat-werkt/",
        "take along": f"{here}/meenemen/",
        **{f"picture, {name}": f"{picture}/{address}" for name, address in PICTURES.items()},
        "picture, voices": f"{picture}/stemmen/?thema={largest}",
    }


def pages_of_coders(trajectory: Trajectory) -> dict[str, str]:
    """What only those read who work on themes and insights."""
    here = f"/trajecten/{trajectory.pk}"
    bench, run = f"{here}/themas/indelen/", SuggestionRun.objects.latest("pk")
    largest, small = theme("Thema 0"), theme("Thema 9")
    return {
        "bench": bench,
        "bench, without theme": f"{bench}?coded=without",
        "bench, not mine": f"{bench}?coded=not_mine",
        "bench, coders differ": f"{bench}?coded=differ",
        "points without theme": f"{here}/themas/zonder/",
        "steps": f"{here}/themas/stappen/",
        "suggestions": f"{here}/voorstellen/",
        "suggestions for a theme": f"/themas/{small}/voorstellen/",
        "suggested group": f"/voorstellen/groepen/{run.proposed_themes.latest('pk').pk}/",
        "agreement": f"{here}/overeenstemming/",
        "merge, looked at first": f"/themas/{largest}/samenvoegen/?goal={small}",
        "state an insight": f"{here}/inzichten/nieuw/?thema={largest}",
        "quotes": f"{here}/citaten/",
    }


def keys(trajectory: Trajectory) -> Iterator[tuple[str, Ask]]:
    """What somebody who codes waits for with every key."""
    client = signed_in(Role.Kind.EDITOR)
    bench = f"/trajecten/{trajectory.pk}/themas/indelen/"
    point = Contribution.objects.filter(state="visible").order_by("pk")[200].pk
    yield "open a point", lambda: client.get(f"{bench}?punt={point}", headers=POINT)
    yield "next without theme", lambda: client.get(f"{bench}?na={point}", headers=POINT)
    yield (
        "put under a theme",
        lambda: client.post(f"{bench}{point}/zetten/", {"theme": theme("Thema 9")}, headers=HTMX),
    )
    yield "beside a point", lambda: client.get(f"{bench}{point}/ernaast/", headers=HTMX)


def theme(name: str) -> int:
    """The theme of that name."""
    return Theme.objects.get(name=name).pk


def steps(trajectory: Trajectory, editor: User) -> dict[str, dict[str, Any]]:
    """What is done seldom and touches much: compare all coders, merge a large theme, undo that."""
    source, goal = (
        Theme.objects.get(trajectory=trajectory, name=name) for name in ("Thema 0", "Thema 9")
    )
    compared, _ = timed(lambda: keep_agreement(trajectory=trajectory, now=NOW))
    merged, step = timed(lambda: merge_themes(source=source, goal=goal, by=editor, now=NOW))
    undone, _ = timed(lambda: undo(change=step, now=NOW))
    return {
        "work out agreement": compared,
        "merge of 10,000 points": merged,
        "merge undone": undone,
    }


def timed(step: Callable[[], Any]) -> tuple[dict[str, Any], Any]:
    """One step, once, and what it gave."""
    began, began_cpu = time.perf_counter(), time.process_time()
    gave = step()
    seconds, cpu = time.perf_counter() - began, time.process_time() - began_cpu
    return {"seconds": [seconds], "cpu": [cpu], "queries": 0}, gave


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
