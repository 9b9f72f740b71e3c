"""Forms that check what people write about insights; they never save."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.models import Contribution
from inbreng.insights.forms.fields import TrajectoryForm, VoicesField
from inbreng.insights.models import Insight, Theme
from inbreng.programme.models import Trajectory


def themes_to_choose(trajectory: Trajectory) -> QuerySet[Theme]:
    """The open themes of a trajectory."""
    return Theme.objects.filter(trajectory=trajectory, ended_at__isnull=True)


class WordsForm(TrajectoryForm):
    """The words of an insight: a statement or a question, and what stands around it."""

    statement = forms.CharField(
        label=_("Wat hoorden we?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Eén of twee zinnen, zoals je ze in de raad zou zeggen."),
    )
    is_question = forms.BooleanField(label=_("Dit is een vraag die we delen"), required=False)
    # Nothing is chosen beforehand: a hurried writer would tell the council that a lack “works”.
    kind = forms.ChoiceField(label=_("Soort"), choices=[("", _("– kies –")), *Insight.Kind.choices])
    use = forms.ChoiceField(
        label=_("Waarvoor"),
        choices=Insight.Use,
        initial=Insight.Use.PLAN,
        widget=forms.RadioSelect,
        required=False,
    )
    theme = forms.ModelChoiceField(
        label=_("Thema"),
        queryset=Theme.objects.none(),
        required=False,
        empty_label=_("– geen –"),
    )
    core = forms.CharField(
        label=_("De kern"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    known = forms.CharField(
        label=_("Wat weten we?"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    still_open = forms.CharField(
        label=_("Wat is nog open?"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    needed_by = forms.MultipleChoiceField(
        label=_("Wie heeft dit nodig?"),
        choices=Insight.Whom,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    asks = forms.CharField(
        label=_("Wat vraagt dit van voorzieningen?"), max_length=300, required=False
    )

    def offer(self, trajectory: Trajectory) -> None:
        super().offer(trajectory)
        self.choose_from("theme", themes_to_choose(trajectory))

    def clean_use(self) -> str:
        return self.cleaned_data["use"] or str(Insight.Use.PLAN)


class RevisionForm(WordsForm):
    """Other words for an insight that somebody read at a version."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class EvidenceForm(TrajectoryForm):
    """Ticked contributions for and against."""

    support = VoicesField(label=_("Steunt dit"), required=False)
    against = VoicesField(label=_("Spreekt dit tegen"), required=False)

    def offer(self, trajectory: Trajectory) -> None:
        super().offer(trajectory)
        visible = Contribution.objects.filter(
            trajectory=trajectory, state=Contribution.State.VISIBLE
        )
        self.choose_from("support", visible)
        self.choose_from("against", visible)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        both = set(cleaned.get("support") or ()) & set(cleaned.get("against") or ())
        if both:
            words = _("Eén stem kan een inzicht niet steunen en ook tegenspreken. Kies er een.")
            self.add_error(None, words)
        return cleaned


class InsightForm(EvidenceForm, WordsForm):
    """A statement with the ticked contributions that it rests on."""


class SearchForm(TrajectoryForm):
    """Where to look for voices; wrong input looks everywhere."""

    theme = forms.ModelChoiceField(
        label=_("Thema"),
        queryset=Theme.objects.none(),
        required=False,
        empty_label=_("alle thema’s"),
    )
    text = forms.CharField(
        label=_("Zoek in de woorden"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"type": "search"}),
    )

    def offer(self, trajectory: Trajectory) -> None:
        super().offer(trajectory)
        self.choose_from("theme", themes_to_choose(trajectory))


class InsightFilterForm(TrajectoryForm):
    """Which insights to list; wrong input asks for all."""

    kind = forms.ChoiceField(
        label=_("Soort"), choices=[("", _("alle soorten")), *Insight.Kind.choices], required=False
    )
    use = forms.ChoiceField(
        label=_("Waarvoor"), choices=[("", _("alles")), *Insight.Use.choices], required=False
    )
    state = forms.ChoiceField(
        label=_("Stand"),
        choices=[("", _("alles wat geldt")), *Insight.State.choices],
        required=False,
    )
    theme = forms.ModelChoiceField(
        label=_("Thema"),
        queryset=Theme.objects.none(),
        required=False,
        empty_label=_("alle thema’s"),
    )

    def offer(self, trajectory: Trajectory) -> None:
        super().offer(trajectory)
        self.choose_from("theme", themes_to_choose(trajectory))


class AgreeForm(forms.Form):
    """With whom an insight was agreed, at the version that they read."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    agreed_with = forms.CharField(
        label=_("Met wie hebben jullie dit vastgesteld?"),
        max_length=200,
        help_text=_("Bijvoorbeeld: kernteam ondersteuningsplan."),
    )


class ReasonForm(forms.Form):
    """Why something is taken back; an action says where that must be told."""

    reason = forms.CharField(
        label=_("Waarom?"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Wie meeleest, ziet deze reden."),
    )
