"""What a moderator fills in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.actions.moderating import Span, places_of
from inbreng.dialogue.queries.moderation import Held


class RedactForm(forms.Form):
    """Which findings get a bar, and which other words."""

    findings = forms.MultipleChoiceField(
        label=_("Afschermen"), required=False, widget=forms.CheckboxSelectMultiple
    )
    words = forms.CharField(
        label=_("Andere woorden"),
        help_text=_("Precies zoals ze er staan. Meer dan één? Zet er een komma tussen."),
        required=False,
        max_length=1000,
    )

    def __init__(self, held: Held, data: Any = None) -> None:
        super().__init__(data, initial={"findings": [found.pk for found in held.findings]})
        self.held = held
        self.fields["findings"].choices = [  # type: ignore[attr-defined]  # a choice field
            (found.pk, f"“{found.text}” – {found.kind}") for found in held.findings
        ]
        if not held.findings:
            del self.fields["findings"]

    def spans(self) -> list[Span]:
        """The places of everything that was chosen; DomainError for words that are not there."""
        chosen = set(map(int, self.cleaned_data.get("findings", [])))
        marked = [(found.start, found.end) for found in self.held.findings if found.pk in chosen]
        return marked + places_of(self.held.words, self.cleaned_data["words"].split(","))


class RefuseForm(forms.Form):
    """Why something is not published."""

    reason = forms.CharField(
        label=_("Reden"),
        help_text=_("Wie dit zei of opschreef, kan de reden lezen."),
        max_length=500,
        widget=forms.TextInput({"data-key": "w", "data-key-says": _("Niet plaatsen: reden")}),
    )


class ReleaseAllForm(forms.Form):
    """Which contributions of the queue are fine as they are."""

    chosen = forms.MultipleChoiceField(required=True)

    def __init__(self, queue: list[Held], data: Any = None) -> None:
        super().__init__(data)
        self.fields["chosen"].choices = [(held.pk, held.pk) for held in queue]  # type: ignore[attr-defined]
