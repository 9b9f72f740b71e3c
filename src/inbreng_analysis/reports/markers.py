"""List markers at the start of a typed line."""

import re
from dataclasses import dataclass

BULLETS = "•·∙●○◦▪▫■□◆◇❖☐☑☒✓✔✗✘➤➢➔►▶▸‣⁃→⇒❑❒\ufffd"
# Word writes bullets of the Symbol and Wingdings fonts as private-use characters.
PRIVATE = "\ue000-\uf8ff"

_MARKER = re.compile(
    r"(?P<bullet>"
    r"[-*+]\s+\[[ xX]\](?=\s)|"
    rf"[{BULLETS}{PRIVATE}](?=\s|\S)"
    r"|\[[ xXvV]?\](?=\s)"
    r"|(?:-->|->|=>|>>)(?=\s|\w)"
    r"|(?:\+\+|--)(?=\s+\w|\w)|[-–—](?=\s|[^\W\d_]|['\"“‘„(])(?!-)"
    r"|[*+?>](?=\s)"
    r"|[o§](?=\t|\s{2,})|(?<=\s)o(?=\s)"
    r")"
    r"|(?P<number>\(?\d{1,3}[.)](?=\s)|\d{1,2}(?=\t)|\(\d{1,3}\)|\d{1,2}\)(?=\w)|\d{1,2}\.(?=[^\W\d_]{2}))"
    r"|(?P<letter>\(?[a-zA-Z]\)(?=\s|\w)|\([a-z]\)|[a-z]\.(?=\s)|(?:i{1,3}|iv|vi{0,3}|ix)[.)](?=\s))"
)


@dataclass(frozen=True, slots=True)
class Marker:
    """A list marker: its characters, its family, and where the words after it begin."""

    text: str
    start: int


def find_marker(text: str, offset: int) -> Marker | None:
    """Find the list marker that begins at ``offset``.

    Parameters
    ----------
    text
        A line.
    offset
        Where its first character that is not white space stands.

    Returns
    -------
    Marker | None
        None when there is no marker, or when nothing follows it.

    Examples
    --------
    >>> find_marker("  - meer tijd", 2)
    Marker(text='-', start=4)
    >>> find_marker("20 leerlingen per klas", 0) is None
    True
    """
    found = _MARKER.match(text, offset)
    if not found:
        return None
    start = found.end()
    while start < len(text) and text[start].isspace():
        start += 1
    return Marker(found.group(), start) if start < len(text) else None


def family(marker: str) -> str:
    """Tell markers apart that stand for different levels at the same indent.

    Returns
    -------
    str
        ``"number"``, ``"letter"``, ``"box"``, ``"sign"`` for plus, minus and question mark, or
        the bullet itself.
    """
    if "[" in marker and marker[0] != "[":
        return family(marker[0])
    bare = marker.strip("().")
    if bare.isdigit():
        return "number"
    if bare.isalpha() and marker != bare:
        return "letter"
    if marker.startswith("[") or marker in "☐☑☒✓✔✗✘":
        return "box"
    return "sign" if set(marker) <= set("+-–—?") else marker
