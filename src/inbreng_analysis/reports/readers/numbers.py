"""Whole numbers out of files in which anything may stand."""


def whole(text: str | None, otherwise: int = 0, most: int = 1_000_000) -> int:
    """Read a whole number of zero or more.

    Parameters
    ----------
    text
        What stands in the file; None when nothing does.
    otherwise
        What to give when it is no such number.
    most
        What to give when it is more than this.

    Examples
    --------
    >>> whole("12"), whole("-1"), whole("1e400"), whole(None, 1), whole("9" * 40)
    (12, 0, 0, 1, 1000000)
    """
    if not text or not text.isdecimal() or not text.isascii():
        return otherwise
    return min(int(text), most) if len(text) < 12 else most
