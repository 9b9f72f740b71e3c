"""Where a trajectory stands, link by link of the chain."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from inbreng.answers.queries import drafts_to_read
from inbreng.answers.rules import may_answer
from inbreng.dialogue.disclosure import disclosure_for
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.short_forms import unknown_short_forms
from inbreng.dialogue.rules import may_import, may_log_small_talk, may_moderate
from inbreng.followup.models import Appointment
from inbreng.followup.queries.appointments import late
from inbreng.followup.queries.report_backs import n_late
from inbreng.followup.rules import may_report_back
from inbreng.insights.queries import insights_of, open_themes, voices_without_theme
from inbreng.insights.rules import may_code, may_see_drafts
from inbreng.people.queries.post import n_failed_lately
from inbreng.people.rules import Visitor, areas_of_consultant, may_see_letters, may_see_people
from inbreng.plan.queries import passages_to_read
from inbreng.plan.rules import may_write_plan
from inbreng.programme.models import Gathering, Trajectory
from inbreng.programme.rules import own_hosts
from inbreng.route.rules import may_enter_council_room, may_see_direction
from inbreng.trail.steps import Step


@dataclass(frozen=True)
class Overview:
    """A trajectory with its chain in numbers, what waits, and its latest gatherings."""

    trajectory: Trajectory
    steps: list[Step]
    waiting: list[Step]
    ways: list[Step]
    gatherings: list[Gathering]
    may_log_small_talk: bool


def overview(user: Visitor, trajectory: Trajectory) -> Overview:
    """The chain of a trajectory in numbers. Sixteen queries beside the roles."""
    said = _said(user, trajectory)
    return Overview(
        trajectory=trajectory,
        steps=_chain(user, trajectory, said),
        waiting=_waiting(user, trajectory, said),
        ways=_ways(user, trajectory),
        gatherings=list(_listed(user, trajectory)[:5]),
        may_log_small_talk=may_log_small_talk(user, trajectory),
    )


def _listed(user: Visitor, trajectory: Trajectory) -> QuerySet[Gathering]:
    """Gatherings by name; the day of a small talk is told to staff only."""
    found = trajectory.gatherings.all()
    is_staff = may_see_people(user, trajectory.partnership_id)
    return found if is_staff else found.exclude(format=Gathering.Format.SMALL_TALK)


def _said(user: Visitor, trajectory: Trajectory) -> dict[str, int]:
    """How many contributions somebody can read, how many are answered, how many wait."""
    return (
        disclosure_for(user, trajectory)
        .lines()
        .aggregate(
            visible=Count("pk"),
            answered=Count("answer"),
            waiting=Count("pk", filter=Q(answer__isnull=True, erased_at__isnull=True)),
        )
    )


def _ways(user: Visitor, trajectory: Trajectory) -> list[Step]:
    """Where somebody looks over the whole, and a consultant over the own area."""
    ways = [
        Step(
            _("signalen in %(area)s") % {"area": area.name},
            f"{_url('insights:picture_voices', trajectory.pk)}?gebied={area.pk}&soort=signaal",
        )
        for area in areas_of_consultant(user, trajectory.partnership_id)
    ]
    if may_see_direction(user, trajectory):
        ways.append(Step(_("hoe staat het ervoor"), _url("route:director", trajectory.pk)))
    if may_enter_council_room(user, trajectory):
        ways.append(Step(_("raadskamer"), _url("route:council", trajectory.pk)))
    if may_write_plan(user, trajectory):
        ways.append(Step(_("is de keten heel?"), _url("trail:chain", trajectory.pk)))
    return ways


def _chain(user: Visitor, trajectory: Trajectory, said: dict[str, int]) -> list[Step]:
    pk = trajectory.pk
    themes = open_themes(trajectory).count()
    insights = insights_of(trajectory, shows_drafts=may_see_drafts(user, trajectory)).count()
    there = Q(chapters__removed_at__isnull=True, chapters__passages__removed_at__isnull=True)
    passages = trajectory.plans.aggregate(n=Count("chapters__passages", filter=there))["n"]
    answers = "answers:answers" if may_answer(user, trajectory) else "dialogue:harvest"
    return [
        Step(_("bijeenkomsten"), _url("programme:trajectory", pk), trajectory.gatherings.count()),
        Step(_("bijdragen"), _url("dialogue:harvest", pk), said["visible"]),
        Step(_("thema’s"), _url("insights:themes", pk), themes),
        Step(_("inzichten"), _url("insights:insights", pk), insights),
        Step(_("passages in het plan"), _url("plan:plan", pk), passages),
        Step(_("beantwoord"), _url(answers, pk), said["answered"]),
    ]


def _waiting(user: Visitor, trajectory: Trajectory, said: dict[str, int]) -> list[Step]:
    pk, waiting = trajectory.pk, []
    if may_moderate(user, trajectory):
        held = trajectory.contributions.filter(state=Contribution.State.QUARANTINED).count()
        waiting.append(Step(_("bijdragen in quarantaine"), _url("dialogue:moderation", pk), held))
    if may_import(user, trajectory):
        ready = trajectory.uploads.filter(reports__state="ready").count()
        waiting.append(Step(_("verslagen om na te kijken"), _url("dialogue:uploads", pk), ready))
    if may_code(user, trajectory):
        loose = voices_without_theme(trajectory).count()
        waiting.append(Step(_("bijdragen zonder thema"), _url("insights:coding", pk), loose))
    if may_answer(user, trajectory):
        address = _url("answers:answers", pk)
        waiting.append(Step(_("bijdragen zonder antwoord"), address, said["waiting"]))
    waiting += _to_read(user, trajectory) + _late(user, trajectory)
    if may_see_letters(user, trajectory.partnership_id):
        address = f"{_url('people:letters', trajectory.partnership_id)}?state=failed"
        failed = n_failed_lately(trajectory.partnership, timezone.now())
        waiting.append(Step(_("brieven die niet aankwamen"), address, failed))
    if hosts := own_hosts(user, trajectory.partnership_id):
        view = disclosure_for(user, trajectory)
        asked = unknown_short_forms(view, hosts, only_own=True)
        label = _("afkortingen van jouw tafel die niemand kent")
        waiting.append(Step(label, _url("dialogue:short_forms", pk), len(asked)))
    return [step for step in waiting if step.count]


def _to_read(user: Visitor, trajectory: Trajectory) -> list[Step]:
    """What colleagues asked somebody to read along; the way leads to what waits longest."""
    asked = [
        (_("antwoorden om mee te lezen"), "answers:batch", drafts_to_read(user, trajectory)),
        (_("passages om mee te lezen"), "plan:passage", passages_to_read(user, trajectory)),
    ]
    found = [(label, name, list(rows.values_list("pk", flat=True))) for label, name, rows in asked]
    return [Step(label, _url(name, pks[0]), len(pks)) for label, name, pks in found if pks]


def _late(user: Visitor, trajectory: Trajectory) -> list[Step]:
    """Report-backs and own appointments past their day."""
    pk, today, found = trajectory.pk, timezone.localdate(), []
    if may_report_back(user, trajectory):
        n_reports = n_late(trajectory, today)
        found.append(Step(_("terugblikken te laat"), _url("followup:report_backs", pk), n_reports))
    mine = Appointment.objects.filter(late(today), trajectory=trajectory, who_user=user.pk)
    address = f"{_url('followup:actions', pk)}?whose=mine&stand=late"
    return [*found, Step(_("afspraken van jou te laat"), address, mine.count())]


def _url(name: str, pk: int) -> str:
    return reverse(name, args=[pk])
