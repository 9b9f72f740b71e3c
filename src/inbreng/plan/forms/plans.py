"""What a plan and its chapters are called, and what has to stand in them."""

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.plan.models import Content


class PlanForm(forms.Form):
    """Title, motto and years of a plan."""

    title = forms.CharField(label=_("Titel"), max_length=200)
    motto = forms.CharField(label=_("Motto"), max_length=300, required=False)
    first_year = forms.IntegerField(
        label=_("Eerste schooljaar begint in"), min_value=2014, max_value=2100
    )
    n_years = forms.IntegerField(
        label=_("Aantal schooljaren"),
        min_value=1,
        max_value=8,
        initial=4,
        help_text=_("De wet vraagt minstens elke vier jaar een nieuw plan."),
    )


class BeginForm(PlanForm):
    """A plan to begin, with or without the chapters of the template."""

    has_chapters = forms.BooleanField(
        label=_("Begin met de hoofdstukken van het sjabloon"), required=False, initial=True
    )


class ChapterForm(forms.Form):
    """Title of a chapter and what the law asks of it."""

    title = forms.CharField(label=_("Titel van het hoofdstuk"), max_length=200)
    content = forms.ChoiceField(
        label=_("Waar gaat het over?"), choices=Content, initial=Content.OTHER
    )
    demand = forms.CharField(
        label=_("Wat de wet vraagt"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    is_sure = forms.BooleanField(
        label=_("Dit staat zeker in de wet"),
        required=False,
        help_text=_("Zonder vinkje staat erbij dat iemand dit nog moet nagaan."),
    )
