"""Short forms of scribes and of the field, and the terms they stand for."""

import re
from typing import Final

from inbreng_analysis.dutch.lists import abbreviations
from inbreng_analysis.dutch.words import fold

_JOINTS: Final = re.compile(r"['’.&-]")


def expand(short: str) -> str | None:
    """Give the full term of a short form.

    Parameters
    ----------
    short
        One word as typed; dots, apostrophes, hyphens and, for most
        short forms, capitals do not matter.

    Returns
    -------
    str | None
        The full term in small letters, or None when the word is no known
        short form. A form that stands for several terms gives them all, with
        spaces between.

    Examples
    --------
    >>> expand("IB'er")
    'intern begeleider'
    >>> expand("i.p.v.")
    'in plaats van'
    >>> expand("OP"), expand("op")
    ('ondersteuningsplan', None)
    """
    known = abbreviations()
    bare = _JOINTS.sub("", short)
    return known.get(bare) or known.get(fold(bare))
