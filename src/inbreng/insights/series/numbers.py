"""Numbers as people write them: 1.234,5 and 1,234.5, with or without a sign behind them."""

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

NOT_THERE = frozenset({"", "-", "–", "—", ".", "x", "n.b.", "nb", "n.v.t.", "nvt", "onbekend"})
HIDDEN = re.compile(r"^<\s*\d+$")  # "<5": what the source itself does not tell
SIGNS = re.compile(r"[\s\u00a0\u202f%€]")
# With three digits behind it a point stands between thousands, unless others show it does not.
DECIMAL_POINT = re.compile(r"^[^,.]*\.(?:\d{1,2}|\d{4,})$")
SHAPE = re.compile(r"^[-+]?\d[\d.,]*$")
THOUSANDS = re.compile(r"^[-+]?\d{1,3}(?:\.\d{3})+$")
MOST = Decimal(10) ** 11


class NotANumber(ValueError):
    """What stands in a cell is no number."""


class Numbers:
    """Reads the cells of one file alike: a point that is decimal in one is so in all."""

    def __init__(self, written: Iterable[str]) -> None:
        bare = [SIGNS.sub("", one) for one in written]
        self._point_is_decimal = not any("," in one for one in bare) and any(
            DECIMAL_POINT.match(one) for one in bare
        )

    def read(self, written: str) -> Decimal | None:
        """The number in a cell; None where the source gives none. Raises NotANumber."""
        if written.strip().lower() in NOT_THERE or HIDDEN.match(written.strip()):
            return None
        bare = SIGNS.sub("", written)
        if not SHAPE.match(bare):
            raise NotANumber(written)
        try:
            value = Decimal(self._plain(bare))
        except InvalidOperation as error:
            raise NotANumber(written) from error
        if abs(value) >= MOST:
            raise NotANumber(written)
        return round(value, 4)

    def _plain(self, bare: str) -> str:
        comma, point = bare.rfind(","), bare.rfind(".")
        if comma >= 0 and point >= 0:
            thousands, decimal = (",", ".") if point > comma else (".", ",")
            return bare.replace(thousands, "").replace(decimal, ".")
        if comma >= 0:
            return bare.replace(",", ".")
        if THOUSANDS.match(bare) and not self._point_is_decimal:
            return bare.replace(".", "")
        return bare
