"""Forms for what a partnership sets once."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.route.forms.fields import DAY
from inbreng.route.models import RouteStep, RouteTerms, StepTerm


class TermsForm(forms.Form):
    """Region and terms."""

    region = forms.ChoiceField(
        label=_("Vakantieregio"),
        choices=RouteTerms.Region,
        help_text=_("Inbreng kent de vakanties niet. Zet hieronder welke weken er geen school is."),
    )
    n_weeks_to_answer = forms.IntegerField(
        label=_("Weken die de OPR krijgt om te beslissen"),
        min_value=1,
        max_value=26,
        help_text=_(
            "Staat in het reglement van je raad. Zes komt veel voor; dat is niet nagekeken."
        ),
    )
    n_days_for_questions = forms.IntegerField(
        label=_("Dagen voor een antwoord aan de raad"), min_value=1, max_value=90
    )
    n_days_to_remind = forms.IntegerField(
        label=_("Herinnering zoveel dagen vooraf"), min_value=1, max_value=90
    )


class OrderForm(forms.Form):
    """The kinds of step in their order, each with right and weeks; for new routes."""

    def __init__(self, *args: Any, terms: Sequence[StepTerm], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.terms = list(terms)
        for place, term in enumerate(self.terms, start=1):
            self._add_row(term, place)

    def _add_row(self, term: StepTerm, place: int) -> None:
        kind, name = term.kind, RouteStep.Kind(term.kind).label
        self.fields[f"{kind}-place"] = forms.IntegerField(
            label=_("Plaats van %(step)s") % {"step": name},
            min_value=1,
            max_value=50,
            initial=place,
        )
        self.fields[f"{kind}-right"] = forms.ChoiceField(
            label=_("Recht bij %(step)s") % {"step": name},
            choices=RouteStep.Right,
            initial=term.right,
        )
        self.fields[f"{kind}-weeks"] = forms.IntegerField(
            label=_("Weken voor 1 mei bij %(step)s") % {"step": name},
            min_value=0,
            max_value=100,
            initial=term.n_weeks_before,
        )
        self.fields[f"{kind}-used"] = forms.BooleanField(
            label=_("%(step)s hoort bij onze route") % {"step": name},
            required=False,
            initial=term.is_used,
        )

    def lines(self) -> list[dict[str, Any]]:
        """Each kind of step with its four fields, for the table."""
        return [
            {
                "kind": term.kind,
                "label": RouteStep.Kind(term.kind).label,
                "place": self[f"{term.kind}-place"],
                "right": self[f"{term.kind}-right"],
                "weeks": self[f"{term.kind}-weeks"],
                "used": self[f"{term.kind}-used"],
            }
            for term in self.terms
        ]

    def rows(self) -> list[dict[str, Any]]:
        """What was set, in the order of the places; equal places keep the order of the page."""
        given = self.cleaned_data
        ordered = sorted(self.terms, key=lambda term: given[f"{term.kind}-place"])
        return [
            {
                "kind": term.kind,
                "right": given[f"{term.kind}-right"],
                "n_weeks_before": given[f"{term.kind}-weeks"],
                "is_used": given[f"{term.kind}-used"],
            }
            for term in ordered
        ]


class FreeWeekForm(forms.Form):
    """A week without school."""

    day = forms.DateField(label=_("Een dag in de week zonder school"), widget=DAY)
    name = forms.CharField(label=_("Welke vakantie?"), max_length=100)


class PhaseForm(forms.Form):
    """A phase of the work, with the rule for going on."""

    name = forms.CharField(label=_("Fase"), max_length=100)
    begins_on = forms.DateField(label=_("Vanaf"), widget=DAY)
    ends_on = forms.DateField(label=_("Tot en met"), widget=DAY)
    goes_on_when = forms.CharField(label=_("We gaan verder als"), max_length=300, required=False)

    def clean(self) -> dict[str, Any]:
        """A phase ends after it begins."""
        cleaned = super().clean() or {}
        begins, ends = cleaned.get("begins_on"), cleaned.get("ends_on")
        if begins and ends and ends < begins:
            self.add_error("ends_on", _("Deze dag ligt voor het begin."))
        return cleaned
