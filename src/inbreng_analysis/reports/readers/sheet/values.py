"""Values of cells as a person sees them."""

import datetime
import re
from typing import Any

from inbreng_analysis.reports.readers.numbers import whole
from inbreng_analysis.reports.readers.package import Package
from inbreng_analysis.reports.readers.sheet.names import s

_BUILT_IN_DATES = frozenset({*range(14, 23), 27, 30, 36, 45, 46, 47, 50, 57})
_DATE_FORMAT = re.compile(r"(?<!\\)[ymdh]", re.IGNORECASE)
_LITERAL = re.compile(r"\"[^\"]*\"|\[[^\]]*\]|\\.")
_EPOCH = datetime.datetime(1899, 12, 30, tzinfo=datetime.UTC)
_LAST_DAY = 2_958_465


def shared_strings(package: Package) -> list[str]:
    """The texts that cells point to."""
    name = "xl/sharedStrings.xml"
    found: list[str] = []
    if name in package.names:
        for _event, item in package.events(name, ("end",), s("si")):
            found.append(rich_text(item))
            item.clear()
    return found


def rich_text(item: Any) -> str:
    """The words of a rich text, without its pronunciation."""
    parts = [text.text or "" for text in item.iterfind(s("t"))]
    parts += [text.text or "" for text in item.iterfind(f"{s('r')}/{s('t')}")]
    return "".join(parts)


def date_styles(package: Package) -> set[int]:
    """The cell styles that show a number as a date."""
    root = package.tree("xl/styles.xml")
    own = {
        whole(form.get("numFmtId")): form.get("formatCode", "")
        for form in root.iterfind(f"{s('numFmts')}/{s('numFmt')}")
    }
    dated = _BUILT_IN_DATES | {
        number for number, code in own.items() if _DATE_FORMAT.search(_LITERAL.sub("", code))
    }
    styles = root.iterfind(f"{s('cellXfs')}/{s('xf')}")
    return {at for at, style in enumerate(styles) if whole(style.get("numFmtId")) in dated}


def number_text(value: str, *, is_date: bool) -> str:
    """A number as a person sees it: a date, a whole number without ``.0``, else as saved.

    Examples
    --------
    >>> number_text("3.0", is_date=False), number_text("45200", is_date=True)
    ('3', '1-10-2023')
    """
    try:
        number = float(value)
    except ValueError:
        return value
    if is_date and 0 < number < _LAST_DAY:
        day = _EPOCH + datetime.timedelta(days=number)
        return f"{day.day}-{day.month}-{day.year}"
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else value
