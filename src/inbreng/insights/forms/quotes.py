"""The form in which an editor releases words."""

from django import forms
from django.utils.translation import gettext_lazy as _


class QuoteForm(forms.Form):
    """The words that everybody may read."""

    words = forms.CharField(
        label=_("Deze woorden mag iedereen lezen"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Je mag iets weglaten met […]. De woorden zelf veranderen niet."),
    )
    is_checked = forms.BooleanField(
        label=_("Ik heb gekeken: hier staat niets in dat naar een mens wijst"), required=False
    )
