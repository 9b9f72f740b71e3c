"""Forms of appointments and of the days on which people look back."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from inbreng.followup.models import Appointment
from inbreng.followup.queries.appointments import AppointmentFilter
from inbreng.people.models import Organisation, Role, User
from inbreng.programme.models import Trajectory

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


def members_to_choose(trajectory: Trajectory) -> QuerySet[User]:
    """Accounts that hold a role in the partnership today."""
    roles = Role.objects.filter(partnership=trajectory.partnership_id)
    held = roles.on(timezone.localdate())
    return User.objects.filter(pk__in=held.values("user"), is_active=True).order_by("name")


class AppointmentForm(forms.Form):
    """Who does what, and when it is done."""

    what = forms.CharField(label=_("Wat gebeurt er?"), max_length=300)
    who_user = forms.ModelChoiceField(
        label=_("Wie, met een account"),
        queryset=User.objects.none(),
        required=False,
        empty_label=_("– niemand –"),
    )
    who_organisation = forms.ModelChoiceField(
        label=_("Of welke organisatie"),
        queryset=Organisation.objects.none(),
        required=False,
        empty_label=_("– geen –"),
    )
    who_words = forms.CharField(label=_("Of in woorden"), max_length=200, required=False)
    due_on = forms.DateField(label=_("Klaar op"), widget=DAY)
    is_project = forms.BooleanField(
        label=_("Toon als projectkaart, met berichten over hoe het gaat"), required=False
    )

    def __init__(self, *args: Any, trajectory: Trajectory, **options: Any) -> None:
        super().__init__(*args, **options)
        choices = {
            "who_user": members_to_choose(trajectory),
            "who_organisation": Organisation.objects.filter(
                partnership=trajectory.partnership_id, is_active=True
            ),
        }
        for name, rows in choices.items():
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 – a field of choice
            field.queryset = rows

    def clean(self) -> dict[str, Any]:
        """An appointment without anybody is a wish."""
        cleaned = super().clean() or self.cleaned_data
        if not any(cleaned.get(name) for name in ("who_user", "who_organisation", "who_words")):
            raise ValidationError(_("Kies wie het doet, of schrijf het op."))
        return cleaned


class CloseForm(forms.Form):
    """How an appointment ended."""

    state = forms.ChoiceField(
        label=_("Hoe liep het af?"),
        choices=[one for one in Appointment.State.choices if one[0] != Appointment.State.OPEN],
        widget=forms.RadioSelect,
    )
    closed_reason = forms.CharField(
        label=_("Wat kwam ervan?"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Nodig als het vervallen is."),
    )


class NoteForm(forms.Form):
    """How it goes."""

    text = forms.CharField(
        label=_("Hoe gaat het?"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )


class MomentForm(forms.Form):
    """On which day people look back, and who they are."""

    title = forms.CharField(label=_("Waarop kijken we terug?"), max_length=200)
    held_on = forms.DateField(label=_("Op welke dag?"), widget=DAY)
    partner = forms.ModelChoiceField(
        label=_("Met welke partner?"),
        queryset=Organisation.objects.none(),
        required=False,
        empty_label=_("– geen –"),
        help_text=_("Dan schrijf je straks op wat jullie elkaar teruggaven."),
    )
    criteria = forms.CharField(
        label=_("Waar letten we op?"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "Spreek het samen af, één punt per regel. Over samenwerken, niet over één persoon."
        ),
    )
    invited = forms.ModelMultipleChoiceField(
        label=_("Wie komen er?"),
        queryset=User.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Zij krijgen een mail."),
    )
    invited_words = forms.CharField(label=_("En wie nog meer?"), max_length=300, required=False)

    def __init__(self, *args: Any, trajectory: Trajectory, **options: Any) -> None:
        super().__init__(*args, **options)
        there = Organisation.objects.filter(partnership=trajectory.partnership_id, is_active=True)
        for name, rows in {"invited": members_to_choose(trajectory), "partner": there}.items():
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 – a field of choice
            field.queryset = rows


class OutcomeForm(forms.Form):
    """What came of looking back."""

    outcome = forms.CharField(
        label=_("Wat kwam eruit?"), max_length=5000, widget=forms.Textarea(attrs={"rows": 4})
    )
    outcome_of_partner = forms.CharField(
        label=_("Wat gaf de partner ons terug?"),
        max_length=5000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, *args: Any, partner: Organisation | None, **options: Any) -> None:
        super().__init__(*args, **options)
        if partner is None:
            del self.fields["outcome_of_partner"]
        else:
            said = {"partner": partner}
            self.fields["outcome"].label = _("Wat gaven we %(partner)s terug?") % said
            self.fields["outcome_of_partner"].label = _("Wat gaf %(partner)s ons terug?") % said


class AppointmentFilterForm(forms.Form):
    """Which appointments to show; wrong input shows all."""

    text = forms.CharField(
        label=_("Zoek"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    stand = forms.ChoiceField(
        label=_("Stand"),
        required=False,
        choices=[
            ("", _("alle")),
            ("open", _("open")),
            ("late", _("te laat")),
            ("done", _("gedaan")),
            ("dropped", _("vervallen")),
        ],
    )
    whose = forms.ChoiceField(
        label=_("Van wie"), required=False, choices=[("", _("iedereen")), ("mine", _("van mij"))]
    )

    def wanted(self) -> AppointmentFilter:
        """What was asked, as far as it makes sense."""
        self.is_valid()
        return AppointmentFilter(
            **{name: self.cleaned_data.get(name, "") for name in ("text", "stand", "whose")}
        )
