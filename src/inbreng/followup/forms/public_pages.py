"""The form of a page for everybody."""

from django import forms
from django.utils.translation import gettext_lazy as _


class PublicPageForm(forms.Form):
    """Address, title and introduction."""

    title = forms.CharField(label=_("Titel"), max_length=200)
    slug = forms.CharField(
        label=_("Adres"),
        max_length=80,
        help_text=_("Het laatste stuk van het webadres, zonder spaties."),
    )
    intro = forms.CharField(
        label=_("Inleiding"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Waar gaat dit traject over, in gewone woorden?"),
    )
