"""Where a report goes: its gathering, tables and questions, filled in from the document."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.dates import MONTHS
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inbreng.dialogue.actions.mapping import Destination, QuestionChoice, TableChoice
from inbreng.dialogue.bridge import tidied
from inbreng.dialogue.document_kinds import usual_format
from inbreng.dialogue.file_names import as_title
from inbreng.dialogue.models import Contribution, Report
from inbreng.dialogue.places import perspectives_in, represented_in
from inbreng.dialogue.queries.reports import Asked, Place, Recognised
from inbreng.dialogue.suggestions import suggested
from inbreng.people.models import Organisation, Perspective
from inbreng.programme.models import Gathering

# More tables or questions than this get what the document says, without a row of their own.
MOST_ROWS = 60
KINDS = [("", gettext_lazy("geen vaste soort")), *Contribution.Kind.choices]
FORMATS = [one for one in Gathering.Format.choices if one[0] not in Gathering.MADE_ELSEWHERE]


@dataclass(frozen=True, slots=True)
class TableRow:
    """A group or table of the report with its fields."""

    place: Place
    label: forms.BoundField
    people: forms.BoundField
    sides: forms.BoundField


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question of the report with the kind of its points."""

    asked: Asked
    kind: forms.BoundField


def field_name(what: str, *labels: str) -> str:
    """The name of a row's field: it follows the labels, so that a page that grew old still fits."""
    digest = sha256("\x1f".join(labels).encode()).hexdigest()
    return f"{what}_{digest[:12]}"


class DestinationForm(forms.Form):
    """The gathering of a report; a row for each table and each question is added."""

    gathering = forms.ModelChoiceField(
        queryset=Gathering.objects.none(),
        required=False,
        label=gettext_lazy("Bijeenkomst"),
        empty_label=gettext_lazy("nieuwe bijeenkomst"),
    )
    title = forms.CharField(required=False, max_length=200, label=gettext_lazy("Titel"))
    held_on = forms.DateField(
        required=False,
        label=gettext_lazy("Datum"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    year = forms.IntegerField(required=False, min_value=1990, max_value=2100)
    format = forms.ChoiceField(choices=FORMATS, label=gettext_lazy("Vorm"))
    place = forms.CharField(required=False, max_length=200, label=gettext_lazy("Plaats"))
    n_participants = forms.IntegerField(
        required=False, min_value=0, max_value=100_000, label=gettext_lazy("Aantal aanwezigen")
    )
    organisations = forms.ModelMultipleChoiceField(
        queryset=Organisation.objects.none(),
        required=False,
        label=gettext_lazy("Vertegenwoordigd"),
        widget=forms.CheckboxSelectMultiple,
    )
    perspective = forms.ModelChoiceField(
        queryset=Perspective.objects.none(),
        required=False,
        label=gettext_lazy("Wie was er aan het woord?"),
        empty_label=gettext_lazy("verschillende of onbekend"),
        help_text=gettext_lazy(
            "Geldt voor punten zonder tafel, of aan een tafel zonder perspectief."
        ),
    )

    def __init__(self, given: Any = None, *, report: Report, recognised: Recognised) -> None:
        self.report, self.recognised = report, recognised
        partnership = report.upload.trajectory.partnership_id
        sides = Perspective.objects.filter(partnership=partnership, is_active=True)
        present = Organisation.objects.filter(partnership=partnership)
        self.sides = list(sides)
        self.represented = represented_in(recognised.participants, present)
        super().__init__(given, initial=self._initial())
        known = [one.pk for one in self.represented.known]
        self._offer("gathering", report.upload.trajectory.gatherings.all())
        self._offer("perspective", sides)
        self._offer("organisations", present.filter(pk__in=known))
        self._ask_for_year()
        for place in recognised.places[:MOST_ROWS]:
            self._add_table(place)
        for asked in recognised.questions[:MOST_ROWS]:
            self._add_question(asked)

    def _initial(self) -> dict[str, Any]:
        report = self.report
        return {
            "gathering": report.gathering_id,
            "title": tidied(report.title) or as_title(report.name),
            "held_on": report.held_on if report.held_on[:1].isdigit() else None,
            "format": usual_format(report.document_kind),
            "n_participants": report.n_participants,
            "organisations": [one.pk for one in self.represented.known],
            "perspective": self._only_side(),
        }

    def _only_side(self) -> int | None:
        """The perspective that the title of a report names; an article's title says less."""
        if self.report.document_kind in {"retrospective_article", "newsletter"}:
            return None
        found = perspectives_in(self.report.title, self.sides)
        return next(iter(found)) if len(found) == 1 else None

    def _offer(self, name: str, choices: "QuerySet[Any]") -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 – declared above
        field.queryset = choices

    def _ask_for_year(self) -> None:
        if not self.report.held_on.startswith("--"):
            del self.fields["year"]
            return
        del self.fields["held_on"]
        month, day = (int(part) for part in self.report.held_on[2:].split("-"))
        named = {"day": day, "month": MONTHS[month]}
        self.fields["year"].label = _("Het verslag noemt %(day)s %(month)s. In welk jaar?") % named

    def _add_table(self, place: Place) -> None:
        name = field_name("table", place.group, place.table)
        found = perspectives_in(f"{place.label} {place.composition}", self.sides)
        self.fields[f"{name}_label"] = forms.CharField(
            max_length=200, initial=place.label, label=_("Naam")
        )
        self.fields[f"{name}_people"] = forms.IntegerField(
            required=False,
            min_value=0,
            max_value=10_000,
            initial=place.n_participants,
            label=_("Aantal mensen"),
        )
        self.fields[f"{name}_sides"] = forms.MultipleChoiceField(
            required=False,
            choices=[(one.pk, one.plural_as_spoken) for one in self.sides],
            initial=list(found),
            label=_("Perspectief"),
            widget=forms.CheckboxSelectMultiple,
        )

    def _add_question(self, asked: Asked) -> None:
        self.fields[field_name("question", asked.heading, asked.text)] = forms.ChoiceField(
            required=False,
            choices=KINDS,
            initial=suggested(asked.text).kind,
            label=_("Levert meestal op"),
        )

    def table_rows(self) -> Iterator[TableRow]:
        """Each place of the report with its fields."""
        for place in self.recognised.places[:MOST_ROWS]:
            name = field_name("table", place.group, place.table)
            fields = (self[f"{name}_{part}"] for part in ("label", "people", "sides"))
            yield TableRow(place, *fields)

    def n_more_tables(self) -> int:
        """Tables without a row of their own."""
        return max(len(self.recognised.places) - MOST_ROWS, 0)

    def question_rows(self) -> Iterator[QuestionRow]:
        """Each question of the report with the kind of its points."""
        for asked in self.recognised.questions[:MOST_ROWS]:
            yield QuestionRow(asked, self[field_name("question", asked.heading, asked.text)])

    def clean(self) -> dict[str, Any]:
        """A new gathering needs a title, and a year when the document leaves it out."""
        given = super().clean() or {}
        if given.get("gathering") is None and not given.get("title"):
            self.add_error("title", _("Geef de nieuwe bijeenkomst een titel."))
        if "year" in self.fields and given.get("gathering") is None:
            self._date_of_year(given)
        return given

    def _date_of_year(self, given: dict[str, Any]) -> None:
        if given.get("year") is None:
            if "year" not in self.errors:
                self.add_error("year", _("Vul het jaar in."))
            return
        try:
            given["held_on"] = date.fromisoformat(f"{given['year']}{self.report.held_on[1:]}")
        except ValueError:
            self.add_error("year", _("Deze datum bestaat niet in dat jaar."))

    def destination(self) -> Destination:
        """What somebody chose, as the action wants it."""
        given = self.cleaned_data
        return Destination(
            gathering=given["gathering"],
            title=given["title"],
            held_on=given.get("held_on"),
            format=given["format"],
            place=given["place"],
            n_participants=given["n_participants"],
            participants_exact=self.report.participants_exact is not False,
            tables=[self._table(place) for place in self.recognised.places],
            questions=[self._question(asked) for asked in self.recognised.questions],
            organisations=list(given["organisations"]),
            perspective=given["perspective"],
        )

    def _table(self, place: Place) -> TableChoice:
        name, given = field_name("table", place.group, place.table), self.cleaned_data
        found = perspectives_in(f"{place.label} {place.composition}", self.sides)
        counted = perspectives_in(place.composition, self.sides)
        return TableChoice(
            group=place.group,
            table=place.table,
            label=given.get(f"{name}_label", place.label),
            n_participants=given.get(f"{name}_people", place.n_participants),
            composition=place.composition[:500],
            perspectives={
                int(pk): counted.get(int(pk)) for pk in given.get(f"{name}_sides", found)
            },
        )

    def _question(self, asked: Asked) -> QuestionChoice:
        proposed = suggested(asked.text)
        name = field_name("question", asked.heading, asked.text)
        kind = self.cleaned_data.get(name, proposed.kind)
        sort = proposed.sort if kind == proposed.kind else ""
        return QuestionChoice(heading=asked.heading, text=asked.text, kind=kind, sort=sort)
