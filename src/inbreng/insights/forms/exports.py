"""Forms for what somebody takes along, and for a codebook from elsewhere; they never save."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.disclosure import Disclosure
from inbreng.insights.exports import audiences_to_ask, offered_formats, why_not
from inbreng.insights.models import Export, Theme
from inbreng.people.models import Perspective, User
from inbreng.programme.models import Gathering

Format, Audience = Export.Format, Export.Audience
EVERYTHING = ""
KINDS = ("gathering", "theme", "perspective")
USES = {
    Format.WORD: _("“Wat we hoorden”, om aan verder te schrijven"),
    Format.PDF: _("“Wat we hoorden”, om te lezen en te printen"),
    Format.EXCEL: _("punten, thema’s, inzichten en bronnen, elk op een blad"),
    Format.CSV: _("de punten als één tabel"),
    Format.JSON: _("alles, voor een eigen programma"),
    Format.CODEBOOK: _("de thema’s, voor MAXQDA, ATLAS.ti, NVivo of QualCoder"),
    Format.PROJECT: _("ook de punten, en wie ze waar onder zette"),
}
HOLDS = {
    Audience.STAFF: _("met kleine tafels en concepten"),
    Audience.AREA: _("wat er in jouw werkgebied is gezegd"),
    Audience.COUNCIL: _("zonder wat een kleine groep verraadt"),
    Audience.PUBLIC: _("alleen hoe breed iets gezegd is, niet de punten zelf"),
}


class ExportForm(forms.Form):
    """Which file, of what, for whom."""

    format = forms.ChoiceField(label=_("Wat voor bestand?"), widget=forms.RadioSelect)
    about = forms.ChoiceField(label=_("Waarvan?"), required=False)
    audience = forms.ChoiceField(
        label=_("Voor wie?"),
        widget=forms.RadioSelect,
        help_text=_("Wie het bestand krijgt, bepaalt wat erin mag."),
    )

    def __init__(self, *args: Any, view: Disclosure, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._view, self._user = view, user
        self._things = _things(view)
        audiences = audiences_to_ask(user, view.trajectory)
        formats = [one for one in offered_formats() if one != Format.PROJECT or view.tells_all]
        self._offer("format", [(one.value, f"{one.label}: {USES[one]}") for one in formats])
        self._offer("about", _choices(self._things))
        self._offer("audience", [(one.value, f"{one.label}: {HOLDS[one]}") for one in audiences])

    def _offer(self, name: str, choices: list[Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 – a field of choice
        field.choices = choices
        if name != "about" and choices:
            field.initial = choices[0][0]

    def clean(self) -> dict[str, Any]:
        """What was chosen has to go together."""
        given = super().clean() or {}
        if not self.errors and (reason := why_not(self._asked(), self._user)):
            self.add_error(None, reason)
        return given

    def wanted(self) -> dict[str, Any]:
        """What was asked for, as the action takes it."""
        given = self.cleaned_data
        kind, _separator, pk = given["about"].partition("-")
        about = dict.fromkeys(KINDS) | ({kind: self._things[kind][int(pk)]} if pk else {})
        return {"format": given["format"], "audience": given["audience"], **about}

    def _asked(self) -> Export:
        return Export(trajectory=self._view.trajectory, **self.wanted())


class GivenForm(forms.Form):
    """A codebook or project of another program."""

    given = forms.FileField(
        label=_("Codeboek (.qdc) of project (.qdpx)"),
        widget=forms.ClearableFileInput(attrs={"accept": ".qdc,.qdpx"}),
        error_messages={"empty": _("Dit bestand is leeg.")},
    )


def _things(view: Disclosure) -> dict[str, dict[int, Any]]:
    """What an export can be narrowed down to, of what who asks may be told apart."""
    told = [one.pk for one in view.occasions.values() if view.tells_questions(one)]
    gatherings = Gathering.objects.filter(pk__in=told).order_by("-held_on", "-pk")
    themes = Theme.objects.filter(trajectory=view.trajectory, ended_at__isnull=True)
    sides = Perspective.objects.filter(partnership=view.trajectory.partnership_id)
    found = {"gathering": gatherings, "theme": themes, "perspective": sides}
    return {kind: {one.pk: one for one in things} for kind, things in found.items()}


def _choices(things: dict[str, dict[int, Any]]) -> list[Any]:
    names = {"gathering": _("Eén bijeenkomst"), "theme": _("Eén thema")}
    names["perspective"] = _("Eén perspectief")
    groups = [
        (names[kind], [(f"{kind}-{pk}", str(one)) for pk, one in found.items()])
        for kind, found in things.items()
        if found
    ]
    return [(EVERYTHING, _("Alles van dit traject")), *groups]
