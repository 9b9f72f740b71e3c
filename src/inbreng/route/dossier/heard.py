"""Whom the partnership asked and heard: gatherings, consultations, letters, answers in counts."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime

from django.db.models import Count, Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from inbreng.answers.models import Answer
from inbreng.answers.queries import counts_of
from inbreng.consultation.forms.consultations import last_day
from inbreng.consultation.models import Consultation
from inbreng.core.documents import Block, Heading, Paragraph, Sheet
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.rules import SMALLEST_GROUP
from inbreng.people.models import Letter
from inbreng.plan.models import Plan
from inbreng.programme.models import Gathering, Trajectory

SENT = (Letter.State.SENT, Letter.State.UNCERTAIN)


def gatherings(trajectory: Trajectory) -> list[Block]:
    """The gatherings that were held, without talks with one or two people. One query."""
    held = Gathering.objects.filter(trajectory=trajectory, consultation__isnull=True)
    rows = [
        (day(one.held_on), one.title, str(one.get_format_display()), _few(one.n_participants))
        for one in held.exclude(format=Gathering.Format.SMALL_TALK).order_by("held_on", "pk")
    ]
    return [
        Heading(1, _("Bijeenkomsten")),
        _sheet(
            _("Gehouden bijeenkomsten"),
            (_("Datum"), _("Titel"), _("Vorm"), _("Aanwezig")),
            rows,
            _("Er is geen bijeenkomst vastgelegd."),
        ),
    ]


def consultations(trajectory: Trajectory) -> list[Block]:
    """Drafts that were put to people, with how many answered. One query."""
    found = Consultation.objects.filter(trajectory=trajectory).select_related("edition")
    counted = found.annotate(
        n_invited=Count("invitations", distinct=True),
        n_people=Count("participations__person", distinct=True),
        n_remarks=Count("participations__remarks", distinct=True),
    )
    rows = [
        (
            one.title,
            str(one.get_audience_display()),
            _open_between(one),
            one.edition.title if one.edition else "–",
            str(one.n_invited),
            _few(one.n_people),
            str(one.n_remarks),
        )
        for one in counted.exclude(state=Consultation.State.PREPARED).order_by("opens_at", "pk")
    ]
    header = (
        *(_("Raadpleging"), _("Voor wie"), _("Open"), _("Uitgave")),
        *(_("Uitnodigingen"), _("Mensen"), _("Reacties")),
    )
    return [
        Heading(1, _("Raadplegingen")),
        _sheet(_("Voorgelegd aan mensen"), header, rows, _("Er is geen raadpleging geweest.")),
    ]


def asked_by_mail(plan: Plan) -> list[Block]:
    """Letters that went about the route: to whom with an account, about what, when. One query."""
    letters = Letter.objects.filter(
        partnership=plan.trajectory.partnership_id, key__startswith="route:", state__in=SENT
    ).select_related("user")
    steps = {f"/stappen/{pk}/" for pk in plan.steps.values_list("pk", flat=True)}
    here = f"/trajecten/{plan.trajectory_id}/"
    rows = [
        (
            moment(one.sent_at or one.asked_at),
            one.user.name if one.user else _("iemand zonder account"),
            one.subject,
        )
        for one in letters.order_by("asked_at", "pk")
        if str(one.context.get("path", "")).startswith((here, *steps))
    ]
    return [
        Heading(1, _("Uitnodigingen en berichten")),
        _sheet(
            _("Verstuurde mail over de route"),
            (_("Wanneer"), _("Aan"), _("Waarover")),
            rows,
            _("Er is geen mail over de route verstuurd."),
        ),
    ]


def answers(trajectory: Trajectory, today: date) -> list[Block]:
    """How many points were answered in which way. Four queries."""
    counts = counts_of(trajectory, today)
    visible = Q(contribution__state=Contribution.State.VISIBLE)
    given = Answer.objects.filter(visible, contribution__trajectory=trajectory)
    by_kind: dict[str, int] = defaultdict(
        int, given.order_by().values_list("kind").annotate(n=Count("pk"))
    )
    rows = [(str(label), str(by_kind[kind])) for kind, label in Answer.Kind.choices]
    return [
        Heading(1, _("Antwoorden op wat mensen zeiden")),
        Paragraph(
            _("Van %(all)d bijdragen zijn er %(answered)d beantwoord; %(waiting)d wachten nog.")
            % {
                "all": counts.n_visible,
                "answered": counts.answered,
                "waiting": counts.waiting,
            }
        ),
        Sheet(_("Antwoorden naar soort"), (_("Antwoord"), _("Aantal")), tuple(rows)),
    ]


def _open_between(one: Consultation) -> str:
    """The first and the last day on which people could react."""
    first, last = timezone.localdate(one.opens_at), last_day(one.closes_at)
    return _("%(first)s tot en met %(last)s") % {"first": day(first), "last": day(last)}


def day(value: date | None) -> str:
    """A day in words; a dash for none."""
    return date_format(value, "j F Y") if value else "–"


def moment(value: datetime | None) -> str:
    """A moment in words; a dash for none."""
    return date_format(timezone.localtime(value), "j F Y, H:i") if value else "–"


def _few(n_people: int | None) -> str:
    """A number of people, no finer than a group that hides who they were."""
    if n_people is None:
        return _("niet geteld")
    return str(n_people) if n_people >= SMALLEST_GROUP or not n_people else _("minder dan vijf")


def _sheet(
    caption: str, header: tuple[str, ...], rows: Sequence[tuple[str, ...]], nothing: str
) -> Block:
    return Sheet(caption, header, tuple(rows)) if rows else Paragraph(nothing)
