"""What an answer says: checked against what its kind asks for, and copied from place to place."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from inbreng.answers.languages import LANGUAGES
from inbreng.answers.models import AnswerKind, AnswerWords
from inbreng.core.errors import DomainError
from inbreng.people.models import Organisation
from inbreng.plan.models import Passage, PassageVersion

# Kinds of answer that can point at a passage of the plan.
IN_THE_PLAN = {AnswerKind.TAKEN_UP, AnswerKind.PARTLY, AnswerKind.ALREADY_SO}
FIELDS = (
    *("kind", "text", "reason", "passage_id", "passage_version_id", "party_id", "due_on"),
    *("language", "translation"),
)


class AnswerNotComplete(DomainError):
    """The answer lacks what its kind asks for."""


def complete_words(
    *,
    kind: str,
    text: str = "",
    reason: str = "",
    passage: Passage | None = None,
    party: Organisation | None = None,
    due_on: date | None = None,
    language: str = "",
    translation: str = "",
) -> dict[str, Any]:
    """The columns of an answer; passage, party and date only with a kind that asks for them.

    Raises AnswerNotComplete for a no without a reason, "lies with" without a
    party, "not known yet" without a date, "taken up" without passage or text,
    and for words in another language without the name of that language.
    """
    text, reason, translation = text.strip(), reason.strip(), translation.strip()
    if translation and language not in LANGUAGES:
        raise AnswerNotComplete(_("Kies in welke taal dit is."))
    _check(kind, text=text, reason=reason, passage=passage, party=party, due_on=due_on)
    where = passage if kind in IN_THE_PLAN else None
    return {
        "kind": kind,
        "text": text,
        "reason": reason,
        "passage_id": where.pk if where else None,
        "passage_version_id": newest_version_id(where),
        "party_id": party.pk if party and kind == AnswerKind.LIES_WITH else None,
        "due_on": due_on if kind == AnswerKind.NOT_KNOWN_YET else None,
        "language": language if translation else "",
        "translation": translation,
    }


def words_in(holder: AnswerWords) -> dict[str, Any]:
    """The columns of an answer as they stand somewhere."""
    return {name: getattr(holder, name) for name in FIELDS}


def says_the_same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two answers read alike, whatever version of the passage they were written with."""
    return all(one[name] == other[name] for name in FIELDS if name != "passage_version_id")


def newest_version_id(passage: Passage | None) -> int | None:
    """The version of a passage that everybody reads now. One query."""
    if passage is None:
        return None
    versions = PassageVersion.objects.filter(passage=passage).order_by("-number")
    return versions.values_list("pk", flat=True).first()


def _check(
    kind: str,
    *,
    text: str,
    reason: str,
    passage: Passage | None,
    party: Organisation | None,
    due_on: date | None,
) -> None:
    if kind == AnswerKind.NOT and not reason:
        raise AnswerNotComplete(_("Een nee heeft een reden. Schrijf op waarom niet."))
    if kind == AnswerKind.LIES_WITH and party is None:
        raise AnswerNotComplete(_("Kies bij wie dit ligt."))
    if kind == AnswerKind.NOT_KNOWN_YET and due_on is None:
        raise AnswerNotComplete(_("Noem de datum waarop je het uiterlijk weet."))
    if kind == AnswerKind.TAKEN_UP and passage is None and not text:
        raise AnswerNotComplete(_("Kies de passage waarin dit staat, of schrijf op wat je doet."))
