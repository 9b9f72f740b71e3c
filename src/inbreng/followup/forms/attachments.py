"""The form that brings a file in."""

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.followup.models import Attachment


class AttachmentForm(forms.Form):
    """A file with what who can not see or hear it needs."""

    kind = forms.ChoiceField(label=_("Wat is het?"), choices=Attachment.Kind)
    title = forms.CharField(label=_("Naam"), max_length=200)
    file = forms.FileField(label=_("Bestand"))
    alt = forms.CharField(
        label=_("Wat is er te zien?"),
        max_length=300,
        required=False,
        help_text=_("Nodig bij een beeld. Wie het niet ziet, krijgt deze woorden."),
    )
    captions = forms.FileField(
        label=_("Ondertitels"), required=False, help_text=_("Bij een film: een bestand .vtt.")
    )
    text_version = forms.CharField(
        label=_("De inhoud in woorden"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Nodig bij een film zonder ondertitels. Ook goed bij een pdf of presentatie."),
    )
