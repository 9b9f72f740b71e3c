"""The entries of the decision log in words, each read from the row that it is."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from inbreng.answers.models import Answer, AnswerBatch, Decision, Forward
from inbreng.answers.queries.decisions import DecisionFilter, Kind, decided
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.rules import SMALLEST_GROUP
from inbreng.insights.models import Insight
from inbreng.insights.queries import themes_by_contribution
from inbreng.plan.models import Edition, Passage
from inbreng.programme.models import Trajectory

MOST_LOOKED_AT = 2000  # answers whose themes are counted


@dataclass(frozen=True, slots=True)
class Entry:
    """One decision: what and why, by whom, when, and from which signals."""

    kind: str
    kind_label: str
    pk: int
    on: date
    what: str
    because: str
    by: str
    insights: Sequence[Insight] = field(default=())
    passages: Sequence[Passage] = field(default=())
    n_points: int = 0
    is_few: bool = False  # fewer than five, and this reader is told no small groups
    signal: str = ""
    party: str = ""
    contribution: int | None = None
    n_versions: int = 1
    is_public: bool = False


def entries(rows: Iterable[tuple[str, int, Any, int]], *, tells_all: bool = True) -> list[Entry]:
    """The entries of these rows, in their order. At most twelve queries.

    Unless ``tells_all`` a number of points below five is told as few.
    """
    rows = list(rows)
    by_kind: dict[str, list[int]] = defaultdict(list)
    for kind, pk, _moment, _number in rows:
        by_kind[kind].append(pk)
    told = {
        (kind, entry.pk): entry
        for kind, pks in by_kind.items()
        for entry in TELLING[Kind(kind)](pks)
    }
    found = [
        _given_often(told[kind, pk], number)
        for kind, pk, _moment, number in rows
        if (kind, pk) in told
    ]
    return found if tells_all else [_without_small_groups(one) for one in found]


def _given_often(entry: Entry, number: int) -> Entry:
    """An answer that was given one by one to several; it names none of them."""
    if number == 1:
        return entry
    return replace(entry, n_points=number, contribution=None, n_versions=1)


def _without_small_groups(entry: Entry) -> Entry:
    if entry.contribution is not None or not 0 < entry.n_points < SMALLEST_GROUP:
        return entry
    return replace(entry, n_points=0, is_few=True)


def public_entries(trajectory: Trajectory, n_most: int = 50) -> list[Entry]:
    """What everybody may read of what was decided, the newest first. At most five queries."""
    return entries(decided(trajectory, DecisionFilter(), is_public=True)[:n_most])


def _entry(kind: Kind, pk: int, moment: date | datetime | None, **told: Any) -> Entry:
    assert moment is not None  # noqa: S101 – every source asks for its moment
    on = timezone.localdate(moment) if isinstance(moment, datetime) else moment
    given = {"what": "", "because": "", "by": ""} | told
    return Entry(kind=kind.value, kind_label=str(kind.label), pk=pk, on=on, **given)


def _tell_decisions(pks: list[int]) -> list[Entry]:
    found = Decision.objects.filter(pk__in=pks)
    return [
        _entry(
            Kind.DECISION,
            one.pk,
            one.decided_on,
            what=one.what,
            because=one.because,
            by=one.decided_by,
            insights=_standing(one.insights.all()),
            passages=tuple(one.passages.all()),
            is_public=one.is_public,
        )
        for one in found.prefetch_related("insights", "passages__chapter")
    ]


def _standing(insights: Iterable[Insight]) -> tuple[Insight, ...]:
    return tuple(one for one in insights if one.state == Insight.State.AGREED)


def _tell_batches(pks: list[int]) -> list[Entry]:
    found = AnswerBatch.objects.filter(pk__in=pks).annotate(n_given=Count("answers"))
    return [
        _entry(
            Kind.ANSWERS,
            one.pk,
            one.given_at,
            what=f"{str(one.get_kind_display()).rstrip('…')}: {one.text or one.reason}",
            because=one.reason if one.text else "",
            by=str(one.given_by or ""),
            passages=(one.passage,) if one.passage else (),
            n_points=one.n_given,
            signal=one.theme.name if one.theme else "",
            party=one.party.name if one.party else "",
        )
        for one in found.select_related("theme", "passage__chapter", "given_by", "party").order_by()
    ]


def _tell_answers(pks: list[int]) -> list[Entry]:
    related = ("contribution", "passage__chapter", "given_by", "party")
    found = list(Answer.objects.filter(pk__in=pks).select_related(*related))
    themes = _themes_of_answers(found)
    return [
        _entry(
            Kind.ANSWER,
            one.pk,
            one.given_at,
            what=f"{str(one.get_kind_display()).rstrip('…')}: {one.text or one.reason}",
            because=one.reason if one.text else "",
            by=str(one.given_by or ""),
            passages=(one.passage,) if one.passage else (),
            n_points=1,
            signal=", ".join(themes.get(_what(one), ())),
            party=one.party.name if one.party else "",
            contribution=one.contribution_id,
            n_versions=one.number,
        )
        for one in found
    ]


def _themes_of_answers(answers: list[Answer]) -> dict[tuple[Any, ...], list[str]]:
    """The themes under which most stands of what got the same answer. Three queries."""
    texts, reasons = {one.text for one in answers}, {one.reason for one in answers}
    alike = Answer.objects.filter(batch__isnull=True, text__in=texts, reason__in=reasons)
    trajectories = {one.contribution.trajectory_id for one in answers}
    shown = alike.filter(
        contribution__trajectory__in=trajectories,
        contribution__state=Contribution.State.VISIBLE,
    ).select_related("contribution")[:MOST_LOOKED_AT]
    points = {one.contribution_id: _what(one) for one in shown}
    counts: dict[tuple[Any, ...], Counter[str]] = defaultdict(Counter)
    by_point = themes_by_contribution(one.contribution for one in shown)
    for point, themes in by_point.items():
        counts[points[point]].update(theme.name for theme in themes)
    return {what: [name for name, _n in names.most_common(3)] for what, names in counts.items()}


def _what(answer: Answer) -> tuple[Any, ...]:
    said = (answer.kind, answer.text, answer.reason)
    return (*said, answer.passage_id, answer.party_id)


def _tell_editions(pks: list[int]) -> list[Entry]:
    return [
        _entry(
            Kind.EDITION,
            one.pk,
            one.published_at,
            what=_("%(plan)s: %(title)s is gepubliceerd")
            % {"plan": one.plan.title, "title": one.title},
            because=one.note,
            by=str(one.made_by or ""),
            is_public=True,
        )
        for one in Edition.objects.filter(pk__in=pks).select_related("plan", "made_by")
    ]


def _tell_forwards(pks: list[int]) -> list[Entry]:
    found = Forward.objects.filter(pk__in=pks).annotate(
        n_sent=Count("points", filter=Q(points__is_kept_back=False))
    )
    return [
        _entry(
            Kind.FORWARD,
            one.pk,
            one.released_at,
            what=_("“%(title)s” is doorgestuurd naar %(party)s")
            % {"title": one.title, "party": one.party.name},
            because=one.reply if one.shown_at else "",
            by=str(one.released_by or ""),
            n_points=one.n_sent,
            party=one.party.name,
        )
        for one in found.select_related("party", "released_by").order_by()
    ]


def _tell_agreed(pks: list[int]) -> list[Entry]:
    return [
        _entry(
            Kind.AGREED,
            one.pk,
            one.agreed_at,
            what=one.statement,
            by=one.agreed_with or str(one.agreed_by or ""),
            insights=(one,),
            signal=one.theme.name if one.theme else "",
        )
        for one in Insight.objects.filter(pk__in=pks).select_related("theme", "agreed_by")
    ]


def _tell_withdrawn(pks: list[int]) -> list[Entry]:
    return [
        _entry(
            Kind.WITHDRAWN,
            one.pk,
            one.withdrawn_at,
            what=one.statement,
            because=one.withdrawn_reason,
            by=str(one.withdrawn_by or ""),
            signal=one.theme.name if one.theme else "",
        )
        for one in Insight.objects.filter(pk__in=pks).select_related("theme", "withdrawn_by")
    ]


TELLING: dict[Kind, Callable[[list[int]], list[Entry]]] = {
    Kind.DECISION: _tell_decisions,
    Kind.ANSWERS: _tell_batches,
    Kind.ANSWER: _tell_answers,
    Kind.EDITION: _tell_editions,
    Kind.FORWARD: _tell_forwards,
    Kind.AGREED: _tell_agreed,
    Kind.WITHDRAWN: _tell_withdrawn,
}
