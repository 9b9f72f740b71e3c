"""Which two perspectives stand side by side."""

from collections.abc import Mapping, Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import Perspective

SIDES = 2


class SidesForm(forms.Form):
    """Two perspectives; without a choice those that spoke of it most."""

    left = forms.TypedChoiceField(label=_("Links"), coerce=int)
    right = forms.TypedChoiceField(label=_("Rechts"), coerce=int)

    def __init__(self, offered: Sequence[Perspective], asked: Mapping[str, str]) -> None:
        self.offered = [one.pk for one in offered]
        usual = dict(zip(("left", "right"), map(str, self.offered), strict=False))
        known = {str(pk) for pk in self.offered}
        wanted = {name: pk for name in usual if (pk := asked.get(name, "")) in known}
        super().__init__(usual | wanted)
        for field in self.fields.values():
            field.choices = [(one.pk, one.plural) for one in offered]  # type: ignore[attr-defined]

    def chosen(self) -> list[int]:
        """The ids of the two, or of the one there is; the same twice is one."""
        named = [int(self.data[name]) for name in self.fields if name in self.data]
        return list(dict.fromkeys(named))[:SIDES]
