"""Forms that check what people write in the plan and in answers; they never save."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from inbreng.insights.models import Insight
from inbreng.people.models import Organisation
from inbreng.plan.models import Answer, Passage
from inbreng.programme.models import Trajectory

if TYPE_CHECKING:
    PassageField = forms.ModelChoiceField[Passage]
else:  # Django's own class takes no parameter
    PassageField = forms.ModelChoiceField


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


class PassageChoice(PassageField):
    """Passages by their number in the plan."""

    def label_from_instance(self, obj: Passage) -> str:
        return f"§ {obj.chapter.number}.{obj.number} {obj.chapter.title}"


class AnswerForm(forms.Form):
    """An answer of one of six kinds; the action says what each kind needs."""

    kind = forms.ChoiceField(
        label=_("Antwoord"),
        choices=[(value, capfirst(label)) for value, label in Answer.Kind.choices],
        widget=forms.RadioSelect,
    )
    text = forms.CharField(
        label=_("In gewone woorden"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Schrijf zoals je het zou zeggen tegen degene die dit inbracht."),
    )
    reason = forms.CharField(
        label=_("Waarom"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "placeholder": " "}),
        help_text=_("Verplicht bij een nee."),
    )
    passage = PassageChoice(
        label=_("Waar staat het in het plan?"),
        queryset=Passage.objects.none(),
        required=False,
        empty_label=_("Kies een passage"),
    )
    party = forms.ModelChoiceField(
        label=_("Bij wie ligt het?"),
        queryset=Organisation.objects.none(),
        required=False,
        empty_label=_("Kies een organisatie"),
    )
    due_on = forms.DateField(
        label=_("Uiterlijk bekend op"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, *args: Any, trajectory: Trajectory, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        passage, party = self.fields["passage"], self.fields["party"]
        assert isinstance(passage, PassageChoice)  # noqa: S101 – declared above
        assert isinstance(party, forms.ModelChoiceField)  # noqa: S101 – declared above
        passages = Passage.objects.filter(chapter__plan__trajectory=trajectory)
        passage.queryset = passages.select_related("chapter").order_by("chapter__number", "number")
        party.queryset = Organisation.objects.filter(partnership=trajectory.partnership_id)
