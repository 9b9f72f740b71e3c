"""Forms that check what people write about the programme; they never save."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import Organisation, Perspective, Role, User
from inbreng.programme.models import (
    Gathering,
    HearingGoal,
    QuestionSet,
    StandingGroup,
    Table,
    Trajectory,
)

# Kinds of organisation of which a trajectory may want to hear a number.
HEARD_KINDS = (
    Organisation.Kind.BOARD,
    Organisation.Kind.MUNICIPALITY,
    Organisation.Kind.CARE,
)
DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class TrajectoryForm(forms.Form):
    """What a trajectory says of itself."""

    name = forms.CharField(label=_("Naam"), max_length=200)
    motto = forms.CharField(label=_("Motto"), max_length=200, required=False)
    description = forms.CharField(
        label=_("Waar gaat het over?"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    begins_on = forms.DateField(label=_("Begint op"), widget=DAY)
    ends_on = forms.DateField(label=_("Eindigt op"), widget=DAY, required=False)
    focus_points = forms.CharField(
        label=_("Speerpunten"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Eén per regel, in de volgorde waarin je ze noemt."),
    )

    def clean_focus_points(self) -> list[str]:
        """The lines that hold something."""
        return [line.strip() for line in self.cleaned_data["focus_points"].splitlines() if line]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        begins, ends = cleaned.get("begins_on"), cleaned.get("ends_on")
        if begins and ends and ends < begins:
            self.add_error("ends_on", _("Deze dag ligt voor het begin."))
        return cleaned


class GatheringForm(forms.Form):
    """When and where people spoke, and who was represented."""

    title = forms.CharField(label=_("Titel"), max_length=200)
    format = forms.ChoiceField(
        label=_("Vorm"),
        choices=[one for one in Gathering.Format.choices if one[0] not in Gathering.MADE_ELSEWHERE],
    )
    held_on = forms.DateField(label=_("Datum"), widget=DAY)
    place = forms.CharField(label=_("Plaats"), max_length=200, required=False)
    description = forms.CharField(
        label=_("Waar ging het over?"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    n_participants = forms.IntegerField(
        label=_("Aantal aanwezigen"), min_value=1, max_value=100_000, required=False
    )
    participants_exact = forms.BooleanField(label=_("Precies geteld"), required=False, initial=True)
    standing_group = forms.ModelChoiceField(
        label=_("Van een vaste groep"), queryset=StandingGroup.objects.none(), required=False
    )
    new_group = forms.CharField(
        label=_("of een nieuwe vaste groep"), max_length=200, required=False
    )
    organisations = forms.ModelMultipleChoiceField(
        label=_("Vertegenwoordigd"),
        queryset=Organisation.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, trajectory: Trajectory, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        partnership = trajectory.partnership_id
        offer(self, "standing_group", StandingGroup.objects.filter(partnership=partnership))
        active = Organisation.objects.filter(partnership=partnership, is_active=True)
        offer(self, "organisations", active.order_by("kind", "name"))
        if self.initial.get("format") in Gathering.MADE_ELSEWHERE:
            del self.fields["format"]  # what it is, was not chosen here


class TableForm(forms.Form):
    """A table with its host and how many people of each perspective sat at it."""

    label = forms.CharField(label=_("Naam"), max_length=200)
    parent = forms.ModelChoiceField(
        label=_("Onderdeel van"), queryset=Table.objects.none(), required=False
    )
    n_participants = forms.IntegerField(
        label=_("Aantal aan tafel"),
        min_value=1,
        max_value=100_000,
        required=False,
        help_text=_("Leeg laten mag: dan telt Inbreng de plaatsen hieronder op."),
    )
    host = forms.ModelChoiceField(
        label=_("Gastheer of notulist"), queryset=User.objects.none(), required=False
    )
    organisations = forms.ModelMultipleChoiceField(
        label=_("Vertegenwoordigd aan deze tafel"),
        queryset=Organisation.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "Niets aangevinkt: dezelfde als bij de bijeenkomst. Een consulent leest wat gezegd is "
            "aan tafels met iemand uit het eigen werkgebied."
        ),
    )

    def __init__(
        self, *args: Any, gathering: Gathering, table: Table | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        partnership = gathering.trajectory.partnership_id
        others = gathering.tables.filter(parent__isnull=True)
        offer(self, "parent", others.exclude(pk=table.pk) if table else others)
        hosts = Role.objects.filter(partnership=partnership, kind=Role.Kind.TABLE_HOST)
        offer(self, "host", User.objects.filter(pk__in=hosts.values("user")))
        there = Organisation.objects.filter(partnership=partnership, is_active=True)
        offer(self, "organisations", there.order_by("kind", "name"))
        active = Perspective.objects.filter(partnership=partnership, is_active=True)
        self.perspectives = list(active)
        taken = dict(table.seats.values_list("perspective", "n_people")) if table else {}
        for perspective in self.perspectives:
            self.fields[seat_name(perspective)] = forms.IntegerField(
                label=perspective.plural,
                min_value=0,
                max_value=10_000,
                required=False,
                initial=taken.get(perspective.pk),
            )

    def guest_seats(self) -> list[forms.BoundField]:
        """The fields for how many guests of each perspective there were."""
        return [self[seat_name(one)] for one in self.perspectives if not one.is_staff]

    def staff_seats(self) -> list[forms.BoundField]:
        """The fields for how many people of the partnership itself there were."""
        return [self[seat_name(one)] for one in self.perspectives if one.is_staff]

    def chosen_seats(self) -> dict[Perspective, int | None]:
        """How many people of each perspective that was there."""
        counts = {p: self.cleaned_data.get(seat_name(p)) for p in self.perspectives}
        return {perspective: n for perspective, n in counts.items() if n}

    def fields_to_keep(self) -> dict[str, Any]:
        """What the action takes: fields, seats, and the sum of these when nobody counted."""
        names = ("label", "parent", "n_participants", "host", "organisations")
        kept = {name: self.cleaned_data[name] for name in names}
        seats = self.chosen_seats()
        kept["n_participants"] = (
            kept["n_participants"] or sum(n or 0 for n in seats.values()) or None
        )
        return kept | {"seats": seats}


def seat_name(perspective: Perspective) -> str:
    """The name of the field that counts people of one perspective."""
    return f"seat_{perspective.pk}"


class QuestionForm(forms.Form):
    """A question under a heading, asked at some tables or at all."""

    text = forms.CharField(
        label=_("Vraag"),
        max_length=500,
        help_text=_("Een vervolgvraag hoort erbij: “Wat werkt goed? Waarom?”"),
    )
    heading = forms.CharField(label=_("Onderwerp"), max_length=200, required=False)
    tables = forms.ModelMultipleChoiceField(
        label=_("Alleen aan deze tafels"),
        queryset=Table.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Niets aangevinkt: aan alle tafels."),
    )

    def __init__(self, *args: Any, gathering: Gathering, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "tables", gathering.tables.all())


class QuestionSetChoice(forms.Form):
    """A standard set to ask at a gathering."""

    question_set = forms.ModelChoiceField(
        label=_("Vragenlijst"), queryset=QuestionSet.objects.none()
    )
    heading = forms.CharField(label=_("Onder onderwerp"), max_length=200, required=False)

    def __init__(self, *args: Any, gathering: Gathering, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        partnership = gathering.trajectory.partnership_id
        offer(self, "question_set", QuestionSet.objects.filter(partnership=partnership))


class QuestionSetForm(forms.Form):
    """A new standard set: a name, and the questions one per line."""

    name = forms.CharField(label=_("Naam"), max_length=200)
    questions = forms.CharField(
        label=_("Vragen"),
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Eén per regel."),
    )

    def clean_questions(self) -> list[tuple[str, str]]:
        """The lines that hold something, with no kind suggested yet."""
        lines = (line.strip() for line in self.cleaned_data["questions"].splitlines())
        return [(line[:500], "") for line in lines if line]


def offer(form: forms.Form, name: str, choices: Any) -> None:
    """Let a field choose from ``choices``."""
    field = form.fields[name]
    assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 – only called for such fields
    field.queryset = choices
    if not isinstance(field, forms.ModelMultipleChoiceField):
        field.empty_label = _("– kies –") if field.required else _("– geen –")


class HearingGoalsForm(forms.Form):
    """Whom a trajectory wants to hear: a number, or nothing, for each that it can name."""

    def __init__(self, trajectory: Trajectory, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        found = HearingGoal.objects.filter(trajectory=trajectory)
        wanted = {goal.of: goal.n_wanted for goal in found}
        self.of: dict[str, tuple[int | None, str, str]] = {}
        active = Perspective.objects.filter(partnership=trajectory.partnership_id, is_active=True)
        for one in active:
            self._ask(f"perspective_{one.pk}", one.plural_as_spoken, (one.pk, "", ""), wanted)
        for kind in HEARD_KINDS:
            self._ask(f"kind_{kind}", kind.label, (None, str(kind), ""), wanted)
        for school_type in Organisation.SchoolType:
            name = f"type_{school_type}"
            self._ask(name, school_type.label, (None, "", str(school_type)), wanted)

    def _ask(
        self,
        name: str,
        label: Any,
        of: tuple[int | None, str, str],
        wanted: dict[tuple[int | None, str, str], int],
    ) -> None:
        self.of[name] = of
        field = forms.IntegerField(label=label, required=False, min_value=0, max_value=100_000)
        field.initial = wanted.get(of)
        self.fields[name] = field

    @property
    def people(self) -> list[forms.BoundField]:
        """The fields that count people of a perspective."""
        return [self[name] for name, of in self.of.items() if of[0] is not None]

    @property
    def organisations(self) -> list[forms.BoundField]:
        """The fields that count organisations and schools."""
        return [self[name] for name, of in self.of.items() if of[0] is None]

    def wanted(self) -> dict[tuple[int | None, str, str], int | None]:
        """The goals as they were written."""
        return {of: self.cleaned_data[name] for name, of in self.of.items()}
