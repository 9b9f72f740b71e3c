"""Forms for questions of the council and their answers."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.plan.models import Chapter, Plan


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
        field.queryset = plan.chapters.all()


class AnswerQuestionForm(forms.Form):
    """An answer that the whole council reads."""

    answer = forms.CharField(label=_("Antwoord"), widget=forms.Textarea(attrs={"rows": 5}))
    seen_at = forms.CharField(widget=forms.HiddenInput, required=False)
