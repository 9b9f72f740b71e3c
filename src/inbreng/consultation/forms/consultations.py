"""What an editor fills in: what is put to whom, until when, and what it means for people."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from inbreng.consultation.models import Consultation, Subject
from inbreng.core.widgets import QuickTick, QuickWords
from inbreng.plan.models import Edition, EditionPassage
from inbreng.programme.models import Trajectory

WEEKS_OPEN = 3


def begin_of(day: date) -> datetime:
    """The first moment of a day, here."""
    return timezone.make_aware(datetime.combine(day, time.min))


def end_of(day: date) -> datetime:
    """The first moment after a day, so that the day itself counts."""
    return begin_of(day + timedelta(days=1))


def last_day(moment: datetime) -> date:
    """The last day before a moment."""
    return timezone.localdate(moment - timedelta(seconds=1))


def day_field(label: Any, help_text: Any = "") -> forms.DateField:
    """A field for a day, as a browser asks for one."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, help_text=help_text, widget=widget)


class ConsultationForm(forms.Form):
    """Title, introduction, audience and days of a consultation."""

    title = forms.CharField(
        label=_("Titel"),
        max_length=200,
        help_text=_("Zoals mensen hem in de mail en op hun telefoon lezen."),
    )
    intro = forms.CharField(
        label=_("Inleiding"),
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Gewone taal, korte zinnen: waarom je dit vraagt en wat je ermee doet."),
    )
    audience = forms.ChoiceField(
        label=_("Voor wie"), choices=Consultation.Audience.choices, widget=forms.RadioSelect
    )
    edition = forms.ModelChoiceField(
        label=_("Uitgave van het plan"),
        queryset=Edition.objects.none(),
        required=False,
        empty_label=_("geen tekst, alleen vragen"),
        help_text=_("Mensen lezen de tekst van deze uitgave. Hij verandert daarna niet meer."),
    )
    opens_on = day_field(_("Open vanaf"))
    closes_on = day_field(_("Tot en met"))

    def __init__(self, *args: Any, trajectory: Trajectory, is_new: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        editions = self.fields["edition"]
        assert isinstance(editions, forms.ModelChoiceField)  # noqa: S101 – declared above
        found = Edition.objects.filter(plan__trajectory=trajectory).select_related("plan")
        editions.queryset = found.order_by("-plan__first_year", "-number")
        if not is_new:
            del self.fields["edition"]

    def filled(self) -> dict[str, Any]:
        """What was filled in, from the first moment of the first day to the end of the last."""
        fields = dict(self.cleaned_data)
        opens_on, closes_on = fields.pop("opens_on"), fields.pop("closes_on")
        return fields | {"opens_at": begin_of(opens_on), "closes_at": end_of(closes_on)}


class ExtendForm(forms.Form):
    """Another last day."""

    closes_on = day_field(_("Tot en met"))


WHOLE = "alles"  # of the plan


class SubjectsForm(forms.Form):
    """Which passages are put to people, what each means for them, and loose questions."""

    part = forms.ChoiceField(
        label=_("Wat leg je voor?"),
        required=False,
        help_text=_(
            "Kies je het hele plan of een hoofdstuk, dan tellen de vinkjes hieronder niet."
        ),
    )
    questions = forms.CharField(
        label=_("Losse vragen"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Eén vraag per regel. Ze staan onder de tekst."),
    )
    has_scale = forms.BooleanField(
        label=_("Laat mensen bij de losse vragen ook kiezen: van niets tot heel veel"),
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        is_poll: bool,
        passages: Sequence[EditionPassage],
        subjects: Sequence[Subject],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.passages = passages
        known = {one.passage_version_id: one for one in subjects if one.passage_version_id}
        loose = [one for one in subjects if not one.passage_version_id]
        self.fields["questions"].initial = "\n".join(one.question.text for one in loose)
        self.fields["has_scale"].initial = any(one.has_scale for one in loose)
        if not is_poll:
            del self.fields["has_scale"]
        self._offer_parts()
        for one in passages:
            subject = known.get(one.version_id)
            self.fields[f"shown_{one.version_id}"] = forms.BooleanField(
                label=f"§ {one.chapter_number}.{one.position}",
                required=False,
                initial=subject is not None,
                widget=QuickTick(),
            )
            self.fields[f"meaning_{one.version_id}"] = forms.CharField(
                label=_("Wat betekent dit voor mij?"),
                required=False,
                max_length=1000,
                initial=subject.meaning if subject else "",
                widget=QuickWords(attrs={"rows": 2}),
            )

    def _offer_parts(self) -> None:
        part = self.fields["part"]
        assert isinstance(part, forms.ChoiceField)  # noqa: S101 – declared above
        chapters = {str(one.chapter_number): one.chapter_title for one in self.passages}
        part.choices = [
            ("", _("wat ik hieronder aanvink")),
            (WHOLE, _("het hele plan")),
            *((number, f"{number}. {title}") for number, title in chapters.items()),
        ]

    def rows(self) -> list[tuple[EditionPassage, forms.BoundField, forms.BoundField]]:
        """Each passage with its two fields."""
        return [
            (one, self[f"shown_{one.version_id}"], self[f"meaning_{one.version_id}"])
            for one in self.passages
        ]

    def chosen(self) -> list[tuple[EditionPassage, str]]:
        """The passages of the part that was chosen, else those that were ticked, with meanings."""
        return [
            (one, self.cleaned_data[f"meaning_{one.version_id}"])
            for one in self.passages
            if self._is_chosen(one)
        ]

    def _is_chosen(self, passage: EditionPassage) -> bool:
        if part := self.cleaned_data["part"]:
            return part in {WHOLE, str(passage.chapter_number)}
        return bool(self.cleaned_data[f"shown_{passage.version_id}"])

    def asked(self) -> dict[str, Any]:
        """The loose questions, and whether they have a scale."""
        lines = self.cleaned_data["questions"].splitlines()
        return {
            "questions": [line for line in lines if line.strip()],
            "has_scale": self.cleaned_data.get("has_scale", False),
        }
