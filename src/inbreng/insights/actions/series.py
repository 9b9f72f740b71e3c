"""Keep series whole, and cut papers in paragraphs that the plan can cite."""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max, ProtectedError
from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.insights.models import (
    OutsideSource,
    Series,
    SeriesPoint,
    SourceParagraph,
    Theme,
)
from inbreng.insights.series import Figures
from inbreng.people.models import User
from inbreng.programme.models import Trajectory

NUMBERED = re.compile(r"^\s*(?:§\s*)?(\d{1,3})[.)]?\s+(?=\S)")
MOST_PARAGRAPHS = 2000


class NotWhole(DomainError):
    """Figures with something wrong in them are not kept in part."""


class IsCited(DomainError):
    """What the plan cites does not go."""


class TooManyParagraphs(DomainError):
    """A source is cut in no more paragraphs than somebody can choose from."""


def keep_series(
    *,
    trajectory: Trajectory,
    figures: Figures,
    themes: Iterable[Theme],
    by: User | None,
    now: datetime,
    **fields: Any,
) -> Series:
    """Keep a series with all its cells; raises NotWhole when something in it is wrong."""
    if figures.problems or not figures.cells:
        raise NotWhole(_("Er staat nog iets verkeerd in de cijfers. Er is niets bewaard."))
    with transaction.atomic():
        series = Series.objects.create(trajectory=trajectory, added_by=by, added_at=now, **fields)
        SeriesPoint.objects.bulk_create(
            (SeriesPoint(series=series, **cell._asdict()) for cell in figures.cells),
            batch_size=1000,
        )
        series.themes.set([theme for theme in themes if theme.trajectory_id == trajectory.pk])
    return series


def change_series(*, series: Series, themes: Iterable[Theme], **fields: Any) -> None:
    """Change what a series is called, where it comes from and which themes it stands beside."""
    with transaction.atomic():
        Series.objects.filter(pk=series.pk).update(**fields)
        series.themes.set(
            [theme for theme in themes if theme.trajectory_id == series.trajectory_id]
        )


def remove_series(*, series: Series) -> None:
    """Take a series away; raises IsCited when the plan shows or cites it."""
    try:
        with transaction.atomic():
            series.delete()
    except ProtectedError as error:
        raise IsCited(_("Deze reeks staat in het plan. Haal haar daar eerst weg.")) from error


def add_paragraphs(*, source: OutsideSource, text: str) -> int:
    """Add the paragraphs of a text after those that are there; says how many.

    A blank line ends a paragraph. A number in front of it is its own when every
    paragraph has one and each is higher than the one before.
    """
    parts = [part.strip() for part in re.split(r"\n\s*\n", text.replace("\r\n", "\n"))]
    parts = [part for part in parts if part]
    if len(parts) > MOST_PARAGRAPHS:
        raise TooManyParagraphs(
            _("Dit zijn meer dan %d alinea’s. Kies het deel dat je nodig hebt.") % MOST_PARAGRAPHS
        )
    with transaction.atomic():
        last = source.paragraphs.aggregate(last=Max("number"))["last"] or 0
        SourceParagraph.objects.bulk_create(
            SourceParagraph(source=source, number=number, text=words)
            for number, words in _numbered(parts, last)
        )
    return len(parts)


def remove_paragraphs(*, source: OutsideSource) -> None:
    """Take the paragraphs of a source away; raises IsCited when the plan cites one."""
    try:
        with transaction.atomic():
            source.paragraphs.all().delete()
    except ProtectedError as error:
        raise IsCited(
            _("Het plan verwijst naar een alinea van deze bron. Haal die verwijzing eerst weg.")
        ) from error


def _numbered(parts: list[str], last: int) -> list[tuple[int, str]]:
    found = [NUMBERED.match(part) for part in parts]
    own = [int(match[1]) for match in found if match]
    is_row = len(own) == len(parts) and all(
        first < second for first, second in zip([last, *own], own, strict=False)
    )
    if is_row:
        return [
            (number, part[match.end() :])
            for number, part, match in zip(own, parts, found, strict=True)
            if match
        ]
    return list(enumerate(parts, last + 1))
