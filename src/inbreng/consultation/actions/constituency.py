"""A council member asks the own constituency, and passes a link on."""

from datetime import datetime

from django.db import transaction
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from inbreng.consultation.actions.consulting import make_consultation
from inbreng.consultation.actions.moving import open_consultation
from inbreng.consultation.models import Consultation, ShareLink
from inbreng.core.errors import DomainError
from inbreng.people.models import User
from inbreng.plan.models import EditionPassage, Passage
from inbreng.programme.models import Trajectory


class NotPublished(DomainError):
    """A passage that is in no published edition is shown to nobody outside the staff."""


def ask_constituency(
    *,
    trajectory: Trajectory,
    question: str,
    passage: Passage | None = None,
    by: User,
    now: datetime,
    closes_at: datetime,
) -> Consultation:
    """Put a question of a council member to the constituency at once, with a link to pass on.

    With a passage people read it as it stands in the newest published edition.
    Raises NotPublished, ClosesTooEarly, and DomainError without a question.
    """
    if not question.strip():
        raise DomainError(_("Schrijf op wat je wilt vragen."))
    shown = _published(passage, now) if passage is not None else None
    with transaction.atomic():
        consultation = make_consultation(
            trajectory=trajectory,
            kind=Consultation.Kind.DRAFT,
            audience=Consultation.Audience.CONSTITUENCY,
            title=str(Truncator(question.strip()).chars(120)),
            intro=_("Een lid van de ondersteuningsplanraad vraagt wat jij ervan vindt."),
            edition=shown.edition if shown else None,
            passages=[shown] if shown else [],
            questions=[question],
            opens_at=now,
            closes_at=closes_at,
            by=by,
            now=now,
        )
        open_consultation(consultation=consultation, now=now)
        make_share_link(consultation=consultation, user=by, now=now)
    return consultation


def _published(passage: Passage, now: datetime) -> EditionPassage:
    stands = EditionPassage.objects.filter(version__passage=passage, edition__published_at__lte=now)
    newest = stands.select_related("edition").order_by("-edition__number").first()
    if newest is None:
        raise NotPublished(_("Dit stuk is nog niet gepubliceerd. Stel je vraag zonder het stuk."))
    return newest


def make_share_link(*, consultation: Consultation, user: User, now: datetime) -> ShareLink:
    """The link of a council member; the one that is there when it was made before."""
    link, _made = ShareLink.objects.get_or_create(
        consultation=consultation, user=user, defaults={"made_at": now}
    )
    return link
