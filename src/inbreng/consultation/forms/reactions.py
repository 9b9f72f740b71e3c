"""What a participant fills in: one page, two minutes, never a name."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from inbreng.consultation.actions.taking_part import Reaction, Said
from inbreng.consultation.forms.remarks import (
    MOST_REMARKS,
    Place,
    RemarkFields,
    places_of,
    shown,
)
from inbreng.consultation.models import Consultation, Subject
from inbreng.consultation.queries.results import SCALE_WORDS
from inbreng.consultation.wording import MAY_ASK_AGAIN
from inbreng.dialogue.forms.screened import Warned, warnings_for
from inbreng.dialogue.queries.known_names import known_names
from inbreng.people.models import Organisation, Perspective

NO_PERSPECTIVE = "none"
SCALE = [(str(value), words) for value, words in reversed(SCALE_WORDS.items())]


@dataclass(frozen=True, slots=True)
class Row:
    """A subject with the fields to react to it."""

    subject: Subject
    remarks: list[RemarkFields]
    score: forms.BoundField | None

    @property
    def is_open(self) -> bool:
        """Something was written here already, or there is nothing to read first."""
        is_written = any(one.text.value() for one in self.remarks)
        return is_written or len(self.remarks) > 1 or self.subject.passage_version_id is None

    most = MOST_REMARKS

    @property
    def takes_more(self) -> bool:
        """Another remark about this piece fits in."""
        return self.subject.passage_version_id is not None and len(self.remarks) < MOST_REMARKS


class ReactionForm(forms.Form):
    """Remarks on the subjects of a consultation, and who reacts."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    perspective = forms.ChoiceField(label=_("Ik reageer als"), widget=forms.RadioSelect)
    school_type = forms.ChoiceField(
        label=_("Soort school"),
        required=False,
        choices=[("", _("zeg ik niet")), *Organisation.SchoolType.choices],
    )
    organisation = forms.ModelChoiceField(
        Organisation.objects.none(),
        label=_("School of organisatie"),
        help_text=_(
            "Dan zien we welke scholen we nog niet hoorden. Bij je woorden staat hij niet."
        ),
        required=False,
        empty_label=_("zeg ik niet"),
    )
    mail_address = forms.EmailField(
        label=_("E-mailadres"),
        required=False,
        help_text=_(
            "Alleen om je te laten weten wat er met je reactie gebeurt. Je krijgt een mail bij een "
            "antwoord, en je stopt met één klik. Het adres staat los van je woorden."
        ),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    may_ask_again = forms.BooleanField(label=MAY_ASK_AGAIN, required=False)
    # Seen by nobody; a machine fills it in.
    website = forms.CharField(required=False, max_length=200)

    def __init__(
        self,
        *args: Any,
        consultation: Consultation,
        subjects: Sequence[Subject],
        was_here: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.consultation, self.subjects = consultation, subjects
        self.places: list[Place] = []
        partnership = consultation.trajectory.partnership_id
        self._sides = list(Perspective.objects.filter(partnership=partnership, is_active=True))
        self._offer(partnership)
        for subject in subjects:
            self._ask(subject)
        if was_here:
            self.fields["again"] = forms.BooleanField(
                label=_("Ik reageerde hier al eerder, op dit toestel"), required=False
            )

    def _offer(self, partnership: int) -> None:
        perspective, organisation = self.fields["perspective"], self.fields["organisation"]
        assert isinstance(perspective, forms.ChoiceField)  # noqa: S101 – declared above
        assert isinstance(organisation, forms.ModelChoiceField)  # noqa: S101 – declared above
        perspective.choices = [
            *((str(one.pk), capfirst(one.name)) for one in self._sides),
            (NO_PERSPECTIVE, _("Dat zeg ik liever niet")),
        ]
        active = Organisation.objects.filter(partnership=partnership, is_active=True)
        organisation.queryset = active.order_by("name")

    def _ask(self, subject: Subject) -> None:
        for place in places_of(subject, self.data or self.initial):
            self.places.append(place)
            self.fields.update(place.fields())
        if subject.has_scale:
            self.fields[f"score_{subject.pk}"] = forms.TypedChoiceField(
                label=_("Hoeveel merk je ervan?"),
                required=False,
                choices=SCALE,
                coerce=int,
                empty_value=None,
                widget=forms.RadioSelect,
            )

    def rows(self) -> list[Row]:
        """The subjects in their order, each with its fields."""
        return [
            Row(
                subject=one,
                remarks=[shown(self, place) for place in self._places_of(one)],
                score=self[f"score_{one.pk}"] if one.has_scale else None,
            )
            for one in self.subjects
        ]

    def _places_of(self, subject: Subject) -> list[Place]:
        return [place for place in self.places if place.subject == subject]

    def clean_website(self) -> str:
        """Refuse what a machine filled in, with a sentence for whoever is none."""
        if self.cleaned_data["website"]:
            raise ValidationError(_("Laat het laatste veld leeg en stuur je reactie nog eens."))
        return ""

    def clean_perspective(self) -> Perspective | None:
        """The perspective itself, or none when somebody would rather not say."""
        chosen = self.cleaned_data["perspective"]
        return next((one for one in self._sides if str(one.pk) == chosen), None)

    def clean(self) -> dict[str, Any]:
        """Refuse a reaction without a remark or score."""
        cleaned = super().clean() or self.cleaned_data
        names = [f"text{place.suffix}" for place in self.places]
        names += [f"score_{one.pk}" for one in self.subjects]
        if not any(cleaned.get(name) for name in names):
            raise ValidationError(_("Schrijf bij ten minste één stuk iets op."))
        return cleaned

    def said(self) -> list[Said]:
        """What was filled in, subject by subject."""
        return [
            Said(
                subject=place.subject,
                text=self.cleaned_data[f"text{place.suffix}"],
                quoted=place.quoted(self.cleaned_data),
                score=None if place.number else self.cleaned_data.get(f"score_{place.subject.pk}"),
            )
            for place in self.places
        ]

    def warnings(self) -> list[Warned]:
        """What in the words looks personal."""
        known = known_names(self.consultation.trajectory_id)
        return [found for one in self.said() for found in warnings_for(one.text, known)]

    def reaction(self, **ways: Any) -> Reaction:
        """The reaction, with ``ways``: by which link, and who it was before."""
        given = ("key", "perspective", "school_type", "organisation", "mail_address")
        return Reaction(
            **{name: self.cleaned_data[name] for name in given},
            may_ask_again=self.cleaned_data["may_ask_again"],
            said=self.said(),
            **ways,
        )
