"""Forms of a partnership, its organisations and its perspectives."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import Organisation, Partnership, Perspective
from inbreng.people.queries.organisations import OrganisationFilter

ALL = _("alle")
LARGEST_LIST = 500_000
TAKING_PART = [("yes", _("doet mee")), ("no", _("doet niet meer mee")), ("all", _("alle"))]
COLOURS = [(number, _("kleur %(number)d") % {"number": number}) for number in range(1, 13)]


class PartnershipForm(forms.ModelForm):  # type: ignore[type-arg]  # Django itself has no parameter here
    """A new partnership."""

    class Meta:
        model = Partnership
        fields = ["name", "short_name", "region"]
        widgets = {"region": forms.Textarea({"rows": 3})}


class SettingsForm(forms.ModelForm):  # type: ignore[type-arg]  # Django itself has no parameter here
    """What a partnership says of itself, and how long it keeps words."""

    n_months_kept = forms.IntegerField(
        label=_("Bewaartermijn in maanden"),
        min_value=1,
        max_value=240,
        help_text=_(
            "Zo lang na het einde van een traject bewaar je de woorden van wie meepraatte."
        ),
    )
    n_days_sealed = forms.IntegerField(
        label=_("Verzegeld origineel in dagen"),
        min_value=0,
        max_value=730,
        help_text=_(
            "Zo lang blijft het origineel van een afgeschermde regel bewaard, achter slot."
        ),
    )

    class Meta:
        model = Partnership
        fields = [
            *("name", "short_name", "region", "reply_address"),
            *("n_months_kept", "n_days_sealed"),
        ]
        widgets = {"region": forms.Textarea({"rows": 3})}
        help_texts = {"reply_address": _("Hier komt het antwoord van wie op een brief reageert.")}


class LogoForm(forms.Form):
    """A picture to show beside the name."""

    logo = forms.FileField(label=_("Logo"), help_text=_("PNG, JPEG of WebP, hoogstens 1 MB."))


class AreaForm(forms.Form):
    """The name of a work area."""

    name = forms.CharField(label=_("Naam van het werkgebied"), max_length=100)


class OrganisationFilterForm(forms.Form):
    """Filters of the list of organisations."""

    text = forms.CharField(
        label=_("Naam"),
        required=False,
        max_length=100,
        widget=forms.TextInput({"type": "search"}),
    )
    kind = forms.ChoiceField(label=_("Soort"), required=False)
    school_type = forms.ChoiceField(label=_("Schoolsoort"), required=False)
    municipality: Any = forms.ModelChoiceField(None, label=_("Gemeente"), required=False)
    area: Any = forms.ModelChoiceField(None, label=_("Werkgebied"), required=False)
    taking_part = forms.ChoiceField(label=_("Doet mee"), required=False, choices=TAKING_PART)

    def __init__(self, partnership: Partnership, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        fields: Any = self.fields
        fields["kind"].choices = [("", ALL), *Organisation.Kind.choices]
        fields["school_type"].choices = [("", ALL), *Organisation.SchoolType.choices]
        fields["municipality"].queryset = municipalities(partnership)
        fields["area"].queryset = partnership.areas.all()
        for name in ("municipality", "area"):
            fields[name].empty_label = ALL

    def wanted(self) -> OrganisationFilter:
        """The filter as it was asked; a value that is not offered asks for nothing."""
        self.full_clean()
        given = self.cleaned_data
        takes_part = {"no": False, "all": None}.get(given.get("taking_part", ""), True)
        return OrganisationFilter(
            text=given.get("text", ""),
            kind=given.get("kind", ""),
            school_type=given.get("school_type", ""),
            municipality=getattr(given.get("municipality"), "pk", None),
            area=getattr(given.get("area"), "pk", None),
            takes_part=takes_part,
        )


def municipalities(partnership: Partnership) -> Any:
    """The municipalities around a partnership."""
    return partnership.organisations.filter(kind=Organisation.Kind.MUNICIPALITY)


class OrganisationForm(forms.Form):
    """One organisation."""

    name = forms.CharField(label=_("Naam"), max_length=200)
    kind = forms.ChoiceField(label=_("Soort"), choices=Organisation.Kind.choices)
    school_type = forms.ChoiceField(
        label=_("Schoolsoort"),
        required=False,
        choices=[("", "–"), *Organisation.SchoolType.choices],
        help_text=_("Alleen bij een school."),
    )
    parent: Any = forms.ModelChoiceField(None, label=_("Bestuur"), required=False, empty_label="–")
    municipality: Any = forms.ModelChoiceField(
        None, label=_("Gemeente"), required=False, empty_label="–"
    )
    area: Any = forms.ModelChoiceField(None, label=_("Werkgebied"), required=False, empty_label="–")

    def __init__(self, partnership: Partnership, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        fields: Any = self.fields
        boards = partnership.organisations.filter(kind=Organisation.Kind.BOARD)
        fields["parent"].queryset = boards
        fields["municipality"].queryset = municipalities(partnership)
        fields["area"].queryset = partnership.areas.all()


class OrganisationsForm(forms.Form):
    """A list of organisations, pasted or as a file."""

    kind = forms.ChoiceField(
        label=_("Wat zijn dit?"),
        choices=Organisation.Kind.choices,
        initial=Organisation.Kind.SCHOOL,
        help_text=_("Geldt voor regels waar zelf geen soort bij staat."),
    )
    text = forms.CharField(
        label=_("Plak de lijst"),
        required=False,
        max_length=LARGEST_LIST,
        widget=forms.Textarea({"rows": 10, "spellcheck": "false"}),
        help_text=_(
            "Eén per regel. Uit Excel plakken mag: naam, soort, bestuur, gemeente, werkgebied, "
            "schoolsoort. Zet die woorden erboven als je een andere volgorde hebt."
        ),
    )
    file = forms.FileField(label=_("Of kies een CSV-bestand"), required=False)

    def clean(self) -> dict[str, Any]:
        """Read the file when there is one; refuse neither."""
        given: dict[str, Any] = super().clean() or {}
        uploaded = given.get("file")
        if uploaded is not None:
            if uploaded.size > LARGEST_LIST:
                raise forms.ValidationError(_("Dit bestand is te groot voor een lijst."))
            given["text"] = as_text(uploaded.read())
        if not given.get("text", "").strip():
            raise forms.ValidationError(_("Plak een lijst of kies een bestand."))
        return given


def as_text(content: bytes) -> str:
    """The words of a CSV file, from a program that writes UTF-8 or from an older Excel."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


class PerspectiveForm(forms.ModelForm):  # type: ignore[type-arg]  # Django itself has no parameter here
    """One perspective."""

    colour = forms.TypedChoiceField(
        label=_("Kleur"), choices=COLOURS, coerce=int, widget=forms.RadioSelect, initial=12
    )

    class Meta:
        model = Perspective
        fields = ["name", "plural", "letter", "colour", "is_staff"]
