"""Forms of the decision log; they check and never save."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.answers.models import Decision
from inbreng.answers.queries.decisions import DecisionFilter, Kind, parties_of
from inbreng.insights.models import Insight
from inbreng.people.models import Organisation
from inbreng.plan.models import Passage
from inbreng.plan.queries.years import first_day, last_day, school_year_of
from inbreng.plan.telling.writing import school_year
from inbreng.programme.models import Trajectory

N_YEARS = 6


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
    party = forms.ModelChoiceField(
        Organisation.objects.none(),
        label=_("Bij wie het ligt"),
        required=False,
        empty_label=_("iedereen"),
    )
    year = forms.TypedChoiceField(
        label=_("Schooljaar"), required=False, coerce=int, empty_value=None
    )
    since = forms.DateField(label=_("Vanaf"), required=False, widget=DayInput)
    until = forms.DateField(label=_("Tot en met"), required=False, widget=DayInput)

    def __init__(self, trajectory: Trajectory, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        party, year = self.fields["party"], self.fields["year"]
        assert isinstance(party, forms.ModelChoiceField)  # noqa: S101 – declared above
        assert isinstance(year, forms.ChoiceField)  # noqa: S101 – declared above
        party.queryset = parties_of(trajectory)
        now = school_year_of(today)
        years = range(now, now - N_YEARS, -1)
        year.choices = [("", _("alle")), *((one, school_year(one)) for one in years)]

    def wanted(self) -> DecisionFilter:
        """The filter as it was asked; a value that is not offered asks for nothing."""
        self.full_clean()
        given = self.cleaned_data
        since, until = given.get("since"), given.get("until")
        if year := given.get("year"):
            since = max(since or first_day(year), first_day(year))
            until = min(until or last_day(year), last_day(year))
        return DecisionFilter(
            text=given.get("text", ""),
            kind=given.get("kind", ""),
            party=party.pk if (party := given.get("party")) else None,
            since=since,
            until=until,
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
