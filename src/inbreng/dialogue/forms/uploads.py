"""Files or pasted text on their way in."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _


class SeveralFiles(forms.ClearableFileInput):
    """A file field of the browser that takes more than one."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of files, also empty ones: each gets its own answer after reading."""

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=SeveralFiles(), allow_empty_file=True, max_length=None, **options)

    def clean(self, data: Any, initial: Any = None) -> "list[UploadedFile[Any]]":
        given = data if isinstance(data, list | tuple) else [data] if data else []
        return [super(FilesField, self).clean(file, initial) for file in given]


class UploadForm(forms.Form):
    """Files, or text that somebody pasted."""

    documents = FilesField(required=False, label=_("Bestanden"))
    text = forms.CharField(
        required=False, strip=False, label=_("Of plak hier de tekst"), widget=forms.Textarea
    )

    def clean(self) -> dict[str, Any]:
        """One of both has to be there."""
        given = super().clean() or {}
        if not given.get("documents") and not given.get("text", "").strip():
            raise forms.ValidationError(_("Kies een bestand of plak een tekst."))
        return given
