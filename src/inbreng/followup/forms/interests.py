"""What a board says of a project."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from inbreng.followup.models import Interest
from inbreng.people.models import Organisation

NOTHING = "nothing"


class InterestForm(forms.Form):
    """Which board, whether it takes part, and what goes with it."""

    organisation = forms.ModelChoiceField(
        label=_("Bestuur"), queryset=Organisation.objects.none(), empty_label=None
    )
    stance = forms.ChoiceField(
        label=_("Wat zegt het bestuur?"),
        choices=[*Interest.Stance.choices, (NOTHING, _("nog niets"))],
        widget=forms.RadioSelect,
        initial=Interest.Stance.JOINS,
    )
    words = forms.CharField(label=_("Wat hoort daarbij?"), max_length=300, required=False)

    def __init__(self, *args: Any, boards: QuerySet[Organisation], **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["organisation"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 – a field of choice
        field.queryset = boards.order_by("name")

    def clean_stance(self) -> str:
        """Nothing yet is no stance."""
        stance: str = self.cleaned_data["stance"]
        return "" if stance == NOTHING else stance
