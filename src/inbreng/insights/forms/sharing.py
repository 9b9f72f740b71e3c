"""Forms for sources from outside and for bundles; they never save."""

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.models import Contribution
from inbreng.insights.forms.fields import TrajectoryForm, VoicesField
from inbreng.insights.forms.insights import themes_to_choose
from inbreng.insights.models import Insight, OutsideSource, Theme
from inbreng.programme.models import StandingGroup, Trajectory


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
    insights = forms.ModelMultipleChoiceField(
        label=_("Staat naast deze inzichten"),
        queryset=Insight.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    themes = forms.ModelMultipleChoiceField(
        label=_("Staat naast deze thema’s"),
        queryset=Theme.objects.none(),
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 6}),
    )

    def offer(self, trajectory: Trajectory) -> None:
        super().offer(trajectory)
        self.choose_from("insights", insights_to_choose(trajectory))
        self.choose_from("themes", themes_to_choose(trajectory))


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
    insights = forms.ModelMultipleChoiceField(
        label=_("Inzichten"),
        queryset=Insight.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
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
        self.choose_from("contributions", visible)


class OutcomeForm(forms.Form):
    """What a group made of its bundle."""

    outcome = forms.CharField(label=_("Wat kwam eruit?"), widget=forms.Textarea(attrs={"rows": 4}))


def insights_to_choose(trajectory: Trajectory) -> QuerySet[Insight]:
    """The insights of a trajectory that were not withdrawn."""
    insights = Insight.objects.filter(trajectory=trajectory)
    return insights.exclude(state=Insight.State.WITHDRAWN).order_by("-number")
