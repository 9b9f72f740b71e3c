"""Forms that check what people write about insights; they never save."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.models import Contribution
from inbreng.insights.forms.fields import VoicesField
from inbreng.insights.models import Insight
from inbreng.programme.models import Trajectory


class InsightForm(forms.Form):
    """A statement with the ticked contributions that it rests on."""

    statement = forms.CharField(
        label=_("Wat hoorden we?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Eén of twee zinnen, zoals je ze in de raad zou zeggen."),
    )
    kind = forms.ChoiceField(label=_("Soort"), choices=Insight.Kind)
    support = VoicesField(
        label=_("Steunt dit"),
        required=False,
    )
    against = VoicesField(label=_("Spreekt dit tegen"), required=False)

    def __init__(self, *args: Any, trajectory: Trajectory, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("support", "against"):
            field = self.fields[name]
            assert isinstance(field, VoicesField)  # noqa: S101 – declared above
            field.queryset = Contribution.objects.filter(
                trajectory=trajectory, state=Contribution.State.VISIBLE
            )
