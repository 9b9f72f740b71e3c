"""Forms of the bench: the filters of the harvest and of codings, and one step of a coder."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.core.widgets import QuickSelect
from inbreng.dialogue.disclosure import Disclosure
from inbreng.dialogue.forms.harvest import HarvestForm
from inbreng.dialogue.queries.harvest import HarvestFilter
from inbreng.insights.models import Theme
from inbreng.insights.queries.bench import asked_of_codings
from inbreng.insights.queries.codebook import Branch, flat
from inbreng.people.models import User
from inbreng.programme.models import Trajectory

CODED = {
    "": _("alles"),
    "without": _("zonder thema"),
    "not_mine": _("door mij nog niet"),
    "differ": _("codeurs verschillen"),
}
HIDDEN = forms.HiddenInput


class BenchForm(HarvestForm):
    """Filters of the harvest, and which points by what people did with them."""

    under = forms.ChoiceField(label=_("Onder thema"), required=False, widget=QuickSelect)
    coded = forms.ChoiceField(required=False, choices=list(CODED.items()), widget=HIDDEN)
    blind = forms.ChoiceField(required=False, choices=[("1", "")], widget=HIDDEN)

    field_order = ["text", "under"]

    def __init__(
        self, view: Disclosure, data: Mapping[str, Any], *, branches: list[Branch], user: User
    ) -> None:
        super().__init__(view, data, auto_id="bench-%s")
        self.user, self.branches = user, branches
        chosen = [(one.theme.pk, _indented(one.theme)) for one in flat(branches)]
        self._offer("under", _("alle"), chosen)
        self.fields["text"].widget.attrs["placeholder"] = _("Zoek in de woorden")

    @property
    def is_blind(self) -> bool:
        """What others chose is not shown."""
        return bool(self.cleaned_data.get("blind"))

    def wanted(self) -> HarvestFilter:
        """The filter of the list; a value that is not offered asks for nothing."""
        wanted = super().wanted()
        under = self.cleaned_data.get("under")
        themes = {one.theme.pk for one in self._branch(int(under))} if under else set()
        coded = self.cleaned_data.get("coded", "")
        also = asked_of_codings(coded, themes, self.user, is_blind=self.is_blind)
        return replace(wanted, also=also)

    def _branch(self, pk: int) -> list[Branch]:
        found = [one for one in flat(self.branches) if one.theme.pk == pk]
        return flat(found)


class StepForm(forms.Form):
    """What somebody does at one point: a theme on or off, a new one, another's away, or undo."""

    theme = forms.IntegerField(required=False, min_value=1)
    take = forms.RegexField(r"^\d{1,18}-\d{0,18}$", required=False)
    suggestion = forms.RegexField(r"^(yes|no)-\d{1,18}$", required=False)
    name = forms.CharField(required=False, max_length=200)
    do = forms.ChoiceField(required=False, choices=[("find", ""), ("undo", "")])


class MemoForm(forms.Form):
    """A note about a theme."""

    theme = forms.ModelChoiceField(
        label=_("Bij welk thema?"),
        queryset=Theme.objects.none(),
        to_field_name="name",
        widget=forms.TextInput({"list": "bench-names", "autocomplete": "off"}),
        error_messages={"invalid_choice": _("Kies een thema dat er is.")},
    )
    text = forms.CharField(
        label=_("Notitie"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Schrijf eerst iets op.")},
    )

    def __init__(self, *args: Any, trajectory: Trajectory, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        theme = self.fields["theme"]
        assert isinstance(theme, forms.ModelChoiceField)  # noqa: S101 – declared above
        theme.queryset = Theme.objects.filter(trajectory=trajectory, ended_at__isnull=True)


def _indented(theme: Theme) -> str:
    return f"– {theme.name}" if theme.parent_id else theme.name
