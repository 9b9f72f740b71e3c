"""Keep what came after the sample's draft: edition, outcomes, agreements, report-backs."""

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from inbreng.followup.actions.appointing import make_appointment, plan_moment, tell_progress
from inbreng.followup.actions.interests import note_interest
from inbreng.followup.actions.opening import open_public_page, write_public_page
from inbreng.followup.actions.reporting import make_report_back, publish_report_back
from inbreng.followup.actions.writing import release_chosen, write_section
from inbreng.followup.models import Appointment, ReportSection
from inbreng.plan.actions import make_edition
from inbreng.plan.models import Edition, Passage
from inbreng.programme.models import Gathering
from inbreng.route.actions.deciding import Saying, record_outcome
from inbreng.route.actions.routing import begin_route, put_edition
from inbreng.route.models import RouteStep
from inbreng.sample.actions.catalogue import Catalogue
from inbreng.sample.actions.picturing import keep_picture
from inbreng.sample.reading import shapes


def keep_edition(sample: shapes.Edition, catalogue: Catalogue, *, now: datetime) -> Edition:
    """Let everybody read the text."""
    return make_edition(
        plan=catalogue.trajectory.plans.get(),
        title=sample.title,
        note=sample.note,
        by=catalogue.people["editor"],
        now=now,
        published_at=now,
    )


def keep_after(
    sample: shapes.After,
    edition: Edition,
    passages: dict[str, Passage],
    catalogue: Catalogue,
    *,
    now: datetime,
) -> None:
    """Note what bodies said of the text, agree on things, and tell people back."""
    gatherings = _gatherings(catalogue)
    begin_route(plan=edition.plan, now=now)
    for outcome in sample.outcomes:
        _outcome(outcome, edition, catalogue, now)
    for appointment in sample.appointments:
        _appointment(appointment, gatherings, passages, catalogue, now)
    for report_back in sample.report_backs:
        pictures = [one for one in sample.pictures if one.report_back == report_back.gathering]
        _report_back(report_back, pictures, gatherings, catalogue, now)
    for picture in sample.pictures:
        if picture.report_back is None:
            keep_picture(picture, catalogue, now=now)
    _public_page(sample.public, catalogue, now)


def _gatherings(catalogue: Catalogue) -> dict[int, Gathering]:
    """The gatherings by their number in the texts: that of what was said there."""
    said = {number: one.gathering_id for (number, _text), one in catalogue.said.items()}
    found = Gathering.objects.select_related("trajectory__partnership").in_bulk(said.values())
    return {number: found[pk] for number, pk in said.items()}


def _outcome(sample: shapes.Outcome, edition: Edition, catalogue: Catalogue, now: datetime) -> None:
    """Every body of the step says the same on the edition that lies before it."""
    step = RouteStep.objects.get(plan=edition.plan, kind=sample.step)
    put_edition(step=step, edition=edition, now=now)
    saying = Saying(
        kind=sample.kind,
        decided_on=timezone.localdate(now),
        reasons=sample.reasons,
        conditions=sample.conditions,
        seen_edition=edition.pk,
        seen_digest=edition.digest,
        early_because=sample.early_because,
    )
    for body in step.bodies.all():
        record_outcome(body=body, saying=saying, by=catalogue.people["editor"], now=now)


def _appointment(
    sample: shapes.Appointment,
    gatherings: dict[int, Gathering],
    passages: dict[str, Passage],
    catalogue: Catalogue,
    now: datetime,
) -> None:
    origin: dict[str, Any] = {}
    if sample.gathering is not None:
        origin["gathering"] = gatherings[sample.gathering]
    elif sample.passage is not None:
        origin["passage"] = passages[sample.passage]
    editor, today = catalogue.people["editor"], timezone.localdate(now)
    made = make_appointment(
        trajectory=catalogue.trajectory,
        what=sample.what,
        who_words=sample.who,
        due_on=today + timedelta(days=sample.days),
        is_project=bool(sample.note),
        by=editor,
        now=now,
        **origin,
    )
    if sample.note:
        tell_progress(appointment=made, text=sample.note, by=editor, now=now)
    _interests(sample, made, catalogue, now)
    if sample.looks_back is not None:
        plan_moment(
            trajectory=catalogue.trajectory,
            title=sample.what,
            held_on=today + timedelta(days=sample.looks_back),
            invited_words=sample.who,
            appointment=made,
            by=editor,
            now=now,
        )


def _interests(
    sample: shapes.Appointment, made: Appointment, catalogue: Catalogue, now: datetime
) -> None:
    for interest in sample.interests:
        note_interest(
            appointment=made,
            organisation=catalogue.organisations[interest.board],
            stance=interest.stance,
            words=interest.words,
            by=catalogue.people["editor"],
            now=now,
        )


def _report_back(
    sample: shapes.ReportBack,
    pictures: list[shapes.Picture],
    gatherings: dict[int, Gathering],
    catalogue: Catalogue,
    now: datetime,
) -> None:
    """The draft as it stands ready, with thanks of the editor's own and pictures, published."""
    editor = catalogue.people["editor"]
    report_back = make_report_back(gathering=gatherings[sample.gathering], by=editor, now=now)
    thanks = report_back.sections.filter(kind=ReportSection.Kind.THANKS).first()
    if thanks is not None:
        write_section(
            section=thanks,
            title=thanks.title,
            text=f"<p>{sample.thanks}</p>",
            quotes=[],
            seen_version=thanks.version,
        )
    for picture in pictures:
        keep_picture(picture, catalogue, report_back=report_back, now=now)
    release_chosen(report_back=report_back, by=editor, now=now)
    publish_report_back(report_back=report_back, by=editor, now=now)


def _public_page(sample: shapes.PublicPage, catalogue: Catalogue, now: datetime) -> None:
    page = write_public_page(
        trajectory=catalogue.trajectory,
        slug=sample.slug,
        title=sample.title,
        intro=f"<p>{sample.intro}</p>",
    )
    open_public_page(page=page, by=catalogue.people["editor"], now=now)
