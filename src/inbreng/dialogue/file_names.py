"""File names as people may see them: no folders, no tricks with direction or length."""

import re
import unicodedata
from pathlib import PurePosixPath

LONGEST = 120
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_JOINTS = re.compile(r"_|(?<!\d)-|-(?!\d)")
JOINER = "\u200d"  # holds parts of an emoji together


def shown_name(name: str) -> str:
    """The name for show: its last part, in letters that can be seen, with its ending kept."""
    last = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    seen = "".join(
        letter for letter in last if letter == JOINER or unicodedata.category(letter) not in UNSEEN
    )
    return _shortened(" ".join(seen.split()).strip(". ") or "naamloos")


def as_title(name: str) -> str:
    """A file name as a title: without its ending, with spaces for dashes that join no numbers."""
    stem = name.rpartition(".")[0] or name
    words = " ".join(_JOINTS.sub(" ", stem).split()) or name
    return f"{words[:1].upper()}{words[1:]}"


def _shortened(name: str) -> str:
    if len(name) <= LONGEST:
        return name
    ending = PurePosixPath(name).suffix[:10]
    return name[: LONGEST - len(ending) - 1].rstrip() + "…" + ending
