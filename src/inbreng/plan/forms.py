"""Forms that check what people write in the plan; they never save."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.insights.models import Insight
from inbreng.programme.models import Trajectory


class PlanForm(forms.Form):
    """Title and first school year of a plan."""

    title = forms.CharField(label=_("Titel"), max_length=200)
    first_year = forms.IntegerField(
        label=_("Eerste schooljaar begint in"), min_value=2014, max_value=2100
    )


class ChapterForm(forms.Form):
    """Title of a chapter and what the law asks of it."""

    title = forms.CharField(label=_("Titel van het hoofdstuk"), max_length=200)
    demand = forms.CharField(
        label=_("Wat de wet vraagt"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )


class PassageForm(forms.Form):
    """Text of a passage and the insights it rests on."""

    text = forms.CharField(label=_("Tekst"), widget=forms.Textarea(attrs={"rows": 8}))
    insights = forms.ModelMultipleChoiceField(
        label=_("Rust op deze inzichten"),
        queryset=Insight.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    seen_version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, trajectory: Trajectory, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["insights"]
        assert isinstance(field, forms.ModelMultipleChoiceField)  # noqa: S101 – declared above
        insights = Insight.objects.filter(trajectory=trajectory)
        field.queryset = insights.exclude(state=Insight.State.WITHDRAWN)
