"""What is drawn on a page, and the voices behind its marks."""

import re
from html import unescape

from django.urls import reverse

from inbreng.insights.models import Evidence, Insight
from inbreng.programme.models import Seat, Table
from tests.dialogue.factories import NOW

PICTURES = ("perspectives", "gatherings", "tables", "months", "tensions", "areas", "unheard")
MARK = re.compile(r'class="mark-link" href="([^"]+)" aria-label="([^"]+)"')


def page_of(client, trajectory, name, **asked) -> str:
    answer = client.get(reverse(f"insights:picture_{name}", args=[trajectory.pk]), asked)
    assert answer.status_code == 200
    return answer.content.decode()


def marks(page: str) -> dict[str, str]:
    """What each mark says, with its address."""
    return {unescape(label): unescape(url) for url, label in MARK.findall(page)}


def table_of(gathering, label, n_participants, seats=()) -> Table:
    table = Table.objects.create(gathering=gathering, label=label, n_participants=n_participants)
    for perspective, n_people in seats:
        Seat.objects.create(table=table, perspective=perspective, n_people=n_people)
    return table


def n_voices(client, url: str) -> int:
    """How many voices the page behind a mark says it shows."""
    heading = re.search(r"<h1>(\d+) stem", client.get(url).content.decode())
    return int(heading[1]) if heading else 0


def tension_of(trajectory, points, state="agreed", number=1) -> Insight:
    agreed = {"agreed_at": NOW} if state == "agreed" else {}
    insight = Insight.objects.create(
        trajectory=trajectory, number=number, statement="Meer of minder?", kind="tension",
        made_at=NOW, state=state, **agreed,
    )  # fmt: skip
    for place, point in enumerate(points):
        stance = Evidence.Stance.AGAINST if place % 2 else Evidence.Stance.FOR
        Evidence.objects.create(insight=insight, contribution=point, stance=stance)
    return insight
