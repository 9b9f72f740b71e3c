"""Forms that check what people write about themes; they never save."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.models import Contribution
from inbreng.insights.forms.fields import VoicesField
from inbreng.insights.models import Theme
from inbreng.programme.models import FocusPoint, Trajectory


class ThemeForm(forms.Form):
    """Name, definition and focus point of a theme."""

    name = forms.CharField(label=_("Naam"), max_length=200)
    definition = forms.CharField(
        label=_("Wat hoort erbij?"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Zo kiezen jullie allebei hetzelfde thema."),
    )
    focus_point = forms.ModelChoiceField(
        label=_("Speerpunt"),
        queryset=FocusPoint.objects.none(),
        required=False,
        empty_label=_("– geen –"),
    )

    def __init__(self, *args: Any, trajectory: Trajectory, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["focus_point"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 – declared above
        field.queryset = FocusPoint.objects.filter(trajectory=trajectory)


class CodingForm(forms.Form):
    """Ticked contributions and the theme they go under; a new theme by its name."""

    voices = VoicesField(
        label=_("Bijdragen"), error_messages={"required": _("Vink eerst een bijdrage aan.")}
    )
    theme = forms.ModelChoiceField(
        label=_("Thema"),
        queryset=Theme.objects.none(),
        required=False,
        empty_label=_("– kies een thema –"),
    )
    new_theme = forms.CharField(label=_("of een nieuw thema"), max_length=200, required=False)

    def __init__(self, *args: Any, trajectory: Trajectory, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        voices, theme = self.fields["voices"], self.fields["theme"]
        assert isinstance(voices, VoicesField)  # noqa: S101 – declared above
        assert isinstance(theme, forms.ModelChoiceField)  # noqa: S101 – declared above
        voices.queryset = Contribution.objects.filter(trajectory=trajectory)
        theme.queryset = Theme.objects.filter(trajectory=trajectory, ended_at__isnull=True)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not cleaned.get("theme") and not cleaned.get("new_theme"):
            self.add_error("theme", _("Kies een thema of bedenk een nieuw."))
        return cleaned
