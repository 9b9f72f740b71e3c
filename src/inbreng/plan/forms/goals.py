"""Forms for ambitions and actions; they never save."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.core.fields import NumberField
from inbreng.plan.forms.blocks import BlockForm, Content, decimal
from inbreng.plan.models import Ambition, Chapter, Fallback

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class AmbitionForm(BlockForm):
    """A goal, how it is measured, and a target for each school year of the plan."""

    goal = forms.CharField(
        label=_("Wat willen we bereiken?"), widget=forms.Textarea(attrs={"rows": 3})
    )
    measure = forms.CharField(
        label=_("Waaraan zie je het?"),
        max_length=300,
        required=False,
        help_text=_(
            "Bijvoorbeeld: het aandeel kinderen dat in de eigen gemeente naar school gaat."
        ),
    )
    unit = forms.CharField(label=_("Eenheid"), max_length=60, required=False)
    baseline = NumberField(
        label=_("Hoeveel is het nu?"),
        max_digits=14,
        decimal_places=2,
        required=False,
    )
    baseline_on = forms.DateField(label=_("Gemeten op"), required=False, widget=DAY)
    owner = forms.CharField(
        label=_("Wie trekt dit?"),
        max_length=200,
        required=False,
        help_text=_("Een functie of organisatie, liever dan een naam."),
    )

    def __init__(self, *args: Any, chapter: Chapter, **kwargs: Any) -> None:
        super().__init__(*args, chapter=chapter, **kwargs)
        first = chapter.plan.first_year
        self.years = range(first, first + chapter.plan.n_years)
        for year in self.years:
            self.fields[f"target_{year}"] = NumberField(
                label=_("Streefwaarde aan het eind van %(first)d-%(last)d")
                % {"first": year, "last": year + 1},
                max_digits=14,
                decimal_places=2,
                required=False,
            )
        self.order_fields([name for name in self.fields if name != "insights"] + ["insights"])

    @classmethod
    def start(cls, content: Content) -> Content:
        """The fields, and a target for each year that had one."""
        targets = {f"target_{year}": decimal(value) for year, value in content.get("targets", ())}
        return content | targets | {"baseline": decimal(content.get("baseline", ""))}

    def clean(self) -> dict[str, Any]:
        """Give the targets by year."""
        cleaned = super().clean() or {}
        given = {year: cleaned.pop(f"target_{year}", None) for year in self.years}
        cleaned["targets"] = {year: value for year, value in given.items() if value is not None}
        return cleaned


class ActionForm(BlockForm):
    """Who does what, when, with which means, and what else when that does not work."""

    what = forms.CharField(label=_("Wat gaan we doen?"), widget=forms.Textarea(attrs={"rows": 3}))
    who = forms.CharField(label=_("Wie doet het?"), max_length=200)
    begins_on = forms.DateField(label=_("Vanaf"), required=False, widget=DAY)
    due_on = forms.DateField(label=_("Klaar op"), required=False, widget=DAY)
    means = forms.CharField(label=_("Met welke middelen?"), max_length=300, required=False)
    ambition = forms.ModelChoiceField(
        label=_("Hoort bij welke ambitie?"),
        queryset=Ambition.objects.none(),
        required=False,
        empty_label=_("– geen –"),
    )

    def __init__(self, *args: Any, chapter: Chapter, **kwargs: Any) -> None:
        super().__init__(*args, chapter=chapter, **kwargs)
        standing = Ambition.objects.filter(
            passage__chapter__plan=chapter.plan_id,
            passage__removed_at__isnull=True,
            passage__chapter__removed_at__isnull=True,
        )
        self.choose_from("ambition", standing)
        for letter in Fallback.Letter.values:
            words = {"letter": letter}
            self.fields[f"trigger_{letter}"] = forms.CharField(
                label=_("Plan %(letter)s gaat in als…") % words, max_length=300, required=False
            )
            self.fields[f"fallback_{letter}"] = forms.CharField(
                label=_("Plan %(letter)s: dan…") % words,
                required=False,
                widget=forms.Textarea(attrs={"rows": 2}),
            )
        self.order_fields([name for name in self.fields if name != "insights"] + ["insights"])

    def rows_to_fold(self) -> Iterable[Sequence[str]]:
        """Plans after the second: first there is a plan B."""
        _second, *later = Fallback.Letter.values
        return [(f"trigger_{letter}", f"fallback_{letter}") for letter in later]

    @classmethod
    def start(cls, content: Content) -> Content:
        """The fields, with each fallback in its own two."""
        found = dict(content)
        for one in found.pop("fallbacks", ()):
            found[f"trigger_{one['letter']}"] = one["trigger"]
            found[f"fallback_{one['letter']}"] = one["what"]
        ambition = Ambition.objects.filter(passage=found.pop("ambition_passage", None)).first()
        return found | {"ambition": ambition}

    def clean(self) -> dict[str, Any]:
        """Give the fallbacks by letter."""
        cleaned = super().clean() or {}
        given = {
            letter: (cleaned.pop(f"trigger_{letter}", ""), cleaned.pop(f"fallback_{letter}", ""))
            for letter in Fallback.Letter.values
        }
        cleaned["fallbacks"] = {letter: pair for letter, pair in given.items() if any(pair)}
        return cleaned
