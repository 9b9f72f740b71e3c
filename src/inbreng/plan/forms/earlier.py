"""Forms for the plan of an earlier period and its promises; they never save."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.insights.forms.fields import TrajectoryForm
from inbreng.insights.forms.insights import themes_to_choose
from inbreng.insights.forms.series import ParagraphsForm
from inbreng.insights.models import Theme
from inbreng.plan.models import EarlierChapter, EarlierLine, Passage, PastPromise
from inbreng.plan.queries import standing
from inbreng.programme.models import Trajectory


class EarlierPlanForm(ParagraphsForm):
    """An earlier plan: its name, its period, and the file or text."""

    title = forms.CharField(label=_("Titel"), max_length=200)
    first_year = forms.IntegerField(
        label=_("Eerste schooljaar begon in"), min_value=1990, max_value=2100
    )
    n_years = forms.IntegerField(
        label=_("Voor hoeveel schooljaren?"), min_value=1, max_value=10, initial=4
    )
    field_order = ("title", "first_year", "n_years", "paper", "text")


class MarkForm(TrajectoryForm):
    """Lines that are promises, and the theme that they are about."""

    lines = forms.ModelMultipleChoiceField(queryset=EarlierLine.objects.none(), required=False)
    theme = forms.ModelChoiceField(
        label=_("Over welk thema?"),
        queryset=Theme.objects.none(),
        required=False,
        empty_label=_("– geen –"),
    )

    def __init__(self, *args: Any, chapter: EarlierChapter, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose_from("lines", EarlierLine.objects.filter(chapter=chapter))

    def offer(self, trajectory: Trajectory) -> None:
        super().offer(trajectory)
        self.choose_from("theme", themes_to_choose(trajectory))

    def clean(self) -> dict[str, Any]:
        """Something has to be ticked."""
        cleaned = super().clean() or {}
        if not cleaned.get("lines"):
            raise forms.ValidationError(_("Vink eerst aan wat een belofte is."))
        return cleaned


class SettleForm(TrajectoryForm):
    """What became of a promise, and where it stands in the new plan."""

    state = forms.ChoiceField(
        label=_("Wat werd ervan?"), choices=PastPromise.State, widget=forms.RadioSelect
    )
    says = forms.CharField(
        label=_("In één zin"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    theme = forms.ModelChoiceField(
        label=_("Over welk thema?"),
        queryset=Theme.objects.none(),
        required=False,
        empty_label=_("– geen –"),
    )
    passage = forms.ModelChoiceField(
        label=_("Waar staat het in het nieuwe plan?"),
        queryset=Passage.objects.none(),
        required=False,
        empty_label=_("– nergens –"),
    )

    def offer(self, trajectory: Trajectory) -> None:
        super().offer(trajectory)
        self.choose_from("theme", themes_to_choose(trajectory))
        passages = Passage.objects.filter(chapter__plan__trajectory=trajectory)
        self.choose_from("passage", standing(passages).select_related("chapter"))
