"""Mail addresses that were pasted, checked one by one."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

MOST_ADDRESSES = 2000
BETWEEN = re.compile(r"[\s,;<>\"']+")


class InviteForm(forms.Form):
    """Addresses as they come out of a mail program or a spreadsheet."""

    addresses = forms.CharField(
        label=_("E-mailadressen"),
        max_length=200_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Plak ze onder elkaar, of met komma’s ertussen. Namen ertussen mag."),
    )

    def clean_addresses(self) -> list[str]:
        """Refuse what holds an @ but is no address, and say which."""
        words = [word.strip(".()[]:") for word in BETWEEN.split(self.cleaned_data["addresses"])]
        found = list(dict.fromkeys(word.lower() for word in words if "@" in word))
        if not found:
            raise ValidationError(_("Hier staat geen e-mailadres in."))
        if len(found) > MOST_ADDRESSES:
            raise ValidationError(_("Nodig er hoogstens 2.000 tegelijk uit."))
        wrong = [word for word in found if not _is_address(word)]
        if wrong:
            raise ValidationError(
                _("Dit is geen e-mailadres: %(wrong)s. Er is nog niets verstuurd."),
                params={"wrong": ", ".join(wrong[:10])},
            )
        return found


def _is_address(word: Any) -> bool:
    try:
        validate_email(word)
    except ValidationError:
        return False
    return True
