"""What people fill in about a short form."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.forms.screened import ScreenedForm
from inbreng.dialogue.models import ShortForm


class ShortFormForm(ScreenedForm):
    """A short form and what it stands for; never a name."""

    screened_field = "meaning"
    short = forms.CharField(
        label=_("Afkorting"), max_length=ShortForm._meta.get_field("short").max_length
    )
    meaning = forms.CharField(
        label=_("Waar staat die voor?"),
        max_length=ShortForm._meta.get_field("meaning").max_length,
    )

    def clean_short(self) -> str:
        """Refuse more than one word."""
        short: str = self.cleaned_data["short"]
        if len(short.split()) != 1:
            raise ValidationError(_("Een afkorting is één woord."))
        return short
