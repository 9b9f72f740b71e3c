"""The fields of remarks: about one piece somebody may say several things, each at its own words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.consultation.models import Subject
from inbreng.plan.forms import ParagraphField
from inbreng.plan.texts import plain

LONGEST_QUOTE = 600
MOST_REMARKS = 20  # about one piece in one sending


@dataclass(frozen=True, slots=True)
class Place:
    """Where one remark about a subject is written."""

    subject: Subject
    number: int  # from 0

    @property
    def suffix(self) -> str:
        """What its fields are called after."""
        return f"_{self.subject.pk}_{self.number}" if self.number else f"_{self.subject.pk}"

    def fields(self) -> Iterator[tuple[str, forms.Field]]:
        """The words, the paragraph they are about, and the words of the text they point at."""
        widget = forms.Textarea(attrs={"rows": 4, "data-words": ""})
        yield (
            f"text{self.suffix}",
            forms.CharField(label=self._label(), required=False, max_length=4000, widget=widget),
        )
        if self.subject.passage_version is not None:
            text = self.subject.passage_version.text
            yield f"paragraph{self.suffix}", ParagraphField(text, label=_("Waarover?"))
        hidden = forms.CharField(required=False, max_length=5000, widget=forms.HiddenInput)
        yield f"quoted{self.suffix}", hidden

    def _label(self) -> str:
        if self.subject.passage_version_id is None:
            return self.subject.question.text
        label = _("Opmerking %(number)d bij § %(label)s")
        if not self.number:
            label = _("Jouw reactie op § %(label)s")
        return label % {"label": self.subject.label, "number": self.number + 1}

    def quoted(self, cleaned: Mapping[str, Any]) -> str:
        """The words of the text that the remark points at: the selected ones, or a paragraph."""
        chosen = _in_text(self.subject, cleaned.get(f"quoted{self.suffix}", ""))
        return chosen or cleaned.get(f"paragraph{self.suffix}", "")


@dataclass(frozen=True, slots=True)
class RemarkFields:
    """A place with its fields as they are shown."""

    place: Place
    text: forms.BoundField
    quoted: forms.BoundField
    paragraph: forms.BoundField | None


def places_of(subject: Subject, typed: Mapping[str, Any]) -> list[Place]:
    """A place for each remark typed about a subject, and one more when it was asked for."""
    n_places = 1
    if subject.passage_version_id is not None:
        while f"text{Place(subject, n_places).suffix}" in typed:
            n_places += 1
        n_places += typed.get("more") == str(subject.pk)
    return [Place(subject, number) for number in range(min(n_places, MOST_REMARKS))]


def shown(form: forms.BaseForm, place: Place) -> RemarkFields:
    """The fields of a place in a form."""
    has_paragraph = place.subject.passage_version_id is not None
    return RemarkFields(
        place=place,
        text=form[f"text{place.suffix}"],
        quoted=form[f"quoted{place.suffix}"],
        paragraph=form[f"paragraph{place.suffix}"] if has_paragraph else None,
    )


def _in_text(subject: Subject, quoted: str) -> str:
    """The words that somebody points at, when the text really holds them."""
    words = " ".join(quoted.split())[:LONGEST_QUOTE]
    if not words or subject.passage_version is None:
        return ""
    text = " ".join(plain(subject.passage_version.text).split())
    return words if words in text else ""
