"""Release words for everybody, word for word, and take that back."""

import re
from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.dialogue.bridge import screen
from inbreng.dialogue.finding_kinds import kind_in_words
from inbreng.dialogue.models import Contribution, Wording
from inbreng.dialogue.queries.known_names import known_names
from inbreng.insights.models import ReleasedQuote
from inbreng.insights.queries.quotes import why_not_public
from inbreng.insights.spread.audience import members_view
from inbreng.people.models import User

LEFT_OUT = re.compile(r"\s*\[(?:…|\.\.\.)\]\s*")


class NotTheirWords(DomainError):
    """The quote holds words that the contribution does not."""


class LooksPersonal(DomainError):
    """Something in the words seems personal; an editor may say that it is not."""


@transaction.atomic
def release_quote(
    *,
    contribution: Contribution,
    words: str,
    is_checked: bool = False,
    by: User | None,
    now: datetime,
) -> ReleasedQuote:
    """Let everybody read these words; an earlier quote of the contribution is replaced.

    Parts may be left out where “[…]” stands, nothing else changes. Raises DomainError for words
    that may never be read by everybody, NotTheirWords, and LooksPersonal for what the screening
    finds: always when it is sure, else unless ``is_checked``.
    """
    view = members_view(contribution.trajectory)
    if reason := why_not_public(view, contribution):
        raise DomainError(reason)
    wording, spans = _found(contribution, words)
    _screen(contribution, words, is_checked=is_checked)
    ReleasedQuote.objects.filter(contribution=contribution, taken_back_at__isnull=True).update(
        taken_back_at=now, taken_back_by=by
    )
    return ReleasedQuote.objects.create(
        contribution=contribution, wording=wording, spans=spans, released_by=by, released_at=now
    )


def release_whole(
    *, contributions: Iterable[Contribution], by: User | None, now: datetime
) -> list[tuple[Contribution, str]]:
    """Release these as they were said; give back what could not be, each with the reason."""
    refused = []
    for contribution in contributions:
        said = next(iter(open_wordings(contribution)), None)
        try:
            words = said.text if said else ""
            release_quote(contribution=contribution, words=words, by=by, now=now)
        except DomainError as refusal:
            refused.append((contribution, str(refusal)))
    return refused


def take_back_quote(*, quote: ReleasedQuote, by: User | None, now: datetime) -> None:
    """Let nobody but those who saw the line read these words any more."""
    released = ReleasedQuote.objects.filter(pk=quote.pk, taken_back_at__isnull=True)
    if not released.update(taken_back_at=now, taken_back_by=by):
        raise ChangedMeanwhile(_("Dit citaat was al teruggenomen."))


@transaction.atomic
def release_again(*, quote: ReleasedQuote, by: User | None, now: datetime) -> ReleasedQuote:
    """Undo taking a quote back: the same words are released again, if they still may be."""
    return release_quote(
        contribution=quote.contribution, words=quote.words, is_checked=True, by=by, now=now
    )


def open_wordings(contribution: Contribution) -> list[Wording]:
    """The wordings that may be quoted: as said first, then what stands beside it."""
    found = Wording.objects.filter(contribution=contribution, sealed_until__isnull=True)
    return list(found.order_by("number"))


def _found(contribution: Contribution, words: str) -> tuple[Wording, list[list[int]]]:
    pieces = [piece for piece in LEFT_OUT.split(words.replace("\r\n", "\n").strip()) if piece]
    if not pieces:
        raise NotTheirWords(_("Kies eerst welke woorden iedereen mag lezen."))
    for wording in open_wordings(contribution):
        spans = _spans(wording.text, pieces)
        if spans:
            return wording, spans
    raise NotTheirWords(
        _("Deze woorden staan zo niet in het punt. Je mag iets weglaten met […], niet veranderen.")
    )


def _spans(text: str, pieces: list[str]) -> list[list[int]]:
    spans, at = [], 0
    for piece in pieces:
        begin = text.find(piece, at)
        if begin < 0:
            return []
        at = begin + len(piece)
        spans.append([begin, at])
    return spans


def _screen(contribution: Contribution, words: str, *, is_checked: bool) -> None:
    found = screen(words, known_names=known_names(contribution.trajectory_id))
    if not found or (is_checked and not any(one.is_sure for one in found)):
        return
    named = ", ".join(
        f"“{words[one.start : one.end]}” ({kind_in_words(one.kind, is_sure=one.is_sure)})"
        for one in found
    )
    raise LooksPersonal(
        _("Hier lijkt iets persoonlijks in te staan: %(found)s. Laat het weg met […].")
        % {"found": named}
    )
