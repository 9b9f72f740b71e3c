"""Forms of the style of the house."""

from django import forms
from django.utils.translation import gettext_lazy as _


class HouseColourForm(forms.Form):
    """The colour of headings and lines."""

    colour = forms.CharField(
        label=_("Kleur"),
        max_length=7,
        widget=forms.TextInput({"type": "color"}),
        help_text=_("Van lijnen, verwijzingen en kleine koppen. Donker genoeg voor wit papier."),
    )


class HouseFileForm(forms.Form):
    """A Word file with styles and letterhead."""

    file = forms.FileField(
        label=_("Word-bestand"),
        help_text=_(
            "Een .docx of .dotx met jullie briefhoofd en opmaakstijlen, hoogstens 5 MB. "
            "De tekst die erin staat gebruiken we niet."
        ),
        widget=forms.FileInput({"accept": ".docx,.dotx"}),
    )
