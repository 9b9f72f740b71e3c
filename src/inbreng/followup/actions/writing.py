"""Write in a report-back: its title, its sections, their order and quotes."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import F, Max
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.dialogue.models import Contribution
from inbreng.followup.actions.reporting import set_quotes
from inbreng.followup.models import ReportBack, ReportSection
from inbreng.insights.actions.releasing import release_whole
from inbreng.insights.models import ReleasedQuote
from inbreng.insights.queries.quotes import quotable
from inbreng.insights.spread.audience import members_view
from inbreng.people.models import User
from inbreng.plan.texts import clean

Kind = ReportSection.Kind


def rename_report_back(*, report_back: ReportBack, title: str) -> None:
    """Give a report-back another title; its address stays, since it was passed on."""
    ReportBack.objects.filter(pk=report_back.pk).update(title=title)


@transaction.atomic
def write_section(
    *,
    section: ReportSection,
    title: str,
    text: str,
    quotes: Iterable[int],
    seen_version: int,
) -> None:
    """Make a section the editor's own; raises ChangedMeanwhile when somebody wrote in between."""
    seen = ReportSection.objects.filter(pk=section.pk, version=seen_version)
    written = seen.update(title=title, text=clean(text), is_own=True, version=F("version") + 1)
    if not written:
        raise ChangedMeanwhile(
            _(
                "Iemand anders schreef hier intussen in. Jouw tekst staat nog in het formulier: "
                "kijk wat er nu staat en bewaar dan opnieuw."
            )
        )
    set_quotes(section, _of_gathering(section.report_back, quotes))


def _of_gathering(report_back: ReportBack, quotes: Iterable[int]) -> list[int]:
    view = members_view(report_back.gathering.trajectory)
    wanted = list(dict.fromkeys(quotes))
    here = quotable(view).filter(gathering=report_back.gathering_id, pk__in=wanted)
    known = set(here.values_list("pk", flat=True))
    return [pk for pk in wanted if pk in known]


@transaction.atomic
def add_section(*, report_back: ReportBack, title: str, text: str) -> ReportSection:
    """Add a section of the editor's own at the end."""
    last = report_back.sections.aggregate(last=Max("position"))["last"]
    return ReportSection.objects.create(
        report_back=report_back,
        kind=Kind.OWN,
        position=0 if last is None else last + 1,
        title=title,
        text=clean(text),
        is_own=True,
    )


def remove_section(*, section: ReportSection) -> None:
    """Take an own section away; one from the harvest is switched off instead."""
    if section.kind != Kind.OWN:
        raise DomainError(_("Dit deel komt uit de oogst. Zet het uit als je het niet wilt tonen."))
    section.delete()


def show_section(*, section: ReportSection, is_shown: bool) -> None:
    """Switch a section on or off."""
    ReportSection.objects.filter(pk=section.pk).update(is_shown=is_shown)


@transaction.atomic
def move_section(*, section: ReportSection, is_up: bool) -> None:
    """Let a section change places with the one before or after it."""
    order = list(section.report_back.sections.values_list("pk", flat=True))
    at = order.index(section.pk)
    other = at - 1 if is_up else at + 1
    if not 0 <= other < len(order):
        return
    order[at], order[other] = order[other], order[at]
    for position, pk in enumerate(order):
        ReportSection.objects.filter(pk=pk).update(position=position)


def make_from_harvest(*, section: ReportSection) -> None:
    """Give up what was written in a section, so that making it again fills it from the harvest."""
    ReportSection.objects.filter(pk=section.pk).update(is_own=False, version=F("version") + 1)


def release_chosen(
    *, report_back: ReportBack, by: User, now: datetime
) -> list[tuple[Contribution, str]]:
    """Release every quote that is chosen and shown; give back what could not be, and why."""
    released = ReleasedQuote.objects.filter(taken_back_at__isnull=True)
    waiting = (
        Contribution.objects.filter(
            section_quotes__section__report_back=report_back,
            section_quotes__section__is_shown=True,
        )
        .exclude(pk__in=released.values("contribution"))
        .select_related("trajectory__partnership")
        .distinct()
    )
    return release_whole(contributions=waiting, by=by, now=now)
