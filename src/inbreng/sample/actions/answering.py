"""Keep the answers of the sample that go to several at once."""

from datetime import datetime, timedelta

from inbreng.answers.actions import answer_contribution
from inbreng.answers.models import Answer
from inbreng.dialogue.models import Contribution
from inbreng.plan.models import Passage
from inbreng.sample.actions.catalogue import Catalogue
from inbreng.sample.actions.moments import DAYS_TO_ANSWER
from inbreng.sample.reading import shapes


def keep_replies(
    replies: tuple[shapes.Reply, ...],
    passages: dict[str, Passage],
    catalogue: Catalogue,
    *,
    now: datetime,
) -> None:
    """Answer whoever has no answer yet: by voice first, then what is left under each theme."""
    answered = set(Answer.objects.values_list("contribution", flat=True))
    for reply in replies:
        waiting = [one for one in _meant(reply, catalogue) if one.pk not in answered]
        for contribution in waiting:
            _give(reply, contribution, passages, catalogue, now)
        answered |= {one.pk for one in waiting}


def _meant(reply: shapes.Reply, catalogue: Catalogue) -> list[Contribution]:
    if reply.theme is None:
        return catalogue.heard(reply.voices)
    under = Contribution.objects.visible().filter(codings__theme=catalogue.themes[reply.theme])
    return list(under.distinct().order_by("pk"))


def _give(
    reply: shapes.Reply,
    contribution: Contribution,
    passages: dict[str, Passage],
    catalogue: Catalogue,
    now: datetime,
) -> None:
    is_open = reply.kind == Answer.Kind.NOT_KNOWN_YET
    answer_contribution(
        contribution=contribution,
        kind=reply.kind,
        text=reply.text,
        reason=reply.reason,
        passage=passages[reply.passage] if reply.passage else None,
        party=catalogue.organisations[reply.party] if reply.party else None,
        due_on=(now + timedelta(days=DAYS_TO_ANSWER)).date() if is_open else None,
        by=catalogue.people["editor"],
        now=now,
    )
