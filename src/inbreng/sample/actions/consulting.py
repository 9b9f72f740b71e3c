"""Keep what the sample put to people by a link: who reacted, what it is about, the answers."""

from collections import defaultdict
from datetime import datetime, timedelta
from uuid import uuid4

from django.utils import timezone

from inbreng.consultation.actions import (
    Reaction,
    Said,
    close_consultation,
    make_consultation,
    open_consultation,
    send_reaction,
    shape_consultation,
)
from inbreng.consultation.models import Consultation, Remark, Subject
from inbreng.dialogue.models import Contribution
from inbreng.insights.actions import put_under_theme
from inbreng.plan.models import Edition, Passage
from inbreng.sample.actions.answering import give_answer
from inbreng.sample.actions.catalogue import Catalogue
from inbreng.sample.actions.moments import begin_of
from inbreng.sample.reading import shapes

CODERS = ("editor", "quality_lead")
Heard = list[tuple[shapes.Remark, Contribution]]


def keep_consultations(
    sample: tuple[shapes.Consultation, ...],
    edition: Edition,
    passages: dict[str, Passage],
    catalogue: Catalogue,
    *,
    now: datetime,
) -> None:
    """Open each, let people react, and put what they said under themes; some of it is answered."""
    heard: Heard = []
    for one in sample:
        consultation = _consultation(one, edition, passages, catalogue, now)
        subjects = _subjects(consultation, passages)
        for reaction in one.reactions:
            heard += _react(reaction, consultation, subjects, catalogue, now)
        if one.closes < 0:
            close_consultation(consultation=consultation)
    _code(heard, catalogue, now)
    for remark, contribution in heard:
        if remark.answer:
            give_answer(remark.answer, contribution, passages, catalogue, now)


def _consultation(
    sample: shapes.Consultation,
    edition: Edition,
    passages: dict[str, Passage],
    catalogue: Catalogue,
    now: datetime,
) -> Consultation:
    today = timezone.localdate(now)
    opens_at = begin_of(today - timedelta(days=sample.opened))
    consultation = make_consultation(
        trajectory=catalogue.trajectory,
        kind=sample.kind,
        audience=Consultation.Audience.PUBLIC,
        title=sample.title,
        intro=sample.intro,
        edition=edition,
        opens_at=opens_at,
        closes_at=begin_of(today + timedelta(days=sample.closes + 1)),  # that day itself counts
        by=catalogue.people["editor"],
        now=opens_at,
    )
    placed = {each.version.passage_id: each for each in edition.passages.select_related("version")}
    shape_consultation(
        consultation=consultation,
        passages=[(placed[passages[key].pk], words) for key, words in sample.passages.items()],
        questions=sample.questions,
        has_scale=sample.has_scale,
    )
    open_consultation(consultation=consultation, now=opens_at)
    return consultation


def _subjects(consultation: Consultation, passages: dict[str, Passage]) -> dict[str, Subject]:
    """What people can react to, by the key of its passage or the text of its question."""
    keys = {passage.pk: key for key, passage in passages.items()}
    found = consultation.subjects.select_related("passage_version", "question")
    return {
        keys[one.passage_version.passage_id] if one.passage_version else one.question.text: one
        for one in found
    }


def _react(
    sample: shapes.Reaction,
    consultation: Consultation,
    subjects: dict[str, Subject],
    catalogue: Catalogue,
    now: datetime,
) -> Heard:
    said = [
        Said(subject=subjects[one.on], text=one.text, quoted=one.quoted, score=one.score)
        for one in sample.remarks
    ]
    reaction = Reaction(
        key=uuid4(),
        said=said,
        perspective=catalogue.perspectives[sample.perspective],
        school_type=sample.school_type,
        organisation=catalogue.organisations[sample.school] if sample.school else None,
    )
    sent_at = now - timedelta(days=sample.day)
    sent = send_reaction(consultation=consultation, reaction=reaction, now=sent_at)
    kept = Remark.objects.filter(participation=sent).select_related("contribution")
    by_subject = {remark.subject_id: remark.contribution for remark in kept}
    return [(one, by_subject[subjects[one.on].pk]) for one in sample.remarks if one.text]


def _code(heard: Heard, catalogue: Catalogue, now: datetime) -> None:
    """Put what was said under the themes of each coder: one step per coder and theme."""
    under: dict[tuple[str, str], list[Contribution]] = defaultdict(list)
    for remark, contribution in heard:
        for coder, themes in zip(CODERS, (remark.themes, remark.second), strict=True):
            for theme in themes or remark.themes:
                under[coder, theme].append(contribution)
    for (coder, theme), contributions in under.items():
        put_under_theme(
            contributions=contributions,
            theme=catalogue.themes[theme],
            by=catalogue.people[coder],
            now=now,
        )
