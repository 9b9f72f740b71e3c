"""Answers that do not say what their kind asks for."""

from collections.abc import Iterator

from django.db.models import F, Q
from django.utils.translation import gettext_lazy

from inbreng.answers.models import Answer
from inbreng.trail.audit.findings import Broken
from inbreng.trail.audit.within import Within

KIND = Answer.Kind
# The tables refuse these too; who went past them finds them here.
INCOMPLETE = (
    (
        "answer_without_reason",
        Q(kind=KIND.NOT, reason=""),
        gettext_lazy("Bijdrage %(id)s kreeg een nee zonder reden."),
    ),
    (
        "answer_without_party",
        Q(kind=KIND.LIES_WITH, party__isnull=True),
        gettext_lazy("Het antwoord op bijdrage %(id)s ligt bij niemand."),
    ),
    (
        "answer_without_date",
        Q(kind=KIND.NOT_KNOWN_YET, due_on__isnull=True),
        gettext_lazy("Het antwoord op bijdrage %(id)s komt nog, zonder datum."),
    ),
    (
        "answer_of_elsewhere",
        Q(passage__isnull=False)
        & ~Q(passage__chapter__plan__trajectory=F("contribution__trajectory")),
        gettext_lazy("Het antwoord op bijdrage %(id)s wijst naar het plan van een ander traject."),
    ),
)


def broken(within: Within) -> Iterator[Broken]:
    """Answers that lack something, or that point at another trajectory's plan."""
    for kind, wrong, says in INCOMPLETE:
        found = within.of(Answer.objects.filter(wrong), "contribution__trajectory")
        rows = found.order_by("pk").values_list("pk", "contribution_id")
        for pk, contribution in rows:
            yield Broken(kind, pk, str(says) % {"id": contribution})
