"""Fields that more than one form of this room uses."""

from typing import TYPE_CHECKING

from django import forms

from inbreng.plan.models import Edition, Passage

if TYPE_CHECKING:
    OneEdition = forms.ModelChoiceField[Edition]
    OnePassage = forms.ModelChoiceField[Passage]
else:  # Django's own class takes no parameter
    OneEdition = OnePassage = forms.ModelChoiceField

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class EditionField(OneEdition):
    """Editions by their number and title."""

    def label_from_instance(self, obj: Edition) -> str:
        return f"{obj.number} · {obj.title}"


class PassageField(OnePassage):
    """Passages by where they stand."""

    def label_from_instance(self, obj: Passage) -> str:
        return str(obj)
