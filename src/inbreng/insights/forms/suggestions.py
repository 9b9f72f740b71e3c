"""Forms around what the machine suggests; they never save."""

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.insights.forms.fields import TrajectoryForm
from inbreng.insights.models import Theme
from inbreng.programme.models import Trajectory


class FinenessForm(forms.Form):
    """How many groups somebody wants: few large ones or many small ones."""

    fineness = forms.FloatField(
        label=_("Hoe fijn mag het zijn?"),
        min_value=0,
        max_value=1,
        initial=0.5,
        widget=forms.NumberInput(attrs={"type": "range", "step": "0.1"}),
    )


class GroupForm(TrajectoryForm):
    """What a group becomes: a new theme with a name and a place, or part of one that is there."""

    name = forms.CharField(label=_("Naam van het thema"), max_length=200, required=False)
    parent = forms.ModelChoiceField(
        label=_("Valt onder"),
        queryset=Theme.objects.none(),
        required=False,
        empty_label=_("– staat op zichzelf –"),
    )
    theme = forms.ModelChoiceField(
        label=_("Of zet bij een thema dat er al is"),
        queryset=Theme.objects.none(),
        required=False,
        empty_label=_("– nieuw thema –"),
    )

    def offer(self, trajectory: Trajectory) -> None:
        themes = Theme.objects.filter(trajectory=trajectory, ended_at__isnull=True)
        self.choose_from("parent", themes.filter(parent__isnull=True, is_rest=False))
        self.choose_from("theme", themes)
