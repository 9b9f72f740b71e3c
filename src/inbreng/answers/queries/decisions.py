"""The decision log: which signal led to which decision, put together from what was decided where.

An entry is an answer given to many, an edition of the plan, wishes handed on, an insight that was
agreed on or taken back, or a decision that somebody wrote down. Nothing is copied: every entry is
read from the row that it is.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import CharField, F, Q, QuerySet, TextChoices, Value
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.translation import gettext_lazy

from inbreng.answers.models import AnswerBatch, Decision, Forward
from inbreng.insights.models import Insight
from inbreng.plan.models import Edition
from inbreng.programme.models import Trajectory


class Kind(TextChoices):
    """What an entry of the log is."""

    DECISION = "decision", gettext_lazy("besluit")
    ANSWERS = "answers", gettext_lazy("antwoord aan velen")
    EDITION = "edition", gettext_lazy("versie van het plan")
    FORWARD = "forward", gettext_lazy("doorgestuurd")
    AGREED = "agreed", gettext_lazy("inzicht vastgesteld")
    WITHDRAWN = "withdrawn", gettext_lazy("inzicht ingetrokken")


# What the public may read of what is decided; a decision only when it says so itself.
PUBLIC = (Kind.DECISION, Kind.EDITION)


@dataclass(frozen=True, slots=True)
class DecisionFilter:
    """Which entries are asked for; what is empty asks for all."""

    text: str = ""
    kind: str = ""
    since: date | None = None
    until: date | None = None


def decided(trajectory: Trajectory, wanted: DecisionFilter, *, is_public: bool = False) -> Any:
    """The rows of the log as (kind, id, moment), the newest first, to be sliced.

    ``decision_entries`` tells them. No query yet. With ``is_public`` only what everybody may read.
    """
    kinds = [Kind(wanted.kind)] if wanted.kind in Kind.values else list(Kind)
    if is_public:
        kinds = [kind for kind in kinds if kind in PUBLIC]
    sources = [_rows(SOURCES[kind](trajectory, is_public), kind, wanted) for kind in kinds]
    if not sources:
        return []
    first, *rest = sources
    rows: QuerySet[Any] = first.union(*rest, all=True).order_by("-moment", "-pk")
    return rows


def _rows(found: Any, kind: Kind, wanted: DecisionFilter) -> Any:
    at, words = MOMENTS[kind], WORDS[kind]
    if wanted.text:
        said = Q()
        for name in words:
            said |= Q(**{f"{name}__icontains": wanted.text})
        found = found.filter(said)
    if wanted.since:
        found = found.filter(**{f"{_day(kind)}__gte": wanted.since})
    if wanted.until:
        found = found.filter(**{f"{_day(kind)}__lte": wanted.until})
    named = found.order_by().annotate(entry_kind=Value(kind.value), moment=_text_of(at))
    return named.values_list("entry_kind", "pk", "moment")


def _day(kind: Kind) -> str:
    return "decided_on" if kind == Kind.DECISION else f"{MOMENTS[kind]}__date"


def _text_of(name: str) -> Any:
    # A day and a moment sort together as text: 2026-03-02 before 2026-03-02 09:00.
    return Cast(F(name), CharField())


def _decisions(trajectory: Trajectory, is_public: bool) -> QuerySet[Any]:
    found = Decision.objects.filter(trajectory=trajectory, withdrawn_at__isnull=True)
    return found.filter(is_public=True) if is_public else found


def _batches(trajectory: Trajectory, _is_public: bool) -> QuerySet[Any]:
    return AnswerBatch.objects.filter(trajectory=trajectory, state=AnswerBatch.State.GIVEN)


def _editions(trajectory: Trajectory, _is_public: bool) -> QuerySet[Any]:
    return Edition.objects.filter(plan__trajectory=trajectory, published_at__lte=timezone.now())


def _forwards(trajectory: Trajectory, _is_public: bool) -> QuerySet[Any]:
    return Forward.objects.filter(trajectory=trajectory, released_at__isnull=False)


def _agreed(trajectory: Trajectory, _is_public: bool) -> QuerySet[Any]:
    return Insight.objects.filter(
        trajectory=trajectory, agreed_at__isnull=False, state=Insight.State.AGREED
    )


def _withdrawn(trajectory: Trajectory, _is_public: bool) -> QuerySet[Any]:
    """Of insights that once stood: what was only a draft was known to nobody else."""
    return Insight.objects.filter(
        trajectory=trajectory, withdrawn_at__isnull=False, agreed_at__isnull=False
    )


SOURCES: dict[Kind, Callable[[Trajectory, bool], QuerySet[Any]]] = {
    Kind.DECISION: _decisions,
    Kind.ANSWERS: _batches,
    Kind.EDITION: _editions,
    Kind.FORWARD: _forwards,
    Kind.AGREED: _agreed,
    Kind.WITHDRAWN: _withdrawn,
}
MOMENTS = {
    Kind.DECISION: "decided_on",
    Kind.ANSWERS: "given_at",
    Kind.EDITION: "published_at",
    Kind.FORWARD: "released_at",
    Kind.AGREED: "agreed_at",
    Kind.WITHDRAWN: "withdrawn_at",
}
WORDS = {
    Kind.DECISION: ("what", "because", "decided_by"),
    Kind.ANSWERS: ("text", "reason", "theme__name"),
    Kind.EDITION: ("title", "note"),
    Kind.FORWARD: ("title", "party__name"),
    Kind.AGREED: ("statement",),
    Kind.WITHDRAWN: ("statement", "withdrawn_reason"),
}
