"""Who coded what: by name for staff, as numbers for others."""

from collections import defaultdict
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from inbreng.insights.exports.refi.guids import guid_of, pseudonym
from inbreng.insights.exports.telling import Told
from inbreng.insights.models import Coding, ThemeMemo
from inbreng.insights.queries.exports import coded_by_nobody, coders_of, in_parts, memos_of
from inbreng.people.models import User

PART = 500
Coded = tuple[UUID, UUID, datetime]
GONE = pseudonym(0)


class Coders:
    """The people whose codings under the themes of a file stand in it."""

    def __init__(self, told: Told) -> None:
        self._names_them = told.tells_all
        self._themes = {one.theme.pk for one in told.themes}
        self._people: dict[int, User] = {one.pk: one for one in coders_of(told.trajectory)}
        self._numbers = {pk: number for number, pk in enumerate(self._people, start=1)}

    def guid(self, pk: int | None) -> UUID:
        """By what a coder is known in the file; those whose account is gone are one."""
        if pk is None or pk not in self._people:
            return GONE
        return guid_of("account", pk) if self._names_them else pseudonym(self._numbers[pk])

    def named(self) -> list[tuple[UUID, str]]:
        """Every coder with a name, or with a number where they are not named."""
        gone = [(GONE, _("onbekend"))] if coded_by_nobody(self._themes) else []
        if self._names_them:
            return [(self.guid(pk), str(person)) for pk, person in self._people.items()] + gone
        numbered = [
            (self.guid(pk), _("Codeur %(n)d") % {"n": number})
            for pk, number in self._numbers.items()
        ]
        return numbered + gone

    def codings(self, pks: list[int]) -> dict[int, list[Coded]]:
        """Theme, coder and moment of each coding of these points. A query for each 500."""
        found: dict[int, list[Coded]] = defaultdict(list)
        for part in in_parts(pks, PART):
            rows = Coding.objects.filter(contribution__in=part, theme__in=self._themes)
            for pk, theme, coder, at in rows.order_by("coded_at", "theme__key").values_list(
                "contribution_id", "theme__key", "coded_by_id", "coded_at"
            ):
                found[pk].append((theme, self.guid(coder), at))
        return {pk: sorted(rows, key=_order) for pk, rows in found.items()}

    def memos(self, told: Told) -> list[ThemeMemo]:
        """Notes on themes, for staff only: they are written for those who code."""
        return memos_of(told.trajectory, self._themes) if told.tells_all else []


def _order(coded: Coded) -> tuple[datetime, str, str]:
    theme, coder, at = coded
    return at, str(theme), str(coder)
