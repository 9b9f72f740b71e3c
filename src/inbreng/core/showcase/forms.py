"""Forms with every kind of field."""

from django import forms
from django.utils.translation import gettext_lazy

from inbreng.core.showcase.chain import EVENING
from inbreng.core.showcase.perspectives import PERSPECTIVES


class SampleForm(forms.Form):
    """Every kind of field, with words that belong to the field."""

    name = forms.CharField(label=gettext_lazy("Naam van de bijeenkomst"), max_length=80)
    held_on = forms.DateField(
        label=gettext_lazy("Datum"), widget=forms.DateInput(attrs={"type": "date"})
    )
    mail = forms.EmailField(
        label=gettext_lazy("E-mailadres"),
        help_text=gettext_lazy("Alleen om je antwoord te sturen."),
        required=False,
    )
    words = forms.CharField(
        label=gettext_lazy("Jouw inbreng"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Noem geen namen van kinderen."),
    )
    perspective = forms.ChoiceField(
        label=gettext_lazy("Je spreekt als"), choices=[(one.key, one.name) for one in PERSPECTIVES]
    )
    sort = forms.ChoiceField(
        label=gettext_lazy("Parel of puzzel"),
        widget=forms.RadioSelect,
        required=False,
        choices=[("pearl", gettext_lazy("Parel")), ("puzzle", gettext_lazy("Puzzel"))],
    )
    marks = forms.MultipleChoiceField(
        label=gettext_lazy("Wat hoort erbij?"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        choices=[
            ("heavy", gettext_lazy("Zwaar punt")),
            ("disagreed", gettext_lazy("We werden het niet eens")),
        ],
    )
    may_quote = forms.BooleanField(
        label=gettext_lazy("Deze woorden mogen in het verslag staan"), required=False
    )


class SampleFilter(forms.Form):
    """A filter bar as it stands above the harvest."""

    q = forms.CharField(
        label=gettext_lazy("Zoek"),
        required=False,
        widget=forms.TextInput(
            attrs={"type": "search", "placeholder": gettext_lazy("Woorden uit de inbreng")}
        ),
    )
    gathering = forms.ChoiceField(
        label=gettext_lazy("Bijeenkomst"),
        required=False,
        choices=[("", gettext_lazy("Alle")), ("3", EVENING)],
    )
    table = forms.ChoiceField(
        label=gettext_lazy("Tafel"),
        required=False,
        choices=[("", gettext_lazy("Alle")), ("2", "Tafel 2")],
    )
    perspective = forms.ChoiceField(
        label=gettext_lazy("Perspectief"),
        required=False,
        choices=[
            ("", gettext_lazy("Alle")),
            *((one.key, one.name.capitalize()) for one in PERSPECTIVES),
        ],
    )
    state = forms.ChoiceField(
        label=gettext_lazy("Staat"), required=False, choices=[("", gettext_lazy("Alle"))]
    )
