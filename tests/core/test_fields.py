"""Numbers are read as people write them."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from inbreng.core.fields import NumberField

AMOUNT = NumberField(max_digits=12, decimal_places=2)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("800000", "800000"),
        ("800.000", "800000"),
        ("€ 1.200.000,50", "1200000.50"),
        ("1 200,5", "1200.5"),
        ("12.5", "12.5"),
        ("85%", "85"),
        ("-1.000", "-1000"),
    ],
)
def test_number_is_read_as_it_is_written(written, read):
    assert AMOUNT.clean(written) == Decimal(read)


@pytest.mark.parametrize("written", ["veel", "1.2.3", "12,345", "1.00,5", "€", ""])
def test_what_is_no_number_is_refused(written):
    with pytest.raises(ValidationError):
        AMOUNT.clean(written)


def test_point_stands_before_decimals_in_english():
    with override("en"):
        assert AMOUNT.clean("1200.50") == Decimal("1200.50")
        with pytest.raises(ValidationError):
            AMOUNT.clean("1.200")
