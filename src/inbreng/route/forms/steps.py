"""Forms for a step, its edition and why it is left out."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.plan.models import Edition, Plan
from inbreng.plan.queries import published_editions
from inbreng.route.forms.fields import DAY, EditionField
from inbreng.route.models import RouteStep


class StepForm(forms.Form):
    """A step: what it is called, which right the bodies have, and by when."""

    kind = forms.ChoiceField(label=_("Soort stap"), choices=RouteStep.Kind, initial="other")
    title = forms.CharField(label=_("Naam"), max_length=200)
    right = forms.ChoiceField(
        label=_("Welk recht heeft wie hier spreekt?"), choices=RouteStep.Right
    )
    n_weeks_before = forms.IntegerField(
        label=_("Schoolweken voor 1 mei"),
        min_value=0,
        max_value=100,
        required=False,
        help_text=_("Weken zonder school tellen niet mee."),
    )
    due_on = forms.DateField(
        label=_("Of een vaste dag"),
        widget=DAY,
        required=False,
        help_text=_("Een vaste dag schuift niet mee met de vakanties."),
    )
    only_marked_record = forms.BooleanField(
        label=_("Alleen de secretaris of voorzitter legt de uitkomst vast"), required=False
    )

    def clean(self) -> dict[str, Any]:
        """A step has weeks or a day."""
        cleaned = super().clean() or {}
        if cleaned.get("due_on") is None and cleaned.get("n_weeks_before") is None:
            self.add_error("n_weeks_before", _("Kies hoeveel weken vooraf, of een vaste dag."))
        return cleaned


class SkipForm(forms.Form):
    """Why a step is left out."""

    because = forms.CharField(
        label=_("Waarom slaan jullie deze stap over?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class EditionForm(forms.Form):
    """Which edition lies on the table."""

    edition = EditionField(label=_("Uitgave"), queryset=Edition.objects.none())

    def __init__(self, *args: Any, plan: Plan, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["edition"]
        assert isinstance(field, EditionField)  # noqa: S101 – declared above
        field.queryset = published_editions(plan)
