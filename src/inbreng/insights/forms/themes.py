"""Forms that check what people write about themes; they never save."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.core.widgets import QuickSelect
from inbreng.dialogue.models import Contribution
from inbreng.insights.forms.fields import TrajectoryForm, VoicesField
from inbreng.insights.models import Theme
from inbreng.insights.queries.codebook import open_themes
from inbreng.programme.models import FocusPoint, Trajectory


class ThemeForm(TrajectoryForm):
    """Name, definition, place and focus point of a theme."""

    name = forms.CharField(
        label=_("Naam"),
        max_length=200,
        help_text=_("Waar gaat het over? Kies een naam die nog geen kant kiest."),
    )
    definition = forms.CharField(
        label=_("Wat hoort erbij?"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Zo kiezen jullie allebei hetzelfde thema."),
    )
    parent = forms.ModelChoiceField(
        label=_("Valt onder"),
        queryset=Theme.objects.none(),
        widget=QuickSelect,
        required=False,
        empty_label=_("– staat op zichzelf –"),
    )
    focus_point = forms.ModelChoiceField(
        label=_("Speerpunt"),
        queryset=FocusPoint.objects.none(),
        required=False,
        empty_label=_("– geen –"),
    )

    def offer(self, trajectory: Trajectory) -> None:
        tops = open_themes(trajectory).filter(parent__isnull=True, is_rest=False)
        self.choose_from("parent", tops)
        self.choose_from("focus_point", FocusPoint.objects.filter(trajectory=trajectory))


class EditThemeForm(ThemeForm):
    """Everything of a theme, as somebody read it at a version."""

    KEPT = (
        *("name", "definition", "examples_in", "examples_out", "is_question", "parent"),
        "focus_point",
    )

    examples_in = forms.CharField(
        label=_("Voorbeelden die erbij horen"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Eén per regel."),
    )
    examples_out = forms.CharField(
        label=_("Voorbeelden die er niet bij horen"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Eén per regel, met waar ze wel horen."),
    )
    is_question = forms.BooleanField(label=_("Dit thema is een vraag die we delen"), required=False)
    reason = forms.CharField(
        label=_("Waarom verander je dit?"),
        max_length=300,
        required=False,
        help_text=_("Staat straks bij de stappen, zodat een ander het begrijpt."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    field_order = ["name", "definition", "examples_in", "examples_out"]

    def __init__(self, *args: Any, theme: Theme, **kwargs: Any) -> None:
        self.theme = theme
        super().__init__(*args, trajectory=theme.trajectory, **kwargs)

    def offer(self, trajectory: Trajectory) -> None:
        super().offer(trajectory)
        parent = self.fields["parent"]
        assert isinstance(parent, forms.ModelChoiceField)  # noqa: S101 – declared above
        rows = parent.queryset.exclude(pk=self.theme.pk) if parent.queryset is not None else None
        parent.queryset = Theme.objects.none() if self.theme.is_rest else rows


class OtherThemeForm(forms.Form):
    """Another theme of the same trajectory."""

    goal = forms.ModelChoiceField(
        label=_("Thema"),
        queryset=Theme.objects.none(),
        widget=QuickSelect,
        empty_label=_("– kies een thema –"),
        error_messages={
            "invalid_choice": _(
                "Dat thema is er niet meer, of het is ditzelfde thema. Kies een ander."
            )
        },
    )

    def __init__(self, *args: Any, theme: Theme, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        goal = self.fields["goal"]
        assert isinstance(goal, forms.ModelChoiceField)  # noqa: S101 – declared above
        goal.queryset = open_themes(theme.trajectory).exclude(pk=theme.pk)


class MoveForm(OtherThemeForm):
    """Where ticked contributions go."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["goal"].label = _("Verplaats naar")
        self.fields["goal"].required = False


class MergeForm(OtherThemeForm):
    """Which theme takes another over, and why."""

    reason = forms.CharField(
        label=_("Waarom?"),
        max_length=300,
        required=False,
        help_text=_("Bijvoorbeeld: de punten zeggen hetzelfde."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["goal"].label = _("Welk thema blijft?")


class SplitForm(forms.Form):
    """The name of a theme that is made of a part of another."""

    new_theme = forms.CharField(label=_("Nieuw thema"), max_length=200)


class FindForm(forms.Form):
    """The words that a theme holds."""

    q = forms.CharField(
        label=_("Zoek een thema"),
        required=False,
        max_length=200,
        widget=forms.TextInput({"type": "search"}),
    )

    def text(self) -> str:
        """What was asked; nothing when it can not be."""
        return str(self.cleaned_data.get("q", "")) if self.is_valid() else ""


class CodingForm(forms.Form):
    """Ticked contributions and the theme they go under; a new theme by its name."""

    voices = VoicesField(
        label=_("Bijdragen"), error_messages={"required": _("Vink eerst een bijdrage aan.")}
    )
    theme = forms.ModelChoiceField(
        label=_("Thema"),
        queryset=Theme.objects.none(),
        widget=QuickSelect,
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
