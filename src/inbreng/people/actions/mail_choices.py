"""Keep what somebody wants mail about, with the words they chose by."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from inbreng.people.models import Letter, MailChoice, Partnership, Topic
from inbreng.people.post_refusals import UNWANTED
from inbreng.people.queries.post import Recipient, wanted_topics


@transaction.atomic
def choose_topics(
    *,
    partnership: Partnership,
    recipient: Recipient,
    wanted: Mapping[str, bool],
    words_shown: Mapping[str, str],
    way: str,
    now: datetime,
) -> None:
    """Keep each choice that differs from how it was; letters nobody wants any more stop at once."""
    before = wanted_topics(recipient)
    MailChoice.objects.bulk_create(
        MailChoice(
            partnership=partnership,
            person_id=recipient.person_id,
            user_id=recipient.user_id,
            address_hash=recipient.address_hash,
            topic=topic,
            is_wanted=is_wanted,
            words_shown=words_shown.get(topic, ""),
            way=way,
            at=now,
        )
        for topic, is_wanted in wanted.items()
        if is_wanted != (topic in before)
    )
    _stop_waiting(recipient, [topic for topic, is_wanted in wanted.items() if not is_wanted])


def stop_everything(
    *, partnership: Partnership, recipient: Recipient, words_shown: str, way: str, now: datetime
) -> None:
    """Send somebody no mail any more, about whatever."""
    choose_topics(
        partnership=partnership,
        recipient=recipient,
        wanted=dict.fromkeys(Topic.values, False),
        words_shown=dict.fromkeys(Topic.values, words_shown),
        way=way,
        now=now,
    )


def _stop_waiting(recipient: Recipient, topics: list[str]) -> None:
    waiting = Letter.objects.filter(state=Letter.State.ASKED, topic__in=topics)
    mine = Q(address__iexact=recipient.email) if recipient.email else Q(pk=None)
    if recipient.person_id:
        mine |= Q(person=recipient.person_id)
    if recipient.user_id:
        mine |= Q(user=recipient.user_id)
    waiting.filter(mine).update(state=Letter.State.STOPPED, refusal=UNWANTED)
