"""The form of an answer: six cards, each asks only what it needs; the action says what that is."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.answers.languages import LANGUAGES
from inbreng.answers.models import AnswerKind
from inbreng.people.models import Organisation
from inbreng.plan.models import Passage
from inbreng.programme.models import Trajectory

if TYPE_CHECKING:
    PassageField = forms.ModelChoiceField[Passage]
else:  # Django's own class takes no parameter
    PassageField = forms.ModelChoiceField


class PassageChoice(PassageField):
    """Passages by their number in the plan."""

    def label_from_instance(self, obj: Passage) -> str:
        return f"§ {obj.chapter.number}.{obj.number} {obj.chapter.title}"


class KindCards(forms.RadioSelect):
    """The kinds of answer as cards, each with a sentence that says when it fits."""

    template_name = "answers/_kind_cards.html"

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """A card with its sentence."""
        option = super().create_option(name, value, *args, **kwargs)
        here = option["attrs"].get("id", f"kind-{value}")
        # The name of a card is its kind alone; the sentence describes it.
        named = {"aria-labelledby": f"{here}_name", "aria-describedby": f"{here}_says"}
        option["attrs"] = option["attrs"] | named
        return option | {"says": KINDS[AnswerKind(str(value))][1], "kind": str(value)}


KINDS = {
    AnswerKind.TAKEN_UP: (_("Overgenomen"), _("We doen dit. Wijs aan waar het staat.")),
    AnswerKind.PARTLY: (_("Deels overgenomen"), _("Een deel doen we. Zeg wat wel en wat niet.")),
    AnswerKind.NOT: (_("Niet, omdat…"), _("We doen dit niet. Een nee heeft altijd een reden.")),
    AnswerKind.LIES_WITH: (_("Ligt bij…"), _("Een ander gaat hierover. Noem wie.")),
    AnswerKind.ALREADY_SO: (_("Is al zo"), _("Dit is er al. Wijs de weg.")),
    AnswerKind.NOT_KNOWN_YET: (_("Nog niet bekend"), _("Noem een dag waarop je het weet.")),
}


class AnswerForm(forms.Form):
    """An answer of one of six kinds."""

    kind = forms.ChoiceField(
        label=_("Antwoord"),
        choices=[(value.value, label) for value, (label, _says) in KINDS.items()],
        widget=KindCards,
    )
    text = forms.CharField(
        label=_("In gewone woorden"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Schrijf zoals je het zou zeggen tegen degene die dit inbracht."),
    )
    reason = forms.CharField(
        label=_("Waarom"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 2, "placeholder": " "}),
        help_text=_("Verplicht bij een nee."),
    )
    passage = PassageChoice(
        label=_("Waar staat het in het plan?"),
        queryset=Passage.objects.none(),
        required=False,
        empty_label=_("Kies een passage"),
    )
    party = forms.ModelChoiceField(
        label=_("Bij wie ligt het?"),
        queryset=Organisation.objects.none(),
        required=False,
        empty_label=_("Kies een organisatie"),
    )
    due_on = forms.DateField(
        label=_("Uiterlijk bekend op"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    language = forms.ChoiceField(
        label=_("In welke taal?"),
        required=False,
        choices=[("", _("Kies een taal")), *((one.code, one.name) for one in LANGUAGES.values())],
    )
    translation = forms.CharField(
        label=_("Hetzelfde antwoord in die taal"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        help_text=_(
            "Wie dit inbracht, leest het onder het antwoord. Wat je hierboven schrijft, telt."
        ),
    )
    keeps_phrase = forms.BooleanField(
        label=_("Bewaar deze reden als vaste zin, om opnieuw te gebruiken"), required=False
    )

    def __init__(self, *args: Any, trajectory: Trajectory, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        passage, party = self.fields["passage"], self.fields["party"]
        assert isinstance(passage, PassageChoice)  # noqa: S101 – declared above
        assert isinstance(party, forms.ModelChoiceField)  # noqa: S101 – declared above
        passages = Passage.objects.filter(
            chapter__plan__trajectory=trajectory, removed_at__isnull=True
        )
        passage.queryset = passages.select_related("chapter").order_by("chapter__number", "number")
        party.queryset = Organisation.objects.filter(
            partnership=trajectory.partnership_id, is_active=True
        )

    def clean(self) -> dict[str, Any]:
        """What the kind asks for stands there; the action asks it again."""
        cleaned = super().clean() or {}
        name, lack = NEEDED.get(cleaned.get("kind", ""), ("", ""))
        if name and name not in self.errors and not cleaned.get(name):
            self.add_error(name, lack)
        if cleaned.get("translation", "").strip() and not cleaned.get("language"):
            self.add_error("language", _("Kies in welke taal dit is."))
        return cleaned

    def words(self) -> dict[str, Any]:
        """What the answer says."""
        names = ("kind", "text", "reason", "passage", "party", "due_on", "language", "translation")
        return {name: self.cleaned_data[name] for name in names}


NEEDED = {
    AnswerKind.NOT: ("reason", _("Een nee heeft een reden. Schrijf op waarom niet.")),
    AnswerKind.LIES_WITH: ("party", _("Kies bij wie dit ligt.")),
    AnswerKind.NOT_KNOWN_YET: ("due_on", _("Noem de datum waarop je het uiterlijk weet.")),
}


class ChangedAnswerForm(AnswerForm):
    """An answer that takes the place of one that was given."""

    is_small = forms.BooleanField(
        label=_("Alleen een tikfout of een ander woord: stuur hier geen bericht over"),
        required=False,
    )
    seen_number = forms.IntegerField(required=False, widget=forms.HiddenInput)


class DraftForm(AnswerForm):
    """The words of a draft, with the version that was read."""

    seen_version = forms.IntegerField(widget=forms.HiddenInput)


class NoteForm(forms.Form):
    """What has to be otherwise in a draft."""

    note = forms.CharField(
        label=_("Wat moet er anders?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )


class PhraseForm(forms.Form):
    """A reason in good words."""

    text = forms.CharField(
        label=_("Nieuwe vaste zin"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )
