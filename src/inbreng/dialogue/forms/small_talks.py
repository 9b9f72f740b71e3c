"""What is filled in after a small talk: who, where, what was said."""

from typing import Any
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.actions.small_talks import SmallTalk, points_from
from inbreng.dialogue.forms.screened import Warned, warnings_for
from inbreng.dialogue.queries.known_names import known_names
from inbreng.people.models import Organisation, Perspective
from inbreng.programme.models import Trajectory


class SmallTalkForm(forms.Form):
    """One screen, a minute; never a name."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    perspective = forms.ModelChoiceField(
        Perspective.objects.none(), label=_("Met wie?"), empty_label=_("kies")
    )
    said = forms.CharField(
        label=_("Wat werd er gezegd?"),
        help_text=_(
            "Eén punt per regel, in hun eigen woorden. Met Tab hangt een regel onder de vorige, "
            "bijvoorbeeld onder “Wat valt op:”, “Parels:” of “Niet eens:”."
        ),
        max_length=8000,
        widget=forms.Textarea({"rows": 6, "data-lines": ""}),
    )
    organisation = forms.ModelChoiceField(
        Organisation.objects.none(),
        label=_("Van welke organisatie?"),
        required=False,
        empty_label=_("weet ik niet"),
    )
    school_type = forms.ChoiceField(
        label=_("Soort school"),
        help_text=_("Bij een ouder: de soort school, nooit de naam van het kind."),
        required=False,
        choices=[("", _("weet ik niet")), *Organisation.SchoolType.choices],
    )
    held_on = forms.DateField(
        label=_("Wanneer?"),
        initial=timezone.localdate,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )
    place = forms.CharField(label=_("Waar?"), required=False, max_length=200)

    def __init__(self, trajectory: Trajectory, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.trajectory = trajectory
        partnership = trajectory.partnership
        perspectives = Perspective.objects.filter(partnership=partnership, is_active=True)
        organisations = Organisation.objects.filter(partnership=partnership, is_active=True)
        self.fields["perspective"].queryset = perspectives  # type: ignore[attr-defined]
        self.fields["organisation"].queryset = organisations  # type: ignore[attr-defined]

    def clean_held_on(self) -> Any:
        """Refuse a day that has yet to come."""
        day = self.cleaned_data["held_on"]
        if day > timezone.localdate():
            raise ValidationError(_("Deze dag moet nog komen."))
        return day

    def clean_said(self) -> str:
        """Refuse lines without a point."""
        said: str = self.cleaned_data["said"]
        if not points_from(said):
            raise ValidationError(_("Schrijf ten minste één punt op."))
        return said

    def warnings(self) -> list[Warned]:
        """What in the words looks personal."""
        said = points_from(self.cleaned_data.get("said", ""))
        known = known_names(self.trajectory.pk)
        return [found for _labels, words in said for found in warnings_for(words, known)]

    def talk(self) -> SmallTalk:
        """What was filled in."""
        filled = {name: value for name, value in self.cleaned_data.items() if name != "said"}
        return SmallTalk(**filled, said=points_from(self.cleaned_data["said"]))
