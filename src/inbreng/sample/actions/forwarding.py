"""Keep the bundles of the sample that were handed on to a party, and what came back."""

from datetime import datetime, timedelta

from inbreng.answers.actions import (
    note_opened,
    release_forward,
    reply_as_party,
    show_reply,
    start_forward,
)
from inbreng.answers.models import Forward
from inbreng.sample.actions.catalogue import Catalogue
from inbreng.sample.reading import shapes

OPENED_AFTER = timedelta(days=2)
REPLIED_AFTER = timedelta(days=6)


def keep_forwards(
    sample: tuple[shapes.Forward, ...], catalogue: Catalogue, *, now: datetime, sent: datetime
) -> None:
    """Hand on at ``sent`` what lies with each party; some replied before ``now``."""
    for one in sample:
        forward = start_forward(
            trajectory=catalogue.trajectory,
            party=catalogue.organisations[one.party],
            title=one.title,
            letter=one.letter,
            due_on=(now + timedelta(days=one.days)).date(),
            by=catalogue.people["editor"],
            now=sent,
        )
        release_forward(forward=forward, by=catalogue.people["quality_lead"], now=sent)
        note_opened(forward=forward, now=sent + OPENED_AFTER)
        if one.reply:
            _reply(one, forward, catalogue, sent + REPLIED_AFTER)


def _reply(sample: shapes.Forward, forward: Forward, catalogue: Catalogue, now: datetime) -> None:
    """The party replies to all, and to some alone; everybody who said it may read that."""
    points = {point.contribution_id: point.pk for point in forward.points.all()}
    said = {
        each.voice: catalogue.said[each.voice.gathering, each.voice.text] for each in sample.points
    }
    reply_as_party(
        forward=forward,
        reply=sample.reply,
        replied_by=sample.replied_by,
        each={points[said[each.voice].pk]: each.reply for each in sample.points},
        now=now,
    )
    show_reply(forward=forward, by=catalogue.people["editor"], now=now)
