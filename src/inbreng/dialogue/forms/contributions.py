"""What people fill in about a contribution."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.actions.describing import Description
from inbreng.dialogue.forms.screened import ScreenedForm
from inbreng.dialogue.models import Contribution, Wording
from inbreng.people.models import Organisation, Partnership


class DescribeForm(forms.Form):
    """Kind, marks and addressee of a contribution."""

    kind = forms.ChoiceField(
        label=_("Soort"), required=False, choices=[("", _("geen")), *Contribution.Kind.choices]
    )
    sort = forms.ChoiceField(
        label=_("Parel of puzzel"),
        required=False,
        choices=[("", _("geen van beide")), *Contribution.Sort.choices],
    )
    is_heavy = forms.BooleanField(label=_("Zwaar punt"), required=False)
    is_disagreed = forms.BooleanField(label=_("We werden het niet eens"), required=False)
    is_minority = forms.BooleanField(label=_("Minderheidsgeluid"), required=False)
    addressed_to = forms.ModelChoiceField(
        Organisation.objects.none(),
        label=_("Gericht aan"),
        required=False,
        empty_label=_("niemand"),
    )

    def __init__(self, partnership: Partnership, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        parties = Organisation.objects.filter(partnership=partnership, is_active=True)
        self.fields["addressed_to"].queryset = parties  # type: ignore[attr-defined]

    def description(self) -> Description:
        """What was filled in."""
        return Description(**self.cleaned_data)


class BesideForm(ScreenedForm):
    """Words that complete or correct."""

    text = forms.CharField(
        label=_("Wat is er bedoeld?"),
        help_text=_("Je woorden komen naast het origineel te staan, met je naam en de datum."),
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
    )
    why = forms.ChoiceField(
        label=_("Wat doe je?"),
        choices=[
            (Wording.Why.COMPLETED, _("ik vul aan")),
            (Wording.Why.CORRECTED, _("ik verbeter een fout")),
        ],
        initial=Wording.Why.COMPLETED,
        widget=forms.RadioSelect,
    )


class WhyForm(ScreenedForm):
    """The answer to "waarom?"."""

    screened_field = "reason"
    reason = forms.CharField(label=_("Waarom?"), max_length=1000, widget=forms.TextInput)
