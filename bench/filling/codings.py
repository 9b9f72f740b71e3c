"""Themes two deep, and codings of two people."""

import random

from bench.harvest_requests import NOW
from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Coding, Theme
from inbreng.people.models import User
from inbreng.programme.models import Trajectory


def code(trajectory: Trajectory, editor: User, n_themes: int) -> None:
    """Half of all points under one theme, three quarters under some theme, half of them twice."""
    other = User.objects.get(email="quality_lead@meting.invalid")
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
