"""Fields that more than one form of this room uses."""

from typing import TYPE_CHECKING, Any

from django import forms

from inbreng.dialogue.models import Contribution

if TYPE_CHECKING:
    ContributionsField = forms.ModelMultipleChoiceField[Contribution]
else:  # Django's own class takes no parameter
    ContributionsField = forms.ModelMultipleChoiceField


class VoicesField(ContributionsField):
    """Contributions that somebody ticked."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Contribution.objects.none(), **kwargs)
