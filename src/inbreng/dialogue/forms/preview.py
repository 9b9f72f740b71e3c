"""One step of somebody who sets a report right."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.models import StagedEntry

NOTHING = "-"  # typed in a field to make it empty
STEPS = ("place", "cut", "join", "up", "down", "settle", "drop", "undo", "redo")
DO = [*StagedEntry.Kind.values, *STEPS]


class StepForm(forms.Form):
    """What to do with which entries; an empty field leaves things as they are."""

    do = forms.ChoiceField(choices=[(name, name) for name in DO])
    entry = forms.TypedMultipleChoiceField(required=False, coerce=int)
    group = forms.CharField(required=False, max_length=200, label=_("Groep"))
    table = forms.CharField(required=False, max_length=200, label=_("Tafel"))
    question = forms.CharField(required=False, max_length=500, label=_("Vraag"))
    path = forms.CharField(required=False, max_length=500, label=_("Tussenkop"))
    cut = forms.IntegerField(required=False)
    parts = forms.CharField(required=False, max_length=100_000)

    def __init__(self, given: Any) -> None:
        super().__init__(given)
        ids = [(pk, pk) for pk in given.getlist("entry") if pk.isascii() and pk.isdigit()]
        self.fields["entry"].choices = ids  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Most steps need at least one entry."""
        given = super().clean() or {}
        does = given.get("do")
        if does == "cut" and not given.get("cut"):
            raise forms.ValidationError(_("Kies eerst wat je wilt knippen."))
        if does not in {"undo", "redo", "cut"} and not given.get("entry"):
            raise forms.ValidationError(_("Vink eerst aan wat je wilt veranderen."))
        return given

    def places(self) -> dict[str, Any]:
        """Where to put entries: only what was typed, and empty where a dash was typed."""
        given = {name: self.cleaned_data[name].strip() for name in ("group", "table", "question")}
        typed: dict[str, Any] = {
            name: "" if text == NOTHING else text for name, text in given.items() if text
        }
        path = self.cleaned_data["path"].strip()
        if path:
            labels = [label.strip() for label in path.split("›")]
            typed["path"] = [label for label in labels if label and path != NOTHING]
        return typed
