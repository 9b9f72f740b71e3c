"""Fields that more than one form of this room uses."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import QuerySet

from inbreng.dialogue.models import Contribution
from inbreng.programme.models import Trajectory

LONGEST = 19  # digits

if TYPE_CHECKING:
    ContributionsField = forms.ModelMultipleChoiceField[Contribution]
else:  # Django's own class takes no parameter
    ContributionsField = forms.ModelMultipleChoiceField


class VoicesField(ContributionsField):
    """Contributions that somebody ticked."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Contribution.objects.none(), **kwargs)

    def clean(self, value: Any) -> QuerySet[Contribution]:
        """The ticked ones; a number that no database counts is none of them.

        One tick may stand for several points that were said in the same words.
        """
        ids = [pk for one in value or () for pk in str(one).split(",") if len(pk) < LONGEST]
        chosen: QuerySet[Contribution] = super().clean(ids)
        return chosen


class TrajectoryForm(forms.Form):
    """A form whose fields offer what there is in one trajectory."""

    def __init__(self, *args: Any, trajectory: Trajectory, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer(trajectory)

    def offer(self, trajectory: Trajectory) -> None:
        """Fill the choices; a form that adds fields of choice adds to this."""

    def choose_from(self, name: str, rows: QuerySet[Any]) -> None:
        """Let a field choose from these rows."""
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 – a field of choice
        field.queryset = rows
