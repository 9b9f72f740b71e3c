"""What is open while a document is read from top to bottom: headings, table, question, labels."""

from dataclasses import dataclass

from inbreng_analysis.reports.harvest.findings import Setting

# A smaller rank encloses a larger one. A styled heading of level n has rank 10 n.
GROUP, TABLE, HEADING, QUESTION, LABEL, LEAD, ITEM = 61.0, 63.0, 65.0, 67.0, 68.0, 70.0, 90.0
OUTERMOST_QUESTION, OUTER_QUESTION, OUTER_HEADING = 60.5, 62.5, 62.0

CLOSED = frozenset({"apart", "conclusion", "people", "staff"})
"""Roles of headings under which nothing is harvest."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Something that is open: ``what`` it is, its words, its rank, the role of what is under it.

    ``role`` of a heading or lead: ``"harvest"``, ``"apart"``, ``"conclusion"``, ``"people"``,
    ``"staff"`` or empty.
    """

    what: str
    text: str
    rank: float
    role: str = ""


class Scope:
    """The stack of what is open."""

    def __init__(self) -> None:
        self._frames: list[Frame] = []
        self._setting: Setting | None = Setting()

    def close(self, rank: float) -> None:
        """Close everything of this rank and deeper."""
        while self._frames and self._frames[-1].rank >= rank:
            self._frames.pop()
            self._setting = None

    def leave_apart(self, rank: float) -> None:
        """Close a heading of the same level under which nothing was said ("Leeswijzer")."""
        section = self.last("section")
        level = rank - rank % 10.0
        if section is not None and section.role in CLOSED and section.rank >= level:
            self.close(section.rank)

    def open(self, what: str, text: str, rank: float, role: str = "") -> None:
        """Close what does not enclose it, then open it."""
        self.close(rank)
        self._frames.append(Frame(what, text, rank, role))
        self._setting = None

    def last(self, *whats: str) -> Frame | None:
        """The innermost open frame of one of these sorts."""
        for frame in reversed(self._frames):  # a generator would cost as much as all the rest
            if frame.what in whats:
                return frame
        return None

    def has(self, *whats: str) -> bool:
        """Whether a frame of one of these sorts is open."""
        return self.last(*whats) is not None

    @property
    def role(self) -> str:
        """The role of the innermost heading or lead that stands inside any table or question."""
        for frame in reversed(self._frames):
            if frame.role:
                return frame.role
            if frame.what in ("question", "table"):
                return ""
        return ""

    @property
    def setting(self) -> Setting:
        """Where an entry stands that is found now."""
        if self._setting is None:
            self._setting = Setting(
                tuple(frame.text for frame in self._frames if frame.what == "section"),
                self._text("group"),
                self._text("table"),
                self._text("question"),
                tuple(frame.text for frame in self._frames if frame.what in ("label", "point")),
            )
        return self._setting

    def _text(self, what: str) -> str | None:
        """The words of the innermost frame of this sort."""
        frame = self.last(what)
        return frame.text if frame else None
