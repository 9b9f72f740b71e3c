"""Make a report-back from the harvest, make it again, publish it and take it back."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.followup.models import (
    ReportBack,
    ReportSection,
    ReportTerm,
    ReportVersion,
    SectionQuote,
)
from inbreng.followup.queries.drafting import DraftSection, draft_of
from inbreng.followup.queries.report_backs import contents_of, differs_from_published
from inbreng.followup.rules import has_report_back
from inbreng.insights.queries.quotes import untold_gatherings
from inbreng.insights.spread.audience import members_view
from inbreng.people.models import User
from inbreng.plan.texts import clean
from inbreng.programme.models import Gathering, Trajectory

State = ReportBack.State
LONGEST_SLUG = 100


class GroupTooSmall(DomainError):
    """Everybody would know who spoke."""


@transaction.atomic
def make_report_back(*, gathering: Gathering, by: User | None, now: datetime) -> ReportBack:
    """Make the draft of a gathering, when there is none yet; gives back the one there is."""
    if not has_report_back(gathering):
        raise DomainError(_("Bij deze vorm van bijeenkomst hoort geen terugblik."))
    report_back, is_new = ReportBack.objects.get_or_create(
        gathering=gathering,
        defaults={
            "slug": _free_slug(gathering),
            "title": _("Terugblik: %(title)s") % {"title": gathering.title[:180]},
            "made_by": by,
            "made_at": now,
            "refreshed_at": now,
        },
    )
    if is_new:
        _place(report_back, draft_of(gathering, timezone.localdate(now)))
    return report_back


@transaction.atomic
def refresh_report_back(*, report_back: ReportBack, now: datetime) -> None:
    """Make the sections in which nobody wrote again from the harvest; the others stay as they are.

    What was switched off stays off, and own order is kept: new sections come where the draft has
    them after the one before.
    """
    drafted = draft_of(report_back.gathering, timezone.localdate(now))
    standing = list(report_back.sections.select_related("theme"))
    by_key = {_key(section): section for section in standing if section.kind != "own"}
    wanted = {one.key for one in drafted}
    for key, section in by_key.items():
        if key not in wanted and not section.is_own:
            section.delete()
    kept = [one for one in standing if one.pk and (_key(one) in wanted or _stays(one))]
    _merge(report_back, kept, drafted)
    ReportBack.objects.filter(pk=report_back.pk).update(refreshed_at=now)


def _stays(section: ReportSection) -> bool:
    return section.is_own or section.kind == ReportSection.Kind.OWN


def _key(section: ReportSection) -> tuple[str, int | None, str]:
    is_loose = section.kind == ReportSection.Kind.THEME and section.theme_id is None
    return section.kind, section.theme_id, section.title if is_loose else ""


def _merge(report_back: ReportBack, kept: list[ReportSection], drafted: list[DraftSection]) -> None:
    by_key = {_key(section): section for section in kept if section.kind != "own"}
    order = list(kept)
    before: ReportSection | None = None
    for one in drafted:
        section = by_key.get(one.key)
        if section is None:
            section = _made(report_back, one)
            order.insert(order.index(before) + 1 if before in order else 0, section)
        elif not section.is_own:
            section.title, section.text = one.title, clean(one.text)
            section.save(update_fields=["title", "text"])
            set_quotes(section, one.quotes)
        before = section
    for position, section in enumerate(order):
        ReportSection.objects.filter(pk=section.pk).update(position=position)


def _place(report_back: ReportBack, drafted: list[DraftSection]) -> None:
    for position, one in enumerate(drafted):
        section = _made(report_back, one)
        ReportSection.objects.filter(pk=section.pk).update(position=position)


def _made(report_back: ReportBack, one: DraftSection) -> ReportSection:
    section = ReportSection.objects.create(
        report_back=report_back,
        kind=one.kind,
        theme=one.theme,
        position=0,
        title=one.title,
        text=clean(one.text),
    )
    set_quotes(section, one.quotes)
    return section


def set_quotes(section: ReportSection, contributions: Iterable[int]) -> None:
    """Let a section quote these contributions, in this order."""
    section.quotes.all().delete()
    SectionQuote.objects.bulk_create(
        SectionQuote(section=section, contribution_id=pk, position=position)
        for position, pk in enumerate(contributions)
    )


@transaction.atomic
def publish_report_back(
    *, report_back: ReportBack, published_at: datetime | None = None, by: User, now: datetime
) -> ReportVersion:
    """Let everybody read the sections as they are, from a moment on; they become a version.

    Raises GroupTooSmall for a gathering of which nothing may be told apart, and DomainError when
    there is nothing to read or nothing changed since.
    """
    if report_back.gathering_id in untold_gatherings(
        members_view(report_back.gathering.trajectory)
    ):
        raise GroupTooSmall(
            _(
                "Van deze bijeenkomst is niet bekend dat er vijf mensen of meer waren. Vul eerst "
                "in hoeveel mensen er waren. Bij minder dan vijf kan iedereen nagaan wie wat zei."
            )
        )
    contents = contents_of(report_back)
    if not contents:
        raise DomainError(_("Er staat geen enkel deel aan. Zet eerst iets aan."))
    if report_back.state == State.PUBLISHED and not differs_from_published(report_back):
        raise DomainError(_("Dit staat er al zo. Er is niets veranderd."))
    first_at = report_back.published_at if report_back.state == State.PUBLISHED else None
    if published_at and first_at and first_at <= now:
        raise DomainError(_("Iedereen leest deze terugblik al: een nieuwe versie gaat meteen in."))
    _move(
        report_back,
        state=State.PUBLISHED,
        reason="",
        published_at=published_at or first_at or now,
        decided_by=by,
    )
    return ReportVersion.objects.create(
        report_back=report_back,
        number=report_back.versions.count() + 1,
        title=report_back.title,
        sections=contents,
        made_by=by,
        made_at=now,
    )


def withdraw_report_back(*, report_back: ReportBack, reason: str, by: User) -> None:
    """Take a report-back from everybody, with a reason; its versions stay for staff."""
    if not reason.strip():
        raise DomainError(_("Schrijf op waarom. Dat staat er straks bij."))
    if report_back.state != State.PUBLISHED:
        raise ChangedMeanwhile(_("Deze terugblik stond niet (meer) open."))
    _move(report_back, state=State.WITHDRAWN, reason=reason.strip()[:300], decided_by=by)


def need_no_report_back(*, report_back: ReportBack, reason: str, by: User) -> None:
    """Say that nobody waits for this report-back, and why."""
    if not reason.strip():
        raise DomainError(_("Schrijf op waarom er geen terugblik nodig is."))
    if report_back.state == State.PUBLISHED:
        raise DomainError(_("Deze terugblik is gepubliceerd. Trek hem eerst in."))
    _move(report_back, state=State.NOT_NEEDED, reason=reason.strip()[:300], decided_by=by)


def reopen_report_back(*, report_back: ReportBack, by: User) -> None:
    """Make a draft of it again; one that is published stays so."""
    if report_back.state == State.PUBLISHED:
        raise ChangedMeanwhile(_("Deze terugblik staat open. Daar is niets aan te heropenen."))
    _move(report_back, state=State.DRAFT, reason="", published_at=None, decided_by=by)


def set_report_term(*, trajectory: Trajectory, n_days: int) -> None:
    """Set within how many days a report-back is to be there."""
    ReportTerm.objects.update_or_create(trajectory=trajectory, defaults={"n_days": n_days})


def _move(report_back: ReportBack, **fields: object) -> None:
    seen = ReportBack.objects.filter(pk=report_back.pk, state=report_back.state)
    if not seen.update(**fields):
        raise ChangedMeanwhile(_("Iemand anders was je net voor. Er is niets veranderd."))
    for name, value in fields.items():
        setattr(report_back, name, value)


def _free_slug(gathering: Gathering) -> str:
    day = f"-{gathering.held_on:%Y-%m-%d}" if gathering.held_on else ""
    first = f"{slugify(gathering.title)[:LONGEST_SLUG]}{day}".strip("-") or "terugblik"
    taken = set(ReportBack.objects.filter(slug__startswith=first).values_list("slug", flat=True))
    slug, number = first, 2
    while slug in taken:
        slug, number = f"{first}-{number}", number + 1
    return slug
