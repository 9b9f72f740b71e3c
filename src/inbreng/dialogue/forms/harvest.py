"""The filters of the harvest, for the page, the exports and the API."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.core.widgets import QuickSelect
from inbreng.dialogue.disclosure import Disclosure
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.harvest import NO_KIND, HarvestFilter
from inbreng.dialogue.queries.harvest_options import (
    offered_gatherings,
    offered_parties,
    offered_questions,
    offered_tables,
)
from inbreng.people.models import Organisation
from inbreng.programme.models import Question

SMALL_TALKS = "talks"
LONGEST_ID = 18  # digits that every database counts
MARK_LABELS = [
    ("heavy", _("zwaar punt")),
    ("disagreed", _("we werden het niet eens")),
    ("minority", _("minderheidsgeluid")),
    ("pearl", _("parel")),
    ("puzzle", _("puzzel")),
    ("quoted", _("letterlijk citaat")),
    ("before", _("vooraf gezegd")),
    ("other", _("buiten de vragen om")),
]
Choices = list[tuple[Any, Any]]


def _choice(label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, widget=QuickSelect)


class HarvestForm(forms.Form):
    """Filters of the harvest; offers only what the visitor may be told."""

    text = forms.CharField(
        label=_("Woorden"),
        required=False,
        max_length=200,
        widget=forms.TextInput({"type": "search"}),
    )
    gathering = _choice(_("Bijeenkomst"))
    table = _choice(_("Tafel"))
    question = _choice(_("Vraag"))
    perspective = _choice(_("Perspectief"))
    kind = _choice(_("Soort"))
    mark = _choice(_("Kenmerk"))
    party = _choice(_("Gericht aan"))
    school_type = _choice(_("Schoolsoort"))
    state = _choice(_("Stand"))

    def __init__(self, view: Disclosure, data: Mapping[str, Any], **options: Any) -> None:
        super().__init__(data, **options)
        self.view = view
        self.questions = self._questions()
        gathering = self._gathering()
        self._offer("gathering", _("alle"), self._gatherings())
        self._offer_places(gathering)
        self._offer("perspective", _("alle"), [(p.pk, p.name) for p in view.perspectives.values()])
        self._offer("kind", _("alle"), [*Contribution.Kind.choices, (NO_KIND, _("nog geen soort"))])
        self._offer("mark", _("alle"), MARK_LABELS)
        self._offer("party", _("iedereen"), [(one.pk, one.name) for one in offered_parties(view)])
        self._offer_to_staff()

    def wanted(self) -> HarvestFilter:
        """The filter as it was asked; a value that is not offered asks for nothing."""
        self.full_clean()
        asked = {one.name for one in fields(HarvestFilter)}
        given = {
            name: value for name, value in self.cleaned_data.items() if value and name in asked
        }
        gathering = given.pop("gathering", "")
        return HarvestFilter(
            gathering=_number(gathering),
            is_small_talk=gathering == SMALL_TALKS,
            table=_number(given.pop("table", "")),
            question=_number(given.pop("question", "")),
            perspective=_number(given.pop("perspective", "")),
            party=_number(given.pop("party", "")),
            **given,
        )

    def replace_followers(self) -> None:
        """Let htmx put the tables and questions of the chosen gathering in their place."""
        for name in ("table", "question"):
            self.fields[name].widget.attrs["hx-swap-oob"] = "true"

    def _offer(self, name: str, empty: Any, choices: Choices) -> None:
        self.fields[name].choices = [("", empty), *choices]  # type: ignore[attr-defined]

    def _gatherings(self) -> Choices:
        offered: Choices = [(one.pk, _dated(one)) for one in offered_gatherings(self.view)]
        if any(occasion.is_small_talk for occasion in self.view.occasions.values()):
            offered.append((SMALL_TALKS, _("alle keren “in gesprek met…”")))
        return offered

    def _offer_places(self, gathering: int | None) -> None:
        tables = offered_tables(self.view, gathering) if gathering else []
        self._offer("table", _("alle") if gathering else _("kies bijeenkomst"), tables)
        questions = [(one.pk, _asked(one)) for one in self.questions]
        self._offer("question", _("alle") if gathering else _("kies bijeenkomst"), questions)

    def _offer_to_staff(self) -> None:
        if self.view.tells_all:
            self._offer("school_type", _("alle"), Organisation.SchoolType.choices)
        else:
            del self.fields["school_type"]
        if self.view.is_moderator:
            held = [("quarantined", _("wacht op nakijken")), ("refused", _("niet geplaatst"))]
            self._offer("state", _("geplaatst"), [*held, ("withdrawn", _("ingetrokken"))])
        else:
            del self.fields["state"]

    def _gathering(self) -> int | None:
        """The gathering asked for, or the one of the table or question that was asked for."""
        table = self.view.spots.get(_number(self.data.get("table")) or 0)
        found = _number(self.data.get("gathering"))
        if found is None and table is not None and table.pk in self.view.told:
            found = table.gathering_id
        if found is None and self.questions:
            found = self.questions[0].gathering_id
        return found

    def _questions(self) -> list[Question]:
        table = self.view.spots.get(_number(self.data.get("table")) or 0)
        gathering = _number(self.data.get("gathering")) or (table.gathering_id if table else None)
        question = _number(self.data.get("question"))
        if gathering is None and question is None:
            return []
        return list(offered_questions(self.view, gathering, question))


def _number(value: Any) -> int | None:
    written = str(value or "")
    return int(written) if written.isdecimal() and len(written) <= LONGEST_ID else None


def _dated(occasion: Any) -> str:
    if occasion.held_on is None:
        return str(occasion.title)
    return f"{occasion.title} ({occasion.held_on:%d-%m-%Y})"


def _asked(question: Question) -> str:
    return f"{question.heading}: {question.text}" if question.heading else question.text
