"""What people fill in about a contribution."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.actions.describing import Description
from inbreng.dialogue.forms.screened import ScreenedForm
from inbreng.dialogue.models import Contribution, Wording
from inbreng.people.models import Organisation, Perspective

if TYPE_CHECKING:
    SideFieldBase = forms.ModelChoiceField[Perspective]
else:  # Django's own class takes no parameter
    SideFieldBase = forms.ModelChoiceField


_DESCRIBED = (
    *("kind", "sort", "is_heavy", "is_disagreed", "is_minority", "is_quoted"),
    *("addressed_to", "perspective"),
)


class SideField(SideFieldBase):
    """Perspectives; those of staff say so."""

    def label_from_instance(self, obj: Perspective) -> str:
        return obj.name_as_spoken


class DescribeForm(forms.Form):
    """Kind, marks, side and addressee of a contribution."""

    perspective = SideField(
        Perspective.objects.none(),
        label=_("Wie zei dit?"),
        required=False,
        empty_label=_("niet bekend"),
    )
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
    is_quoted = forms.BooleanField(
        label=_("Letterlijk citaat"),
        help_text=_("Zo is het gezegd, woord voor woord. Bij een citaat staat de rol, geen naam."),
        required=False,
    )
    addressed_to = forms.ModelChoiceField(
        Organisation.objects.none(),
        label=_("Gericht aan"),
        required=False,
        empty_label=_("niemand"),
    )

    def __init__(self, described: Contribution, given: Any = None) -> None:
        super().__init__(given, initial={name: getattr(described, name) for name in _DESCRIBED})
        partnership = described.trajectory.partnership_id
        parties = Organisation.objects.filter(partnership=partnership, is_active=True)
        self.fields["addressed_to"].queryset = parties  # type: ignore[attr-defined]
        self.described = described
        self._ask_who_said_it(partnership)

    def _ask_who_said_it(self, partnership: int) -> None:
        """Not of who reacted without a gathering: they told it themselves."""
        if not self.described.gathering.is_in_person:
            del self.fields["perspective"]
            return
        offered = Q(is_active=True) | Q(pk=self.described.perspective_id)
        sides = Perspective.objects.filter(offered, partnership=partnership)
        self.fields["perspective"].queryset = sides  # type: ignore[attr-defined]

    def description(self) -> Description:
        """What was filled in."""
        told_already = {"perspective": self.described.perspective}
        return Description(**told_already | self.cleaned_data)


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
