"""Forms for who is asked to a step and what lies on its table."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import Organisation, User
from inbreng.people.role_words import role_choices
from inbreng.plan.models import Edition
from inbreng.route.forms.fields import DAY, EditionField
from inbreng.route.models import RouteStep, StepPaper


class StepBoundForm(forms.Form):
    """A form whose fields offer what there is around one step."""

    def __init__(self, *args: Any, step: RouteStep, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer(step)

    def offer(self, step: RouteStep) -> None:
        """Fill the choices."""

    def choose_from(self, name: str, rows: Any) -> None:
        """Let a field choose from these rows."""
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 – a field of choice
        field.queryset = rows


class PersonForm(StepBoundForm):
    """Somebody by account, everybody with a role, an organisation, or a name."""

    user = forms.ModelChoiceField(
        label=_("Iemand met een account"), queryset=User.objects.none(), required=False
    )
    role_kind = forms.ChoiceField(
        label=_("of iedereen met deze rol"), choices=[("", "–"), *role_choices()], required=False
    )
    organisation = forms.ModelChoiceField(
        label=_("of een organisatie"), queryset=Organisation.objects.none(), required=False
    )
    name = forms.CharField(label=_("of een naam"), max_length=200, required=False)
    email = forms.EmailField(
        label=_("E-mailadres"),
        required=False,
        help_text=_("Voor uitnodiging en herinnering van wie geen account heeft."),
    )
    may_record = forms.BooleanField(
        label=_("Legt de uitkomst vast (secretaris of voorzitter)"), required=False
    )

    def offer(self, step: RouteStep) -> None:
        partnership = step.plan.trajectory.partnership_id
        users = User.objects.filter(roles__partnership=partnership, is_active=True)
        self.choose_from("user", users.distinct().order_by("name"))
        organisations = Organisation.objects.filter(partnership=partnership, is_active=True)
        self.choose_from("organisation", organisations)

    def clean(self) -> dict[str, Any]:
        """One of the four ways to name somebody."""
        cleaned = super().clean() or {}
        named = [cleaned.get(one) for one in ("user", "role_kind", "organisation", "name")]
        if sum(bool(one) for one in named) != 1:
            raise forms.ValidationError(
                _("Vul één ding in: een account, een rol, een organisatie of een naam.")
            )
        return cleaned


class BodyForm(StepBoundForm):
    """A body that speaks at a step."""

    organisation = forms.ModelChoiceField(
        label=_("Organisatie"), queryset=Organisation.objects.none(), required=False
    )
    name = forms.CharField(label=_("of een naam"), max_length=200, required=False)

    def offer(self, step: RouteStep) -> None:
        partnership = step.plan.trajectory.partnership_id
        self.choose_from(
            "organisation", Organisation.objects.filter(partnership=partnership, is_active=True)
        )

    def clean(self) -> dict[str, Any]:
        """A body has a name."""
        cleaned = super().clean() or {}
        if not cleaned.get("organisation") and not cleaned.get("name"):
            raise forms.ValidationError(_("Kies een organisatie of schrijf een naam op."))
        return cleaned


class PaperForm(StepBoundForm):
    """A file, or an edition of the plan."""

    kind = forms.ChoiceField(label=_("Soort"), choices=StepPaper.Kind)
    title = forms.CharField(label=_("Naam"), max_length=200)
    file = forms.FileField(
        label=_("Bestand"),
        required=False,
        help_text=_(
            "Pdf, Word, Excel, PowerPoint, ODT of een foto. Zet er geen namen van kinderen in."
        ),
    )
    edition = EditionField(
        label=_("of een uitgave van het plan"), queryset=Edition.objects.none(), required=False
    )

    def offer(self, step: RouteStep) -> None:
        self.choose_from("edition", Edition.objects.filter(plan=step.plan_id))


class MinutesForm(forms.Form):
    """What was said at a step, and its days."""

    asked_on = forms.DateField(label=_("Stukken verstuurd op"), widget=DAY, required=False)
    held_on = forms.DateField(label=_("Besproken op"), widget=DAY, required=False)
    minutes = forms.CharField(
        label=_("Verslag"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=_("Een bestand kun je bij de stukken leggen."),
    )
