"""The steps that people took on the codebook and on codings, told in sentences."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, Q, QuerySet
from django.db.models.fields.json import KeyTransform
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inbreng.insights.models import Theme, ThemeChange
from inbreng.people.models import User
from inbreng.programme.models import Trajectory

Kind = ThemeChange.Kind
SHOWN = {"pk", "kind", "theme_id", "theme_name", "by_name", "at", "undone_at", "reason"}
# What a change of a theme is called, by the first of its fields that differs.
FIELDS = ("name", "definition", "examples_in", "examples_out", "parent_id", "is_question")


@dataclass(frozen=True, slots=True)
class Step:
    """One step as the history tells it."""

    pk: int
    kind: str
    theme_id: int | None
    theme: str
    by: str
    at: datetime
    undone_at: datetime | None
    reason: str
    says: str


def steps_of(
    trajectory: Trajectory, theme: Theme | None = None
) -> "QuerySet[ThemeChange, dict[str, Any]]":
    """Steps of a trajectory, or on one theme, newest first, for ``told``. One query.

    What went and what came stays in the database: of a merge that is thousands of codings.
    """
    steps = ThemeChange.objects.filter(trajectory=trajectory)
    if theme is not None:
        # What left it stands with the theme that it went to; of one step it all left one theme.
        left = Q(kind__in=(Kind.MOVED, Kind.SPLIT), before__codings__0__1=theme.pk)
        steps = steps.filter(left | Q(theme=theme))
    rows: QuerySet[ThemeChange, dict[str, Any]] = steps.order_by("-id").values(
        *("pk", "kind", "theme_id", "at", "undone_at", "reason"),
        theme_name=F("theme__name"),
        by_name=F("by__name"),
        was=KeyTransform("themes", "before"),
        became=KeyTransform("themes", "after"),
        n_points=KeyTransform("n_points", "after"),
    )
    return rows


def told(row: dict[str, Any]) -> Step:
    """A step in a sentence. No query."""
    return Step(
        pk=row["pk"],
        kind=str(Kind(row["kind"]).label),
        theme_id=row["theme_id"],
        theme=row["theme_name"] or "",
        by=row["by_name"] or _("een oud-medewerker"),
        at=row["at"],
        undone_at=row["undone_at"],
        reason=row["reason"],
        says=_says(row),
    )


def undoable(trajectory: Trajectory, user: User) -> ThemeChange | None:
    """The newest step of somebody that was not undone yet. One query."""
    steps = ThemeChange.objects.filter(trajectory=trajectory, by=user, undone_at__isnull=True)
    return steps.order_by("-id").first()


def points_of(step: ThemeChange) -> list[int]:
    """The contributions that a step is about, each once. No query."""
    codings = [*step.before.get("codings", []), *step.after.get("codings", [])]
    return list(dict.fromkeys(coding[0] for coding in codings))


def _says(row: dict[str, Any]) -> str:
    names = {"theme": row["theme_name"] or "", "n": row["n_points"] or 0}
    match row["kind"]:
        case Kind.MADE:
            return _("maakte “%(theme)s”") % names
        case Kind.CHANGED:
            return _changed(row)
        case Kind.MERGED:
            return _points(_("voegde “%(source)s” samen met “%(theme)s”"), names | _source(row))
        case Kind.SPLIT:
            return _points(_("splitste “%(theme)s” af"), names)
        case Kind.REMOVED:
            return _points(_("hief “%(theme)s” op"), names)
        case Kind.CODED:
            return _points(_("zette onder “%(theme)s”"), names)
        case Kind.UNCODED:
            return _points(_("haalde weg uit “%(theme)s”"), names)
        case Kind.MOVED:
            return _points(_("verplaatste naar “%(theme)s”"), names)
    return _points(_("nam een voorstel over onder “%(theme)s”"), names)


def _points(sentence: str, names: dict[str, Any]) -> str:
    n_points = ngettext("%(n)d punt", "%(n)d punten", names["n"]) % names
    return f"{sentence % names} ({n_points})"


def _source(row: dict[str, Any]) -> dict[str, str]:
    became, was = row["became"] or {}, row["was"] or {}
    merged = next((pk for pk, kept in became.items() if kept.get("merged_into_id")), "")
    return {"source": was.get(merged, {}).get("name", "")}


def _changed(row: dict[str, Any]) -> str:
    pk = str(row["theme_id"])
    was, became = (row["was"] or {}).get(pk, {}), (row["became"] or {}).get(pk, {})
    differs = next((name for name in FIELDS if was.get(name) != became.get(name)), "position")
    names = {"theme": became.get("name", row["theme_name"]), "was": was.get("name", "")}
    sentences = {
        "name": _("hernoemde “%(was)s” naar “%(theme)s”"),
        "definition": _("schreef wat bij “%(theme)s” hoort"),
        "examples_in": _("veranderde de voorbeelden van “%(theme)s”"),
        "examples_out": _("veranderde de voorbeelden van “%(theme)s”"),
        "parent_id": _("zette “%(theme)s” op een andere plek in het codeboek"),
        "is_question": _("veranderde of “%(theme)s” een gedeelde vraag is"),
        "position": _("veranderde de volgorde bij “%(theme)s”"),
    }
    return sentences[differs] % names
