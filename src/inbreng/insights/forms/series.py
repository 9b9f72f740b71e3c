"""Forms for series of figures and for paragraphs of papers; they never save."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.insights.forms.fields import TrajectoryForm
from inbreng.insights.forms.insights import themes_to_choose
from inbreng.insights.models import Series, Theme
from inbreng.insights.series import NotText
from inbreng.insights.series.decoding import text_of
from inbreng.programme.models import Trajectory

LARGEST = 2 * 1024 * 1024
# A unit that counts people: then small numbers are kept from who is not of the house.
PEOPLE = re.compile(r"leerling|kind|jongere|ouder|gezin|mens|persoon|personen|thuiszitter", re.I)


class SeriesFieldsForm(TrajectoryForm):
    """What a series is called, where it comes from, and what it stands beside."""

    title = forms.CharField(
        label=_("Naam van de reeks"),
        max_length=200,
        help_text=_("Bijvoorbeeld: deelname aan speciaal onderwijs."),
    )
    area_kind = forms.ChoiceField(label=_("Waarvan?"), choices=Series.AreaKind)
    unit = forms.CharField(
        label=_("Eenheid"), max_length=60, help_text=_("Bijvoorbeeld: procent, of leerlingen.")
    )
    counts_people = forms.BooleanField(
        label=_("Dit zijn aantallen mensen"),
        required=False,
        help_text=_("Dan leest niemand van buiten een aantal onder de vijf."),
    )
    source = forms.CharField(
        label=_("Bron"), max_length=300, help_text=_("Wie gaf deze cijfers uit?")
    )
    address = forms.URLField(
        label=_("Webadres"), max_length=500, required=False, assume_scheme="https"
    )
    dated_on = forms.DateField(
        label=_("Van welke dag?"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    themes = forms.ModelMultipleChoiceField(
        label=_("Staat naast deze thema’s"),
        queryset=Theme.objects.none(),
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 6}),
    )

    def offer(self, trajectory: Trajectory) -> None:
        super().offer(trajectory)
        self.choose_from("themes", themes_to_choose(trajectory))

    def clean(self) -> dict[str, Any]:
        """Percentages count nobody; whoever names people counts them."""
        cleaned = super().clean() or {}
        unit = cleaned.get("unit", "")
        is_share = re.search(r"procent|%|per \d|aandeel|euro", unit, re.IGNORECASE)
        if PEOPLE.search(unit) and not is_share:
            cleaned["counts_people"] = True
        return cleaned


class SeriesForm(SeriesFieldsForm):
    """A series with its figures: a CSV file, or cells that were pasted."""

    given = forms.FileField(
        label=_("CSV-bestand"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.tsv"}),
    )
    pasted = forms.CharField(
        label=_("Of plak hier de cellen"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false"}),
        help_text=_("Gebieden onder elkaar, een kolom per jaar. Met koppen erboven."),
    )

    def clean(self) -> dict[str, Any]:
        """Give the words of the file, or what was pasted, as ``text``."""
        cleaned = super().clean()
        given, pasted = cleaned.pop("given", None), cleaned.pop("pasted", "")
        if given is not None and given.size > LARGEST:
            self.add_error("given", _("Dit bestand is groter dan 2 MB. Knip het in delen."))
            return cleaned
        try:
            cleaned["text"] = text_of(given.read()) if given is not None else pasted
        except NotText as refusal:
            self.add_error("given", str(refusal))
        if not cleaned.get("text", "").strip() and not self.errors:
            self.add_error("given", _("Kies een bestand of plak de cellen."))
        return cleaned


class ParagraphsForm(forms.Form):
    """The text of a paper, pasted or in a file."""

    paper = forms.FileField(
        label=_("Bestand"),
        required=False,
        help_text=_("Word, ODT, PDF of tekst."),
    )
    text = forms.CharField(
        label=_("Of plak hier de tekst"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("Een lege regel begint een nieuwe alinea."),
    )

    def clean(self) -> dict[str, Any]:
        """One of both has to be there."""
        cleaned = super().clean() or {}
        if not cleaned.get("paper") and not cleaned.get("text", "").strip():
            raise forms.ValidationError(_("Kies een bestand of plak de tekst."))
        return cleaned
