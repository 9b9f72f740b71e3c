"""What a file from elsewhere would add to a trajectory, without adding it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inbreng.insights.exports.refi.codes_given import LONGEST_NAME
from inbreng.insights.exports.refi.given import GivenCode, GivenPoint, GivenProject
from inbreng.insights.exports.refi.words import fit_for_xml
from inbreng.insights.models import Theme
from inbreng.insights.queries.imports import points_by_key, points_by_words
from inbreng.programme.models import Trajectory


@dataclass(frozen=True, slots=True)
class NewTheme:
    """A code that becomes a theme, under another code of the file or at the top."""

    code: GivenCode
    name: str
    parent: UUID | None


@dataclass(slots=True)
class Comparison:
    """Which codes are new, which are here already, and which points they belong to."""

    new: list[NewTheme] = field(default_factory=list)
    same: dict[UUID, Theme] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    points: list[tuple[int, GivenPoint]] = field(default_factory=list)
    unknown: list[GivenPoint] = field(default_factory=list)

    @property
    def n_codings(self) -> int:
        """Codings of points that are here."""
        return sum(len(point.codings) for _pk, point in self.points)


def compare(given: GivenProject, trajectory: Trajectory) -> Comparison:
    """Hold a file against the codebook and the visible points. At most three queries."""
    themes = list(Theme.objects.filter(trajectory=trajectory, ended_at__isnull=True))
    found = Comparison()
    _match_codes(found, given, themes)
    _match_points(found, given, trajectory)
    if given.n_left_out:
        found.remarks.append(
            ngettext(
                "%(n)d bestand met beeld of geluid blijft weg: daar is hier geen plaats voor.",
                "%(n)d bestanden met beeld of geluid blijven weg: daar is hier geen plaats voor.",
                given.n_left_out,
            )
            % {"n": given.n_left_out}
        )
    return found


def _match_codes(found: Comparison, given: GivenProject, themes: list[Theme]) -> None:
    by_key = {theme.key: theme for theme in themes}
    by_name = {theme.name.casefold(): theme for theme in themes}
    rest = next((theme for theme in themes if theme.is_rest), None)
    names = _Names(by_name)
    codes = {code.guid: code for code in given.codes}
    for code in given.codes:
        is_rest = code.guid in given.rest
        here = by_key.get(code.guid) or (rest if is_rest else None)
        here = here or by_name.get(code.name.casefold())
        if here is None:
            parent = codes[code.parent] if code.parent else None
            found.new.append(NewTheme(code, names.free(code, parent, found.remarks), code.parent))
            if parent and code.depth > 2:
                found.remarks.append(
                    _("“%(name)s” lag dieper dan twee lagen en komt direct onder “%(top)s”.")
                    % {"name": code.name, "top": parent.name}
                )
        else:
            found.same[code.guid] = here
            if here.name.casefold() != code.name.casefold():
                found.remarks.append(
                    _("“%(given)s” is hier “%(name)s”; die naam blijft.")
                    % {"given": code.name, "name": here.name}
                )


class _Names:
    """Names that are taken, here or earlier in the file."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)

    def free(self, code: GivenCode, parent: GivenCode | None, remarks: list[str]) -> str:
        """The name of a code, or one near it that nothing else has."""
        name = code.name
        if name.casefold() in self._taken and parent:
            name = _beside(code.name, f" ({parent.name})")
        number = 2
        while name.casefold() in self._taken:
            name, number = _beside(code.name, f" ({number})"), number + 1
        self._taken.add(name.casefold())
        if name != code.name:
            remarks.append(
                _("“%(given)s” staat er meer dan een keer in; deze heet straks “%(name)s”.")
                % {"given": code.name, "name": name}
            )
        return name


def _beside(name: str, more: str) -> str:
    more = more[: LONGEST_NAME // 2]
    return f"{name[: LONGEST_NAME - len(more)].rstrip()}{more}"


def _match_points(found: Comparison, given: GivenProject, trajectory: Trajectory) -> None:
    coded = [point for point in given.points if point.codings]
    if not coded:
        return
    by_key = points_by_key(trajectory)
    lost = {_plain(p.words) for p in coded if p.guid not in by_key and p.words}
    by_words = points_by_words(trajectory, lost, _plain) if lost else {}
    for point in coded:
        here = by_key.get(point.guid) if point.guid else None
        pk = here or by_words.get(_plain(point.words))
        if pk is None:
            found.unknown.append(point)
        else:
            found.points.append((pk, point))


def _plain(words: str) -> str:
    return " ".join(fit_for_xml(words).split())
