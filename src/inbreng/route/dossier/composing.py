"""Put the parts of the record in their order."""

from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from inbreng.core.documents import Block, Document, Heading, Listing, Note, Paragraph
from inbreng.people.queries.house_styles import house_style
from inbreng.plan.models import Plan
from inbreng.route.dossier.changes import changes
from inbreng.route.dossier.heard import answers, asked_by_mail, consultations, gatherings
from inbreng.route.dossier.steps import council_questions, editions, steps


def compose(plan: Plan, *, by: str, now: datetime) -> Document:
    """The record of the consultation on a plan, as it stands at ``now``.

    It holds no words of contributors: those stand in the report of what was
    heard. Some forty queries, and two for each published edition.
    """
    partnership = plan.trajectory.partnership
    return Document(
        title=_("Dossier van de raadpleging"),
        subtitle=f"{plan.title}, {plan.period}. {partnership.name}",
        blocks=(
            *_opening(by, now),
            *editions(plan),
            *gatherings(plan.trajectory),
            *consultations(plan.trajectory),
            *asked_by_mail(plan),
            *steps(plan, now),
            *council_questions(plan),
            *answers(plan.trajectory, timezone.localdate(now)),
            *changes(plan),
        ),
        has_contents=True,
        author=partnership.name,
        style=house_style(partnership),
        made_on=timezone.localdate(now),
    )


def _opening(by: str, now: datetime) -> list[Block]:
    moment = date_format(timezone.localtime(now), "j F Y, H:i")
    return [
        Heading(1, _("Wat dit is")),
        Paragraph(
            _(
                "Dit dossier laat zien wie wanneer over welke tekst is gevraagd, wat zij zeiden en"
                " wat daarmee is gedaan. Het is op %(moment)s gemaakt door %(by)s, uit de gegevens"
                " zoals ze op dat moment vastlagen."
            )
            % {"moment": moment, "by": by}
        ),
        Listing(
            (
                _(
                    "Elke uitgave van het plan heeft een kenmerk: de SHA-256 van alle titels en"
                    " teksten in hun volgorde. Hetzelfde kenmerk betekent dezelfde woorden."
                ),
                _("Een uitkomst noemt de uitgave en het kenmerk waarover zij gaat."),
                _("Wat niet meer telt, staat erbij met de reden."),
                _("De woorden van wie meepraatte staan hier niet in."),
            )
        ),
        Note(
            _(
                "De volgorde van de stappen en de termijnen zijn door het samenwerkingsverband"
                " ingesteld. Wat bij een stap ‘kijk dit na’ heet, is niet aan de wettekst getoetst."
            )
        ),
    ]
