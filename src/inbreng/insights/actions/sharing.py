"""Sources from outside beside the voices, and bundles that are handed to a group."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.dialogue.models import Contribution
from inbreng.insights.actions.series import remove_paragraphs
from inbreng.insights.models import Bundle, Insight, OutsideSource, Theme
from inbreng.people.models import User
from inbreng.programme.models import StandingGroup, Trajectory


class EmptyBundle(DomainError):
    """A bundle holds at least one insight or contribution."""


class NoGroup(DomainError):
    """A bundle goes to a standing group or to a group that is named."""


def keep_source(
    *,
    trajectory: Trajectory,
    insights: Iterable[Insight],
    themes: Iterable[Theme],
    by: User | None,
    now: datetime,
    **fields: Any,
) -> OutsideSource:
    """Keep a paper, figure or law and what it stands beside."""
    with transaction.atomic():
        source = OutsideSource.objects.create(
            trajectory=trajectory, added_by=by, added_at=now, **fields
        )
        _lay_beside(source, insights, themes)
    return source


def change_source(
    *, source: OutsideSource, insights: Iterable[Insight], themes: Iterable[Theme], **fields: Any
) -> None:
    """Change a source from outside and what it stands beside."""
    with transaction.atomic():
        for name, value in fields.items():
            setattr(source, name, value)
        source.save()
        _lay_beside(source, insights, themes)


def remove_source(*, source: OutsideSource) -> None:
    """Take a source from outside away; the insights and themes beside it stay.

    Raises IsCited when the plan cites one of its paragraphs.
    """
    remove_paragraphs(source=source)
    source.delete()


def hand_over_bundle(
    *,
    trajectory: Trajectory,
    title: str,
    task: str,
    standing_group: StandingGroup | None,
    group_name: str,
    due_on: date,
    insights: Iterable[Insight],
    contributions: Iterable[Contribution],
    by: User | None,
    now: datetime,
) -> Bundle:
    """Hand insights or contributions to a group until a day; raises EmptyBundle and NoGroup."""
    insights, contributions = list(insights), list(contributions)
    if not insights and not contributions:
        raise EmptyBundle(_("Kies eerst inzichten of bijdragen voor deze bundel."))
    if standing_group is None and not group_name.strip():
        raise NoGroup(_("Kies een vaste groep of schrijf op welke werkgroep dit oppakt."))
    with transaction.atomic():
        bundle = Bundle.objects.create(
            trajectory=trajectory,
            title=title,
            task=task,
            standing_group=standing_group,
            group_name=group_name.strip(),
            due_on=due_on,
            handed_by=by,
            handed_at=now,
        )
        bundle.insights.set([i for i in insights if i.trajectory_id == trajectory.pk])
        bundle.contributions.set([c for c in contributions if c.trajectory_id == trajectory.pk])
    return bundle


def return_bundle(*, bundle: Bundle, outcome: str, now: datetime) -> None:
    """Keep what a group made of its bundle; raises ChangedMeanwhile when it was back before."""
    waiting = Bundle.objects.filter(pk=bundle.pk, returned_at__isnull=True)
    if not waiting.update(outcome=outcome, returned_at=now):
        raise ChangedMeanwhile(_("Van deze bundel stond al op wat eruit kwam."))


def _lay_beside(
    source: OutsideSource, insights: Iterable[Insight], themes: Iterable[Theme]
) -> None:
    source.insights.set([i for i in insights if i.trajectory_id == source.trajectory_id])
    source.themes.set([t for t in themes if t.trajectory_id == source.trajectory_id])
