"""Keep that somebody may be asked again."""

from datetime import datetime

from inbreng.consultation.wording import MAY_ASK_AGAIN
from inbreng.people.actions.mail_choices import choose_topics
from inbreng.people.models import MailChoice, Person, Topic
from inbreng.people.queries.post import Recipient, unwanted


def keep_consent(*, person: Person, mail_address: str, now: datetime) -> None:
    """Keep the yes of a person, unless whoever has this address said no to it before.

    Nobody proved that the address is theirs, so that a yes here never ends a stop.
    """
    if unwanted([Recipient(email=mail_address)], [Topic.INVITATION]):
        return
    choose_topics(
        partnership=person.partnership,
        recipient=Recipient(person_id=person.pk),
        wanted={Topic.INVITATION: True},
        words_shown={Topic.INVITATION: str(MAY_ASK_AGAIN)},
        way=MailChoice.Way.OWN_PAGE,
        now=now,
    )
