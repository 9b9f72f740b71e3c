"""Forms of the monitor."""

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.core.fields import NumberField

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class ReadingForm(forms.Form):
    """A value with its day and source."""

    read_on = forms.DateField(label=_("Op welke dag?"), widget=DAY)
    value = NumberField(
        label=_("Waarde"),
        max_digits=14,
        decimal_places=2,
        help_text=_("Een getal, zoals 12,5. Geen gegevens van leerlingen."),
    )
    source = forms.CharField(label=_("Waar komt het vandaan?"), max_length=300)
    remark = forms.CharField(
        label=_("Opmerking"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class RemarkForm(forms.Form):
    """What there is to say at the end of a school year."""

    text = forms.CharField(
        label=_("Opmerking"),
        required=False,
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class InspectorLinkForm(forms.Form):
    """For whom a link is."""

    name = forms.CharField(
        label=_("Voor wie is de link?"),
        max_length=200,
        help_text=_("Bijvoorbeeld: inspectie, vierjaarlijks onderzoek."),
    )
