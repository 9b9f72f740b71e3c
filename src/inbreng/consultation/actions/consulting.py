"""Make a consultation with its place in the chain, and change what it says of itself."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from inbreng.consultation.actions.shaping import ask_questions, choose_passages
from inbreng.consultation.models import Consultation
from inbreng.core.errors import DomainError
from inbreng.dialogue.models import Source
from inbreng.people.models import User
from inbreng.plan.models import Edition, EditionPassage
from inbreng.programme.actions import make_gathering, set_table
from inbreng.programme.models import Gathering, Trajectory

Kind = Consultation.Kind
FORMATS = {Kind.DRAFT: Gathering.Format.CONSULTATION, Kind.POLL: Gathering.Format.POLL}
SOURCES = {Kind.DRAFT: Source.Kind.REMARKS, Kind.POLL: Source.Kind.POLL}


class ClosesTooEarly(DomainError):
    """A consultation closes after it opens."""


def make_consultation(
    *,
    trajectory: Trajectory,
    kind: str,
    audience: str,
    title: str,
    intro: str,
    opens_at: datetime,
    closes_at: datetime,
    edition: Edition | None = None,
    passages: Sequence[EditionPassage] = (),
    questions: Sequence[str] = (),
    by: User | None,
    now: datetime,
) -> Consultation:
    """Prepare a consultation with its gathering, table and source; raises ClosesTooEarly."""
    check_moments(opens_at, closes_at)
    with transaction.atomic():
        consultation = Consultation.objects.create(
            trajectory=trajectory,
            kind=kind,
            audience=audience,
            title=title,
            intro=intro,
            edition=edition,
            opens_at=opens_at,
            closes_at=closes_at,
            made_by=by,
            made_at=now,
            **_place(trajectory, Kind(kind), title, opens_at, by, now),
        )
        choose_passages(consultation=consultation, passages=passages)
        ask_questions(consultation=consultation, questions=questions)
    return consultation


def _place(
    trajectory: Trajectory,
    kind: Kind,
    title: str,
    opens_at: datetime,
    by: User | None,
    now: datetime,
) -> dict[str, Any]:
    """The gathering, table and source of its remarks, so that they are said somewhere."""
    gathering = make_gathering(
        trajectory=trajectory,
        title=title,
        format=FORMATS[kind],
        held_on=timezone.localdate(opens_at),
    )
    source = Source.objects.create(
        trajectory=trajectory,
        gathering=gathering,
        kind=SOURCES[kind],
        title=title,
        made_by=by,
        made_at=now,
        published_at=now,
    )
    table = set_table(gathering=gathering, label=_("Reacties via de link"))
    return {"gathering": gathering, "table": table, "source": source}


def change_consultation(
    *,
    consultation: Consultation,
    title: str,
    intro: str,
    audience: str,
    opens_at: datetime,
    closes_at: datetime,
) -> None:
    """Change what a consultation says and when it is open; raises ClosesTooEarly."""
    check_moments(opens_at, closes_at)
    with transaction.atomic():
        Consultation.objects.filter(pk=consultation.pk).update(
            title=title, intro=intro, audience=audience, opens_at=opens_at, closes_at=closes_at
        )
        Gathering.objects.filter(pk=consultation.gathering_id).update(
            title=title, held_on=timezone.localdate(opens_at)
        )
        Source.objects.filter(pk=consultation.source_id).update(title=title)


def check_moments(opens_at: datetime, closes_at: datetime) -> None:
    """Raise ClosesTooEarly unless the last moment comes after the first."""
    if closes_at <= opens_at:
        raise ClosesTooEarly(_("De laatste dag ligt voor de eerste. Kies een latere dag."))
