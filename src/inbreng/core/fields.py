"""Fields of forms that read what people write."""

import re
from typing import Any

from django import forms
from django.utils.formats import get_format

SIGNS = re.compile(r"[\s€%]")
IN_THOUSANDS = re.compile(r"-?\d{1,3}(\.\d{3})+(,\d+)?")


class NumberField(forms.DecimalField):
    """A number as people write it: also € 1.200, 1 200,50 or 85%."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(localize=True, **kwargs)

    def to_python(self, value: Any) -> Any:
        """Read the number without signs, and without points between thousands."""
        if isinstance(value, str):
            value = SIGNS.sub("", value)
            if get_format("DECIMAL_SEPARATOR") == "," and IN_THOUSANDS.fullmatch(value):
                value = value.replace(".", "")
        return super().to_python(value)
