"""The form that deals with a place where erased words were repeated."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

KEPT = "blijven"  # the button that says so


class SettleForm(forms.Form):
    """The words are out, or they stay for a reason."""

    reason = forms.CharField(
        label=_("Waarom blijven ze staan?"),
        required=False,
        max_length=300,
        help_text=_("Bijvoorbeeld: het plan is zo vastgesteld. Herhaal de woorden hier niet."),
    )

    def clean(self) -> dict[str, Any]:
        """Ask for a reason when the words stay, and keep none when they are out."""
        cleaned = super().clean() or self.cleaned_data
        stays = KEPT in self.data
        if stays and not cleaned.get("reason") and "reason" not in self.errors:
            raise ValidationError({"reason": _("Schrijf op waarom de woorden blijven staan.")})
        return cleaned if stays else {"reason": ""}
