"""Making an edition, and choosing two to compare."""

from datetime import datetime
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from inbreng.plan.models import Edition

FEW, NOW, LATER = "few", "now", "later"


class EditionForm(forms.Form):
    """What an edition is called, what changed, and from when everybody reads it."""

    title = forms.CharField(label=_("Titel"), max_length=200)
    note = forms.CharField(
        label=_("Wat is er veranderd?"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    moment = forms.ChoiceField(
        label=_("Wie leest deze uitgave?"),
        choices=[
            (FEW, _("alleen medewerkers, nog niet publiceren")),
            (NOW, _("iedereen met een rol, meteen")),
            (LATER, _("iedereen met een rol, vanaf een moment")),
        ],
        initial=FEW,
        widget=forms.RadioSelect,
    )
    published_at = forms.DateTimeField(
        label=_("Vanaf"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )

    def clean(self) -> dict[str, Any]:
        """Ask for the moment where there is to be one."""
        cleaned = super().clean() or {}
        if cleaned.get("moment") == LATER and not cleaned.get("published_at"):
            self.add_error("published_at", _("Kies vanaf welk moment iedereen dit leest."))
        return cleaned

    def published_from(self, now: datetime) -> datetime | None:
        """From when everybody reads it, as asked at ``now``; None for nobody yet."""
        chosen: datetime | None = self.cleaned_data["published_at"]
        return {FEW: None, NOW: now, LATER: chosen}[self.cleaned_data["moment"]]


class PublishForm(EditionForm):
    """From when everybody reads an edition that was made before."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["title"], self.fields["note"]


class EditionChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # Django itself has no parameter here
    """Editions of one plan by number and title."""

    def label_from_instance(self, obj: Edition) -> str:
        return f"{obj.number}. {obj.title}"


class CompareForm(forms.Form):
    """Two editions to lay side by side; an empty place is the text on the desk."""

    old = EditionChoice(label=_("Van"), queryset=Edition.objects.none(), empty_label=None)
    new = EditionChoice(label=_("Naar"), queryset=Edition.objects.none())

    def __init__(
        self, *args: Any, editions: QuerySet[Edition], shows_desk: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for name in ("old", "new"):
            field = self.fields[name]
            assert isinstance(field, EditionChoice)  # noqa: S101 – declared above
            field.queryset = editions
        newer = self.fields["new"]
        newer.required = not shows_desk
        newer.empty_label = _("de tekst op de werkbank") if shows_desk else None  # type: ignore[attr-defined]  # declared above
