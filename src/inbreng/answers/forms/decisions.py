"""Forms of the decision log; they check and never save."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.answers.models import Decision
from inbreng.answers.queries.decisions import DecisionFilter, Kind
from inbreng.insights.models import Insight
from inbreng.plan.models import Passage
from inbreng.programme.models import Trajectory


class DayInput(forms.DateInput):
    """The browser's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class DecisionFilterForm(forms.Form):
    """Filters of the log."""

    text = forms.CharField(
        label=_("Zoek"),
        required=False,
        max_length=100,
        widget=forms.TextInput({"type": "search"}),
    )
    kind = forms.ChoiceField(
        label=_("Soort"), required=False, choices=[("", _("alle")), *Kind.choices]
    )
    since = forms.DateField(label=_("Vanaf"), required=False, widget=DayInput)
    until = forms.DateField(label=_("Tot en met"), required=False, widget=DayInput)

    def wanted(self) -> DecisionFilter:
        """The filter as it was asked; a value that is not offered asks for nothing."""
        self.full_clean()
        given = self.cleaned_data
        return DecisionFilter(
            text=given.get("text", ""),
            kind=given.get("kind", ""),
            since=given.get("since"),
            until=given.get("until"),
        )


class DecisionForm(forms.ModelForm):  # type: ignore[type-arg]  # Django itself has no parameter here
    """What was decided, why, by whom, and from which insights and where in the plan."""

    class Meta:
        model = Decision
        fields = [
            *("what", "because", "decided_by", "decided_on"),
            *("insights", "passages", "is_public"),
        ]
        widgets = {"because": forms.Textarea({"rows": 4}), "decided_on": DayInput()}
        help_texts = {
            "decided_by": _("Een persoon of een orgaan, zoals: het bestuur."),
            "is_public": _("Zet dit aan als het besluit op de openbare pagina mag staan."),
        }

    def __init__(self, trajectory: Trajectory, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        insights = Insight.objects.filter(trajectory=trajectory, state=Insight.State.AGREED)
        passages = Passage.objects.filter(
            chapter__plan__trajectory=trajectory, removed_at__isnull=True
        ).select_related("chapter")
        self._offer("insights", insights.order_by("number"))
        self._offer("passages", passages.order_by("chapter__number", "number"))

    def _offer(self, name: str, found: Any) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ModelMultipleChoiceField)  # noqa: S101 – named above
        field.queryset = found
        field.required = False
        field.help_text = _("Kies er meer met Ctrl of Cmd.")
