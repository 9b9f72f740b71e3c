"""What people noticed, beside what was promised to them."""

from dataclasses import dataclass

from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from inbreng.consultation.models import Consultation, Score, Subject
from inbreng.consultation.queries.subjects import counted_subjects
from inbreng.dialogue.rules import SMALLEST_GROUP

SCALE = range(1, 6)
SCALE_WORDS = {
    1: _("niets"),
    2: _("bijna niets"),
    3: _("een beetje"),
    4: _("veel"),
    5: _("heel veel"),
}


@dataclass(frozen=True, slots=True)
class Result:
    """One subject with how often each step of the scale was chosen, when that may be told."""

    subject: Subject
    counts: tuple[int, ...]  # of 1 up to 5; all 0 when it may not be told
    n_scores: int
    n_remarks: int
    is_told: bool

    @property
    def steps(self) -> list[tuple[str, int, range]]:
        """Each step of the scale in words, with its count and as many dots; most first."""
        pairs = zip(SCALE, self.counts, strict=True)
        return [(str(SCALE_WORDS[value]), n, range(n)) for value, n in reversed(list(pairs))]


def results_of(consultation: Consultation, *, tells_all: bool) -> list[Result]:
    """The subjects with their scores; fewer than five are told to staff alone. Two queries."""
    found: dict[int, dict[int, int]] = {}
    scores = Score.objects.filter(subject__consultation=consultation).order_by()
    for subject, value, n in scores.values_list("subject", "value").annotate(n=Count("pk")):
        found.setdefault(subject, {})[value] = n
    return [
        _result(subject, found.get(subject.pk, {}), tells_all=tells_all)
        for subject in counted_subjects(consultation)
    ]


def _result(subject: Subject, counts: dict[int, int], *, tells_all: bool) -> Result:
    n_scores = sum(counts.values())
    is_told = tells_all or n_scores >= SMALLEST_GROUP
    return Result(
        subject=subject,
        counts=tuple(counts.get(value, 0) if is_told else 0 for value in SCALE),
        n_scores=n_scores if is_told else 0,
        n_remarks=subject.n_remarks,  # type: ignore[attr-defined]  # annotated
        is_told=is_told,
    )
