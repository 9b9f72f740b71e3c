"""The decision log: which signal led to which decision, put together from what was decided where.

An entry is an answer given to many or to one, an edition of the plan, wishes handed on, an
insight that was agreed on or taken back, or a decision that somebody wrote down. Nothing is
copied: every entry is read from the row that it is.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import CharField, Count, F, Max, Q, QuerySet, TextChoices, Value
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.translation import gettext_lazy

from inbreng.answers.models import Answer, AnswerBatch, Decision, Forward
from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Insight
from inbreng.people.models import Organisation
from inbreng.plan.models import Edition
from inbreng.programme.models import Trajectory


class Kind(TextChoices):
    """What an entry of the log is."""

    DECISION = "decision", gettext_lazy("besluit")
    ANSWERS = "answers", gettext_lazy("antwoord aan velen")
    ANSWER = "answer", gettext_lazy("antwoord, één voor één")
    EDITION = "edition", gettext_lazy("versie van het plan")
    FORWARD = "forward", gettext_lazy("doorgestuurd")
    AGREED = "agreed", gettext_lazy("inzicht vastgesteld")
    WITHDRAWN = "withdrawn", gettext_lazy("inzicht ingetrokken")


# What the public may read of what is decided; a decision only when it says so itself.
PUBLIC = (Kind.DECISION, Kind.EDITION)
# Answers that say the same are one decision, however often it was given.
SAME = ("kind", "text", "reason", "passage", "party")
# What lies with a party, or went to one.
OF_PARTIES = (Kind.ANSWERS, Kind.ANSWER, Kind.FORWARD)


@dataclass(frozen=True, slots=True)
class DecisionFilter:
    """Which entries are asked for; what is empty asks for all."""

    text: str = ""
    kind: str = ""
    party: int | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """Of which trajectory the log is asked, and for whom."""

    trajectory: Trajectory
    is_public: bool
    lines: QuerySet[Contribution] | None


def decided(
    trajectory: Trajectory,
    wanted: DecisionFilter,
    *,
    is_public: bool = False,
    lines: QuerySet[Contribution] | None = None,
) -> Any:
    """The rows of the log as (kind, id, moment, number), the newest first, to be sliced.

    ``decision_entries`` tells them. No query yet. With ``is_public`` only what everybody may
    read. Answers to one are told about ``lines`` alone: those that the reader may see.
    """
    kinds = [Kind(wanted.kind)] if wanted.kind in Kind.values else list(Kind)
    if is_public:
        kinds = [kind for kind in kinds if kind in PUBLIC]
    if wanted.party:
        kinds = [kind for kind in kinds if kind in OF_PARTIES]
    asked = Asked(trajectory, is_public, lines)
    sources = [_rows(SOURCES[kind](asked), kind, wanted) for kind in kinds]
    if not sources:
        return []
    first, *rest = sources
    rows: QuerySet[Any] = first.union(*rest, all=True).order_by("-moment", "-row")
    return rows


def parties_of(trajectory: Trajectory) -> QuerySet[Organisation]:
    """Organisations with which something lies, or to which something went. No query yet."""
    with_whom = Answer.objects.filter(contribution__trajectory=trajectory, party__isnull=False)
    to_whom = Forward.objects.filter(trajectory=trajectory, released_at__isnull=False)
    named = Q(pk__in=with_whom.values("party")) | Q(pk__in=to_whom.values("party"))
    return Organisation.objects.filter(named).order_by("name")


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
    if wanted.party:
        found = found.filter(party=wanted.party)
    found = found.order_by().annotate(entry_kind=Value(kind.value))
    if kind == Kind.ANSWER:
        rows = found.values("entry_kind", *SAME).annotate(
            row=Max("pk"), moment=Cast(Max(at), CharField()), n_alike=Count("pk")
        )
    else:
        rows = found.annotate(row=F("pk"), moment=_text_of(at), n_alike=Value(1))
    return rows.values_list("entry_kind", "row", "moment", "n_alike")


def _day(kind: Kind) -> str:
    return "decided_on" if kind == Kind.DECISION else f"{MOMENTS[kind]}__date"


def _text_of(name: str) -> Any:
    # A day and a moment sort together as text: 2026-03-02 before 2026-03-02 09:00.
    return Cast(F(name), CharField())


def _decisions(asked: Asked) -> QuerySet[Any]:
    found = Decision.objects.filter(trajectory=asked.trajectory, withdrawn_at__isnull=True)
    return found.filter(is_public=True) if asked.is_public else found


def _batches(asked: Asked) -> QuerySet[Any]:
    given = AnswerBatch.State.GIVEN
    return AnswerBatch.objects.filter(trajectory=asked.trajectory, state=given)


def _single_answers(asked: Asked) -> QuerySet[Any]:
    """Those that were given one by one; what went to many at once is told by its batch."""
    if asked.lines is None:
        return Answer.objects.none()
    return Answer.objects.filter(batch__isnull=True, contribution__in=asked.lines.order_by())


def _editions(asked: Asked) -> QuerySet[Any]:
    there = Edition.objects.filter(plan__trajectory=asked.trajectory)
    return there.filter(published_at__lte=timezone.now())


def _forwards(asked: Asked) -> QuerySet[Any]:
    return Forward.objects.filter(trajectory=asked.trajectory, released_at__isnull=False)


def _agreed(asked: Asked) -> QuerySet[Any]:
    return Insight.objects.filter(
        trajectory=asked.trajectory, agreed_at__isnull=False, state=Insight.State.AGREED
    )


def _withdrawn(asked: Asked) -> QuerySet[Any]:
    """Of insights that once stood: what was only a draft was known to nobody else."""
    return Insight.objects.filter(
        trajectory=asked.trajectory, withdrawn_at__isnull=False, agreed_at__isnull=False
    )


SOURCES: dict[Kind, Callable[[Asked], QuerySet[Any]]] = {
    Kind.DECISION: _decisions,
    Kind.ANSWERS: _batches,
    Kind.ANSWER: _single_answers,
    Kind.EDITION: _editions,
    Kind.FORWARD: _forwards,
    Kind.AGREED: _agreed,
    Kind.WITHDRAWN: _withdrawn,
}
MOMENTS = {
    Kind.DECISION: "decided_on",
    Kind.ANSWERS: "given_at",
    Kind.ANSWER: "given_at",
    Kind.EDITION: "published_at",
    Kind.FORWARD: "released_at",
    Kind.AGREED: "agreed_at",
    Kind.WITHDRAWN: "withdrawn_at",
}
WORDS = {
    Kind.DECISION: ("what", "because", "decided_by"),
    Kind.ANSWERS: ("text", "reason", "theme__name"),
    Kind.ANSWER: ("text", "reason"),
    Kind.EDITION: ("title", "note"),
    Kind.FORWARD: ("title", "party__name"),
    Kind.AGREED: ("statement",),
    Kind.WITHDRAWN: ("statement", "withdrawn_reason"),
}
