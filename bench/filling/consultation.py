"""Consultations on gatherings that were held: invitations, participants, remarks and scores."""

import uuid
from datetime import timedelta

from bench.harvest_requests import NOW

from django.utils import timezone  # isort: skip

from inbreng.consultation.models import (
    Consultation,
    Invitation,
    Participation,
    Remark,
    Score,
    Subject,
)
from inbreng.consultation.tokens import hash_of, token_of
from inbreng.dialogue.models import Contribution
from inbreng.people.models import Person, User
from inbreng.plan.models import Edition, EditionPassage
from inbreng.programme.models import Gathering, Trajectory

N_CONSULTATIONS, N_INVITED = 20, 5000


def fill_consultations(trajectory: Trajectory, editor: User) -> None:
    """Twenty gatherings were consultations of four hundred remarks; one has many invitations."""
    edition = Edition.objects.filter(plan__trajectory=trajectory)[0]
    persons = list(Person.objects.order_by("pk")[:N_INVITED])
    gatherings = Gathering.objects.filter(trajectory=trajectory).order_by("pk")
    for number, gathering in enumerate(gatherings[:N_CONSULTATIONS]):
        made = add_consultation(gathering, edition, editor, number)
        remark(made, edition)
        invite(made, persons if number == 0 else persons[:50])


def add_consultation(
    gathering: Gathering, edition: Edition, editor: User, number: int
) -> Consultation:
    """A consultation that runs, in the place of a gathering."""
    return Consultation.objects.create(
        trajectory=gathering.trajectory,
        kind="poll" if number % 4 == 3 else "draft",
        audience="public",
        state="opened",
        title=f"Wat vind je ervan? {number}",
        intro="Lees mee.",
        edition=edition,
        gathering=gathering,
        table=gathering.tables.all()[0],
        source=gathering.sources.all()[0],
        opens_at=timezone.now() - timedelta(days=1),
        closes_at=timezone.now() + timedelta(days=30),
        made_by=editor,
        made_at=NOW,
    )


def remark(consultation: Consultation, edition: Edition) -> None:
    """Every point of the gathering is a remark on one of four passages."""
    passages = EditionPassage.objects.filter(edition=edition)[:4]
    subjects = {
        question.pk: Subject.objects.create(
            consultation=consultation,
            question=question,
            passage_version_id=one.version_id,
            label=f"1.{one.position}",
            chapter="1. Ouders",
            has_scale=True,
        )
        for question, one in zip(consultation.gathering.questions.all(), passages, strict=True)
    }
    points = list(Contribution.objects.filter(gathering=consultation.gathering))
    sent = Participation.objects.bulk_create(
        Participation(
            consultation=consultation,
            person_id=point.said_by_id,
            key=uuid.uuid4(),
            sent_at=timezone.now(),
        )
        for point in points
    )
    Remark.objects.bulk_create(
        Remark(
            contribution=point,
            participation=one,
            subject=subjects[point.question_id],
            passage_version_id=subjects[point.question_id].passage_version_id,
        )
        for point, one in zip(points, sent, strict=True)
    )
    Score.objects.bulk_create(
        Score(participation=one, subject=subjects[point.question_id], value=1 + point.pk % 5)
        for point, one in zip(points, sent, strict=True)
    )


def invite(consultation: Consultation, persons: list[Person]) -> None:
    """A link for each of these."""
    invitations = [
        Invitation(
            consultation=consultation,
            mail_address=f"{person.pk}@meting.invalid",
            made_at=NOW,
            queued_at=NOW,
        )
        for person in persons
    ]
    for one in invitations:
        one.token_hash = hash_of(token_of(one.key))
    Invitation.objects.bulk_create(invitations)
