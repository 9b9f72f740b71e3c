"""Forms of members and their roles."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from inbreng.people.actions.roles import Terms
from inbreng.people.models import Partnership, Role, User
from inbreng.people.queries.members import MemberFilter
from inbreng.people.role_words import WHAT_IT_MAY, role_choices

STANDING_LABELS = [
    ("now", _("nu")),
    ("later", _("begint nog")),
    ("ended", _("geëindigd")),
    ("all", _("alle")),
]


ALL = _("alle")


class DayInput(forms.DateInput):
    """The browser's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class MemberFilterForm(forms.Form):
    """Filters of the list of members."""

    text = forms.CharField(
        label=_("Naam of e-mail"),
        required=False,
        max_length=100,
        widget=forms.TextInput({"type": "search"}),
    )
    kind = forms.ChoiceField(label=_("Rol"), required=False)
    organisation: Any = forms.ModelChoiceField(None, label=_("Organisatie"), required=False)
    area: Any = forms.ModelChoiceField(None, label=_("Werkgebied"), required=False)
    standing = forms.ChoiceField(label=_("Wanneer"), required=False, choices=STANDING_LABELS)

    def __init__(self, partnership: Partnership, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["kind"].choices = [("", _("alle")), *role_choices()]  # type: ignore[attr-defined]
        _offer(
            self, "organisation", partnership.organisations.filter(roles__isnull=False).distinct()
        )
        _offer(self, "area", partnership.areas.all())

    def wanted(self) -> MemberFilter:
        """The filter as it was asked; a value that is not offered asks for nothing."""
        self.full_clean()
        given = self.cleaned_data
        standing = given.get("standing") or "now"
        return MemberFilter(
            text=given.get("text", ""),
            kind=given.get("kind", ""),
            organisation=getattr(given.get("organisation"), "pk", None),
            area=getattr(given.get("area"), "pk", None),
            standing="" if standing == "all" else standing,
        )


def _offer(form: forms.Form, name: str, found: Any, *, empty: Any = ALL) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 – named by our own forms
    field.queryset, field.empty_label = found, empty


class TermsForm(forms.Form):
    """For whom and how long a role is held."""

    organisation: Any = forms.ModelChoiceField(
        None, label=_("Organisatie"), required=False, help_text=_("Een partner heeft er een nodig.")
    )
    area: Any = forms.ModelChoiceField(
        None,
        label=_("Werkgebied"),
        required=False,
        help_text=_("Een consulent heeft er een nodig."),
    )
    begins_on = forms.DateField(label=_("Vanaf"), widget=DayInput)
    ends_on = forms.DateField(
        label=_("Tot en met"),
        required=False,
        widget=DayInput,
        help_text=_("Leeg: tot je het zelf beëindigt."),
    )

    def __init__(self, partnership: Partnership, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        _offer(self, "organisation", partnership.organisations.filter(is_active=True), empty="–")
        _offer(self, "area", partnership.areas.all(), empty="–")
        self.fields["begins_on"].initial = timezone.localdate

    def terms(self, kind: str) -> Terms:
        """What was filled in, as the terms of a role of this kind."""
        names = ("begins_on", "ends_on", "organisation", "area")
        return Terms(kind, **{name: self.cleaned_data[name] for name in names})


class RoleCards(forms.RadioSelect):
    """The roles as cards, each with a sentence that says what it may."""

    template_name = "people/_role_cards.html"

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """A card with its sentence."""
        option = super().create_option(name, value, *args, **kwargs)
        here = option["attrs"]["id"]
        # The name of a card is its role alone; the sentence describes it.
        named = {"aria-labelledby": f"{here}_name", "aria-describedby": f"{here}_says"}
        option["attrs"] |= named
        return option | {"says": WHAT_IT_MAY[Role.Kind(value)]}


class RoleForm(TermsForm):
    """A role for somebody who is a member already."""

    kind = forms.ChoiceField(label=_("Rol"), widget=RoleCards)
    field_order = ["name", "email", "kind"]

    def __init__(
        self, partnership: Partnership, *args: Any, kinds: Iterable[str], **options: Any
    ) -> None:
        super().__init__(partnership, *args, **options)
        given = set(kinds)
        offered = [choice for choice in role_choices() if choice[0] in given]
        self.fields["kind"].choices = offered  # type: ignore[attr-defined]


class MemberForm(RoleForm):
    """Somebody new, with a first role."""

    name = forms.CharField(label=_("Naam"), max_length=200)
    email = forms.EmailField(
        label=_("E-mailadres"), help_text=_("Hierop krijgt iemand de code om in te loggen.")
    )


class WelcomeForm(forms.Form):
    """The address to mail the explanation to once more."""

    email = forms.EmailField(label=_("E-mailadres"))


class HandOverForm(forms.Form):
    """Who takes over, and when."""

    successor: Any = forms.ModelChoiceField(None, label=_("Opvolger"), empty_label=_("Kies iemand"))
    last_day = forms.DateField(label=_("Laatste dag van wie weggaat"), widget=DayInput)

    def __init__(self, partnership: Partnership, leaver: User, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        colleagues = User.objects.filter(roles__partnership=partnership, is_active=True)
        _offer(
            self,
            "successor",
            colleagues.exclude(pk=leaver.pk).distinct().order_by("name"),
            empty=_("Kies iemand"),
        )
        self.fields["last_day"].initial = timezone.localdate
