"""Look after our own texts when words go: a tombstone where they are quoted, or an open point."""

from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.dialogue.models import Contribution
from inbreng.followup.models import Repetition, ReportBack, ReportSection, ReportVersion
from inbreng.followup.queries.repetitions import place_now, places_repeating, said_in
from inbreng.followup.repeating import Said
from inbreng.people.models import User


@transaction.atomic
def words_go(*, contribution: Contribution, now: datetime) -> None:
    """Cover the words in report-backs, and keep in mind where else they are repeated.

    Called right before they are erased: afterwards nothing tells what to look for.
    """
    said = said_in([contribution.pk])
    if not said:
        return
    _cover(contribution.trajectory_id, said)
    for place in places_repeating(contribution.trajectory_id, said):
        Repetition.objects.update_or_create(
            contribution=contribution,
            kind=place.kind,
            place=place.number,
            defaults={
                "label": place.label[:300],
                "digest": place.digest,
                "found_at": now,
                "settled_at": None,
                "settled_by": None,
                "reason": "",
            },
        )


def settle_repetition(
    *, repetition: Repetition, reason: str, by: User | None, now: datetime
) -> None:
    """Say that the words are out of a place, or why they stay in it.

    Raises DomainError when the text is the same and no reason is given, and ChangedMeanwhile when
    somebody settled it before.
    """
    there = place_now(repetition)
    if not reason and there is not None and there.digest == repetition.digest:
        raise DomainError(
            _(
                "Deze tekst is nog dezelfde. Haal de woorden er eerst uit, of schrijf op waarom ze "
                "blijven staan."
            )
        )
    waiting = Repetition.objects.filter(pk=repetition.pk, settled_at__isnull=True)
    if not waiting.update(settled_at=now, settled_by=by, reason=reason, digest=""):
        raise ChangedMeanwhile(_("Iemand anders handelde dit al af."))


def _cover(trajectory: int, said: Said) -> None:
    of = ReportBack.objects.filter(gathering__trajectory=trajectory)
    for report_back in of.order_by("pk"):
        if (title := said.covered(report_back.title)) != report_back.title:
            ReportBack.objects.filter(pk=report_back.pk).update(title=title[:200])
    for section in ReportSection.objects.filter(report_back__in=of).order_by("pk"):
        told = said.covered(section.title)[:200], said.covered(section.text)
        if told != (section.title, section.text):
            # Who has it open is told so, and puts the words back no more.
            ReportSection.objects.filter(pk=section.pk).update(
                title=told[0], text=told[1], version=F("version") + 1
            )
    for version in ReportVersion.objects.filter(report_back__in=of).order_by("pk"):
        _cover_version(version, said)


def _cover_version(version: ReportVersion, said: Said) -> None:
    sections = [
        section | {name: said.covered(section[name]) for name in ("title", "text")}
        for section in version.sections
    ]
    title = said.covered(version.title)[:200]
    if (title, sections) != (version.title, version.sections):
        ReportVersion.objects.filter(pk=version.pk).update(title=title, sections=sections)
