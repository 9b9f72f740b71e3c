"""Forms of letters on paper; they check and never save."""

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from inbreng.answers.models import LetterTemplate
from inbreng.core.documents.word.checking import MOST_BYTES


class TemplateForm(forms.Form):
    """A Word file with merge fields, and for whom its letters are."""

    recipients = forms.ChoiceField(
        label=_("Voor wie?"), choices=LetterTemplate.Recipients.choices, widget=forms.RadioSelect
    )
    name = forms.CharField(label=_("Naam van het sjabloon"), max_length=200)
    content = forms.FileField(
        label=_("Word-bestand"), help_text=_("Een .docx met velden, hoogstens 5 MB.")
    )

    def clean_content(self) -> bytes:
        """The file itself; one that is too large is not read."""
        given: UploadedFile[bytes] = self.cleaned_data["content"]
        if (given.size or 0) > MOST_BYTES:
            raise forms.ValidationError(_("Dit bestand is groter dan 5 MB."))
        return bytes(given.read())
