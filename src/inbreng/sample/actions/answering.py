"""Keep the answers of the sample: to one contribution, or to several at once."""

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
            give_answer(reply, contribution, passages, catalogue, now)
        answered |= {one.pk for one in waiting}


def _meant(reply: shapes.Reply, catalogue: Catalogue) -> list[Contribution]:
    if reply.theme is None:
        return catalogue.heard(reply.voices)
    under = Contribution.objects.visible().filter(codings__theme=catalogue.themes[reply.theme])
    return list(under.distinct().order_by("pk"))


def give_answer(
    sample: shapes.Answer | shapes.Given | shapes.Reply,
    contribution: Contribution,
    passages: dict[str, Passage],
    catalogue: Catalogue,
    now: datetime,
) -> None:
    """Answer one contribution as the sample says; what is not known yet gets a day."""
    is_open = sample.kind == Answer.Kind.NOT_KNOWN_YET
    answer_contribution(
        contribution=contribution,
        kind=sample.kind,
        text=sample.text,
        reason=sample.reason,
        passage=passages[sample.passage] if sample.passage else None,
        party=catalogue.organisations[sample.party] if sample.party else None,
        due_on=(now + timedelta(days=DAYS_TO_ANSWER)).date() if is_open else None,
        by=catalogue.people["editor"],
        now=now,
    )
