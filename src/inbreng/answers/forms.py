"""Forms that check what people write in answers; they never save."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from inbreng.answers.models import Answer
from inbreng.people.models import Organisation
from inbreng.plan.models import Passage
from inbreng.programme.models import Trajectory

if TYPE_CHECKING:
    PassageField = forms.ModelChoiceField[Passage]
else:  # Django's own class takes no parameter
    PassageField = forms.ModelChoiceField


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
