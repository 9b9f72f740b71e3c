"""The facts of a document: groups, their tables, head counts."""

from dataclasses import dataclass, field

from inbreng_analysis.reports.harvest.attendance import count_names
from inbreng_analysis.reports.harvest.findings import Setting
from inbreng_analysis.reports.harvest.heads import HeadCount, count_heads, is_bare_count
from inbreng_analysis.reports.harvest.places import Place


@dataclass(slots=True)
class Met:
    """One group as it is being gathered."""

    label: str
    heads: HeadCount | None
    composition: str | None
    tables: list[str] = field(default_factory=list)


class Gathered:
    """Groups, tables and head counts, gathered while a document is read."""

    def __init__(self) -> None:
        self.groups: list[Met] = []
        self.heads: HeadCount | None = None

    def meet(self, what: str, place: Place, setting: Setting) -> None:
        """Note a group or a table that begins."""
        if what == "group":
            self._meet_group(place)
            return
        group = self._group(setting.group)
        if place.label not in group.tables:
            group.tables.append(place.label)

    def _meet_group(self, place: Place) -> None:
        """Note a group, once when its name stands twice, as on a sheet and its first row."""
        last = self.groups[-1] if self.groups else None
        if last is None or last.label != place.label or last.tables:
            self.groups.append(Met(place.label, place.heads, place.composition))
            return
        last.heads = last.heads or place.heads
        last.composition = last.composition or place.composition

    def count(self, text: str, setting: Setting) -> None:
        """Note a line that says who or how many were there."""
        heads = count_heads(text) or count_names(text)
        if setting.group is None:
            if setting.table is None:
                self.heads = self.heads or heads
            return
        group = self._group(setting.group)
        group.heads = group.heads or heads
        tells_who = heads is None or any(sign in text for sign in (":", ",", " en "))
        if not is_bare_count(text) and tells_who:
            group.composition = group.composition or text.rstrip(" .")

    def _group(self, label: str | None) -> Met:
        """The group with this label; tables outside a group hang under an unnamed one."""
        for group in reversed(self.groups):
            if group.label == (label or ""):
                return group
        self.groups.append(Met(label or "", None, None))
        return self.groups[-1]

    def participants(self) -> HeadCount | None:
        """The number of participants: as the document says it, else the sum of its groups."""
        if self.heads is not None:
            return self.heads
        counted = [group.heads for group in self.groups if group.label]
        if not counted or None in counted:
            return None
        known = [heads for heads in counted if heads is not None]
        return HeadCount(sum(heads.number for heads in known), all(heads.exact for heads in known))
