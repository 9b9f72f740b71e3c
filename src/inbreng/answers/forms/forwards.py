"""Forms of bundles for parties, and of messages."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.answers.models import ForwardPoint
from inbreng.core.widgets import QuickWords
from inbreng.people.models import Organisation
from inbreng.programme.models import Trajectory


class ForwardForm(forms.Form):
    """To whom a bundle goes, with what words, by which day."""

    party = forms.ModelChoiceField(
        label=_("Aan wie?"), queryset=Organisation.objects.none(), empty_label=_("Kies een partij")
    )
    title = forms.CharField(label=_("Waar gaat het over?"), max_length=200)
    letter = forms.CharField(
        label=_("Begeleidende tekst"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Wie zijn jullie, wat vragen jullie, en wat gebeurt er met de reactie?"),
    )
    due_on = forms.DateField(
        label=_("Reactie graag voor"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    email = forms.EmailField(
        label=_("E-mailadres van wie het leest"),
        required=False,
        help_text=_("Leeg? Dan geef je de link zelf door."),
    )

    def __init__(self, *args: Any, trajectory: Trajectory, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        party = self.fields["party"]
        assert isinstance(party, forms.ModelChoiceField)  # noqa: S101 – declared above
        party.queryset = Organisation.objects.filter(
            partnership=trajectory.partnership_id,
            answers__contribution__trajectory=trajectory,
            answers__kind="lies_with",
        ).distinct()


class PartyReplyForm(forms.Form):
    """What a party replies, to all points and to some of them alone."""

    replied_by = forms.CharField(
        label=_("Wie reageert er?"),
        max_length=200,
        help_text=_("Naam of functie, zoals “wethouder jeugd”."),
    )
    reply = forms.CharField(
        label=_("Reactie op alles samen"),
        required=False,
        max_length=10000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    def __init__(self, *args: Any, points: list[ForwardPoint], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for point in points:
            self.fields[f"point-{point.pk}"] = forms.CharField(
                label=_("Reactie op dit punt"),
                required=False,
                max_length=5000,
                initial=point.reply,
                widget=QuickWords(attrs={"rows": 2}),
            )

    def each(self) -> dict[int, str]:
        """The replies to points alone, by the number of the point."""
        return {
            int(name.removeprefix("point-")): text
            for name, text in self.cleaned_data.items()
            if name.startswith("point-")
        }


class MessageForm(forms.Form):
    """A question about an answer, or what is said back."""

    text = forms.CharField(
        label=_("Jouw bericht"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
