"""Forms about whoever said something."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ReturnLinkForm(forms.Form):
    """Who gets the link; all of it may stay empty."""

    name = forms.CharField(label=_("Naam"), required=False, max_length=200)
    email = forms.EmailField(
        label=_("E-mailadres"),
        required=False,
        help_text=_("Zo vind je deze persoon terug, ook als die vraagt om gewist te worden."),
    )


class ContactForm(forms.Form):
    """How somebody who spoke is called and where mail reaches them; all of it may stay empty."""

    name = forms.CharField(label=_("Naam"), required=False, max_length=200)
    email = forms.EmailField(
        label=_("E-mailadres"),
        required=False,
        help_text=_("Mail die nog wacht, gaat naar dit adres. Leeg: dan krijgt deze spreker geen."),
    )


class PersonSearchForm(forms.Form):
    """Find somebody who left a name or an address."""

    text = forms.CharField(
        label=_("Naam of e-mail"),
        required=False,
        max_length=100,
        widget=forms.TextInput({"type": "search"}),
    )


class ErasePersonForm(forms.Form):
    """Why somebody is erased."""

    reason = forms.CharField(
        label=_("Waarom?"),
        max_length=300,
        initial=_("Deze persoon vroeg erom."),
        help_text=_("Dit blijft bewaard. Zet er geen naam in."),
    )
