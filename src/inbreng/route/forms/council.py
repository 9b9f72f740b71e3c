"""Forms for questions of the council: to the office, and to its own people."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.plan.models import Chapter, Passage, Plan
from inbreng.plan.queries import latest_edition
from inbreng.route.forms.fields import DAY, PassageField


class AskForm(forms.Form):
    """A question of a council member, about a chapter or about the whole plan."""

    text = forms.CharField(label=_("Je vraag"), widget=forms.Textarea(attrs={"rows": 3}))
    chapter = forms.ModelChoiceField(
        label=_("Over welk hoofdstuk?"),
        queryset=Chapter.objects.none(),
        required=False,
        empty_label=_("Over het hele plan"),
    )

    def __init__(self, *args: Any, plan: Plan, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["chapter"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 – declared above
        field.queryset = plan.chapters.filter(removed_at__isnull=True)


class AnswerQuestionForm(forms.Form):
    """An answer that the whole council reads."""

    answer = forms.CharField(label=_("Antwoord"), widget=forms.Textarea(attrs={"rows": 5}))
    seen_at = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean_seen_at(self) -> datetime | None:
        """When the answer was given that the page showed; None for none."""
        sent = self.cleaned_data["seen_at"]
        try:
            return datetime.fromisoformat(sent) if sent else None
        except ValueError as broken:
            raise forms.ValidationError(_("Laad de pagina opnieuw.")) from broken


class ConstituencyForm(forms.Form):
    """A question for the own people, about the plan or a published passage, until a day."""

    question = forms.CharField(
        label=_("Wat vraag je je achterban?"), widget=forms.Textarea(attrs={"rows": 3})
    )
    passage = PassageField(
        label=_("Bij welke passage?"),
        queryset=Passage.objects.none(),
        required=False,
        empty_label=_("– geen –"),
    )
    closes_on = forms.DateField(label=_("Antwoorden kan tot en met"), widget=DAY)

    def __init__(self, *args: Any, plan: Plan, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["passage"]
        assert isinstance(field, PassageField)  # noqa: S101 – declared above
        edition = latest_edition(plan)
        read = Passage.objects.filter(versions__in_editions__edition=edition)
        field.queryset = read.select_related("chapter").order_by("chapter__number", "number")
