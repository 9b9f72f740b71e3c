"""Forms for what bodies say, and for conditions."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import User
from inbreng.plan.models import Passage
from inbreng.route.actions.deciding import Saying
from inbreng.route.forms.fields import DAY, PassageField
from inbreng.route.models import Outcome, RouteStep
from inbreng.route.rights import CAN_SAY


class OutcomeForm(forms.Form):
    """What a body said, on which day, about exactly which edition."""

    kind = forms.ChoiceField(label=_("Uitkomst"), widget=forms.RadioSelect)
    decided_on = forms.DateField(label=_("Op welke dag?"), widget=DAY)
    reasons = forms.CharField(
        label=_("Redenen of opmerkingen"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Nodig bij een nee en bij opmerkingen."),
    )
    conditions = forms.CharField(
        label=_("Voorwaarden"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Eén per regel, alleen bij instemming met voorwaarden."),
    )
    seen_edition = forms.IntegerField(widget=forms.HiddenInput, required=False)
    seen_digest = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)
    is_about_older = forms.BooleanField(
        label=_("Het ging echt over deze uitgave, ook al is er een nieuwere"), required=False
    )
    early_because = forms.CharField(
        label=_("Waarom nu al, voor de stappen die eerst komen?"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, step: RouteStep, asks: frozenset[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = CAN_SAY[step.right]
        field = self.fields["kind"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 – declared above
        field.choices = [(kind, Outcome.Kind(kind).label) for kind in kinds]
        self.fields["kind"].initial = kinds[0] if len(kinds) == 1 else None
        if Outcome.Kind.CONDITIONS not in kinds:
            del self.fields["conditions"]
        for name in ("is_about_older", "early_because"):
            if name not in asks:
                del self.fields[name]

    def saying(self) -> Saying:
        """What was said, for the action."""
        given = dict(self.cleaned_data)
        given["conditions"] = given.get("conditions", "").splitlines()
        return Saying(**given)


class ConfirmForm(forms.Form):
    """Why an outcome stands although words changed."""

    because = forms.CharField(
        label=_("Het staat nog, omdat"), widget=forms.Textarea(attrs={"rows": 3})
    )
    said_by = forms.CharField(
        label=_("Wie zegt dat namens dit orgaan?"),
        max_length=200,
        help_text=_("Functie is genoeg, zoals ‘voorzitter OPR’."),
    )
    digests = forms.CharField(widget=forms.HiddenInput)

    def clean_digests(self) -> frozenset[str]:
        """The texts that the page was about."""
        return frozenset(self.cleaned_data["digests"].split())


class AgainForm(forms.Form):
    """Why a body is asked again, and about which edition."""

    because = forms.CharField(
        label=_("Waarom vraag je opnieuw?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class OwnerForm(forms.Form):
    """Who sees to a condition, by when."""

    owner = forms.ModelChoiceField(
        label=_("Wie zorgt hiervoor?"), queryset=User.objects.none(), required=False
    )
    due_on = forms.DateField(label=_("Uiterlijk"), widget=DAY, required=False)

    def __init__(self, *args: Any, step: RouteStep, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["owner"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 – declared above
        here = step.plan.trajectory.partnership_id
        users = User.objects.filter(roles__partnership=here, is_active=True)
        field.queryset = users.distinct().order_by("name")


class MeetForm(forms.Form):
    """Where it can be seen that a condition was met."""

    where = forms.CharField(
        label=_("Waar is te zien dat dit is gebeurd?"), max_length=500, required=False
    )
    passage = PassageField(
        label=_("of in deze passage"), queryset=Passage.objects.none(), required=False
    )

    def __init__(self, *args: Any, step: RouteStep, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["passage"]
        assert isinstance(field, PassageField)  # noqa: S101 – declared above
        here = Passage.objects.filter(chapter__plan=step.plan_id, removed_at__isnull=True)
        field.queryset = here.select_related("chapter").order_by("chapter__number", "number")
