"""Forms for sources from outside and for bundles; they never save."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import QuerySet
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.models import Contribution
from inbreng.insights.forms.fields import TrajectoryForm, VoicesField
from inbreng.insights.forms.insights import themes_to_choose
from inbreng.insights.models import Insight, OutsideSource, Theme
from inbreng.insights.queries import voices_of
from inbreng.programme.models import StandingGroup, Trajectory

FIRST_WORDS = 14

if TYPE_CHECKING:
    ManyInsightsField = forms.ModelMultipleChoiceField[Insight]
    ManyThemesField = forms.ModelMultipleChoiceField[Theme]
else:  # Django's own class takes no parameter
    ManyInsightsField = ManyThemesField = forms.ModelMultipleChoiceField


class InsightsField(ManyInsightsField):
    """Insights by their number and first words."""

    def label_from_instance(self, obj: Insight) -> str:
        label = f"{obj.number} · {Truncator(obj.statement).words(FIRST_WORDS)}"
        return (
            label
            if obj.state != Insight.State.WITHDRAWN
            else _ended(label, obj.get_state_display())
        )


class ThemesField(ManyThemesField):
    """Themes by their name."""

    def label_from_instance(self, obj: Theme) -> str:
        return obj.name if obj.ended_at is None else _ended(obj.name, gettext("opgeheven"))


def _ended(label: str, what: str) -> str:
    return f"{label} ({what})"


class SourceForm(TrajectoryForm):
    """A paper, figure or law, and what it stands beside."""

    kind = forms.ChoiceField(label=_("Soort"), choices=OutsideSource.Kind)
    title = forms.CharField(
        label=_("Naam"), max_length=300, help_text=_("Zoals het op de voorkant staat.")
    )
    place = forms.CharField(
        label=_("Waar staat het?"),
        max_length=200,
        required=False,
        help_text=_("Paragraaf, bladzijde of cel."),
    )
    says = forms.CharField(label=_("Wat staat er?"), widget=forms.Textarea(attrs={"rows": 3}))
    address = forms.URLField(
        label=_("Webadres"), max_length=500, required=False, assume_scheme="https"
    )
    dated_on = forms.DateField(
        label=_("Van welke dag?"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    insights = InsightsField(
        label=_("Staat naast deze inzichten"),
        queryset=Insight.objects.none(),
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 6}),
    )
    themes = ThemesField(
        label=_("Staat naast deze thema’s"),
        queryset=Theme.objects.none(),
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 6}),
    )

    def __init__(self, *args: Any, source: OutsideSource | None = None, **kwargs: Any) -> None:
        self.source = source
        super().__init__(*args, **kwargs)

    def offer(self, trajectory: Trajectory) -> None:
        """What can be chosen, and what the source stands beside already, also when it ended."""
        super().offer(trajectory)
        insights, themes = insights_to_choose(trajectory), themes_to_choose(trajectory)
        if self.source is not None:
            beside = {"outside_sources": self.source}
            insights = (insights | Insight.objects.filter(**beside)).distinct()
            themes = (themes | Theme.objects.filter(**beside)).distinct()
        self.choose_from("insights", insights)
        self.choose_from("themes", themes)


class BundleForm(TrajectoryForm):
    """What a group is asked to do, with what, and by when."""

    title = forms.CharField(label=_("Naam van de bundel"), max_length=200)
    task = forms.CharField(
        label=_("Wat vraag je de groep?"), widget=forms.Textarea(attrs={"rows": 3})
    )
    standing_group = forms.ModelChoiceField(
        label=_("Vaste groep"),
        queryset=StandingGroup.objects.none(),
        required=False,
        empty_label=_("– geen –"),
    )
    group_name = forms.CharField(label=_("of een werkgroep"), max_length=200, required=False)
    due_on = forms.DateField(
        label=_("Klaar op"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    insights = InsightsField(
        label=_("Inzichten"),
        queryset=Insight.objects.none(),
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 10}),
        help_text=_("Houd Ctrl ingedrukt om er meer te kiezen."),
    )
    theme = forms.ModelChoiceField(
        label=_("Alle bijdragen onder dit thema"),
        queryset=Theme.objects.none(),
        required=False,
        empty_label=_("– geen –"),
    )
    contributions = VoicesField(label=_("Bijdragen"), required=False)

    def offer(self, trajectory: Trajectory) -> None:
        super().offer(trajectory)
        groups = StandingGroup.objects.filter(partnership=trajectory.partnership_id)
        visible = Contribution.objects.filter(
            trajectory=trajectory, state=Contribution.State.VISIBLE
        )
        self.choose_from("standing_group", groups)
        self.choose_from("insights", insights_to_choose(trajectory))
        self.choose_from("theme", themes_to_choose(trajectory))
        self.choose_from("contributions", visible)

    def clean(self) -> dict[str, Any]:
        """Give the contributions that were ticked and those of the theme as one."""
        cleaned = super().clean() or {}
        theme = cleaned.pop("theme", None)
        if theme is not None:
            cleaned["contributions"] = [*cleaned["contributions"], *voices_of(theme)]
        return cleaned


class OutcomeForm(forms.Form):
    """What a group made of its bundle."""

    outcome = forms.CharField(label=_("Wat kwam eruit?"), widget=forms.Textarea(attrs={"rows": 4}))


def insights_to_choose(trajectory: Trajectory) -> QuerySet[Insight]:
    """The insights of a trajectory that were not withdrawn."""
    insights = Insight.objects.filter(trajectory=trajectory)
    return insights.exclude(state=Insight.State.WITHDRAWN).order_by("-number")
