"""The text of a passage and what it rests on."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.insights.models import Insight
from inbreng.programme.models import Trajectory


class PassageForm(forms.Form):
    """Text of a passage and the insights it rests on."""

    text = forms.CharField(label=_("Tekst"), widget=forms.Textarea(attrs={"rows": 14}))
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
