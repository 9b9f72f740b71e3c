"""The filters of the working list: those of the harvest, the theme, and where an answer stands."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django import forms
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from inbreng.answers.forms.answers import KINDS
from inbreng.answers.queries.working import STANDS, standing
from inbreng.core.widgets import QuickSelect
from inbreng.dialogue.disclosure import Disclosure
from inbreng.dialogue.forms.harvest import HarvestForm
from inbreng.dialogue.queries.harvest import HarvestFilter
from inbreng.insights.models import Coding
from inbreng.insights.queries.codebook import Branch, codebook, flat

NO_THEME = "none"
EVERYTHING = "all"


class AnswersForm(HarvestForm):
    """Which points of the working list."""

    under = forms.ChoiceField(label=_("Onder thema"), required=False, widget=QuickSelect)
    given = forms.ChoiceField(
        label=_("Kreeg als antwoord"),
        required=False,
        widget=QuickSelect,
        choices=[("", _("alle")), *((kind.value, label) for kind, (label, _says) in KINDS.items())],
    )
    stand = forms.ChoiceField(
        required=False,
        widget=forms.HiddenInput,
        choices=[(one, one) for one in (*STANDS, EVERYTHING)],
    )

    field_order = ["text", "under", "gathering", "perspective", "kind"]

    def __init__(self, view: Disclosure, data: Mapping[str, Any], *, today: date) -> None:
        super().__init__(view, data, auto_id="answers-%s")
        self.today = today
        self.fields.pop("state", None)
        self.branches: list[Branch] = flat(codebook(view.trajectory, None))
        named = [(one.theme.pk, one.theme.name) for one in self.branches]
        self._offer("under", _("alle"), [*named, (NO_THEME, _("nog geen thema"))])

    @property
    def standing(self) -> str:
        """The list that was asked for; what waits when none was."""
        self.full_clean()
        return self.cleaned_data.get("stand") or "waiting"

    @property
    def theme_id(self) -> int | None:
        """The theme that was asked for."""
        under = self.cleaned_data.get("under", "")
        return int(under) if under.isdecimal() else None

    def wanted(self) -> HarvestFilter:
        """The filter of the list; words that were erased ask for no answer."""
        wanted = super().wanted()
        also = standing(self.standing, self.today) & self._under()
        if given := self.cleaned_data.get("given"):
            also &= Q(answer__kind=given)
        return replace(wanted, also=also & Q(erased_at__isnull=True))

    def _under(self) -> Q:
        under = self.cleaned_data.get("under", "")
        codings = Coding.objects.filter(contribution=OuterRef("pk"))
        if under == NO_THEME:
            return ~Q(Exists(codings))
        if not under:
            return Q()
        parts = [one.theme.pk for one in self.branches if one.theme.parent_id == int(under)]
        return Q(Exists(codings.filter(theme__in=[int(under), *parts])))
