"""Editions, steps with all that bodies said, and the questions of the council."""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from inbreng.core.documents import Block, Heading, Listing, Note, Paragraph, Quote, Run, Sheet
from inbreng.plan.models import Plan
from inbreng.route.dossier.heard import day, moment
from inbreng.route.models import Condition, Confirmation, Outcome, RouteStep, StepPaper, StepPerson
from inbreng.route.queries.questions import questions_of
from inbreng.route.queries.stands import StepStand
from inbreng.route.queries.steps import route_of
from inbreng.route.queries.words import words_now
from inbreng.route.rights import basis_of


def editions(plan: Plan) -> list[Block]:
    """Every edition with its digest. One query."""
    rows = [
        (
            str(one.number),
            one.title,
            moment(one.made_at),
            moment(one.published_at),
            one.made_by.name if one.made_by else "–",
            one.digest,
        )
        for one in plan.editions.select_related("made_by").order_by("number")
    ]
    header = (
        *(_("Nr."), _("Titel"), _("Gemaakt"), _("Gepubliceerd")),
        *(_("Door"), _("Kenmerk (SHA-256)")),
    )
    table = Sheet(_("Uitgaven van het plan"), header, tuple(rows))
    return [
        Heading(1, _("Uitgaven")),
        table if rows else Paragraph(_("Er is nog geen uitgave gemaakt.")),
    ]


def steps(plan: Plan, now: datetime) -> list[Block]:
    """Every step in order, with what each body said and what became of it. Fifteen queries."""
    found: list[Block] = [Heading(1, _("De stappen"))]
    stands = route_of(plan, words_now(plan), timezone.localdate(now))
    if not stands:
        return [*found, Paragraph(_("Er is nog geen route."))]
    more = {step.pk: step for step in _whole(plan)}
    for stand in stands:
        found += _step(stand, more[stand.step.pk])
    return found


def council_questions(plan: Plan) -> list[Block]:
    """What the council asked, and what it was told. One query."""
    questions = questions_of(plan)
    found: list[Block] = [Heading(1, _("Vragen van de raad"))]
    if not questions:
        return [*found, Paragraph(_("De raad stelde geen vragen."))]
    for one in sorted(questions, key=lambda question: question.asked_at):
        asked = _("Gevraagd op %(day)s%(chapter)s, antwoord uiterlijk %(due)s.") % {
            "day": moment(one.asked_at),
            "chapter": f" ({one.chapter})" if one.chapter else "",
            "due": day(one.due_on),
        }
        found += [Paragraph((Run(one.text, is_bold=True),)), Paragraph(asked)]
        found.append(
            Quote(one.answer, moment(one.answered_at))
            if one.answered_at
            else Note(_("Nog niet beantwoord."))
        )
    return found


def _whole(plan: Plan) -> list[RouteStep]:
    """Steps with papers, people and everything that was ever said. Seven queries."""
    said = Outcome.objects.select_related("edition", "recorded_by", "body").prefetch_related(
        Prefetch("conditions", Condition.objects.select_related("owner", "met_by")),
        "confirmations__edition",
    )
    whole = RouteStep.objects.filter(plan=plan).prefetch_related(
        "papers__edition",
        "people__user",
        "people__organisation",
        Prefetch("bodies__outcomes", said.order_by("recorded_at", "pk")),
    )
    return list(whole)


def _step(stand: StepStand, step: RouteStep) -> Iterator[Block]:
    yield Heading(2, step.title)
    basis = basis_of(step.kind)
    yield Listing(tuple(_facts(stand, step)))
    yield Paragraph(f"{basis.says} ({basis.source})")
    if basis.not_sure:
        yield Note(_("Kijk dit na: %(what)s") % {"what": basis.not_sure})
    if people := [_person(one) for one in step.people.all()]:
        yield Paragraph((Run(_("Gevraagd: "), is_bold=True), Run(", ".join(people))))
    if papers := [_paper(one) for one in step.papers.all()]:
        header = (_("Stuk"), _("Toegevoegd"), _("Kenmerk (SHA-256)"))
        yield Sheet(_("Stukken"), header, tuple(papers))
    for body in step.bodies.all():
        yield from _body(body.name, list(body.outcomes.all()))
    if stand.is_shaken:
        yield Note(_("De tekst is na een uitkomst veranderd; nog niet is vastgelegd of die staat."))
    if step.minutes:
        yield Heading(3, _("Verslag"))
        yield from (Paragraph(part) for part in step.minutes.split("\n\n") if part.strip())


def _facts(stand: StepStand, step: RouteStep) -> Iterator[str]:
    yield _("Recht: %(right)s") % {"right": step.get_right_display()}
    yield _("Uiterlijk: %(day)s") % {"day": day(step.due_on)}
    if step.asked_on:
        yield _("Stukken verstuurd: %(day)s") % {"day": day(step.asked_on)}
    yield _("Besproken: %(day)s") % {"day": day(step.held_on)}
    if step.edition:
        yield _("Op tafel: uitgave %(number)d, %(title)s, kenmerk %(digest)s") % {
            "number": step.edition.number,
            "title": step.edition.title,
            "digest": step.edition.digest,
        }
    if step.skipped_because:
        yield _("Overgeslagen, omdat: %(why)s") % {"why": step.skipped_because}
    if step.early_because:
        yield _("Gedaan voor een eerdere stap, omdat: %(why)s") % {"why": step.early_because}
    if stand.step.released_at:
        yield _("Vrijgegeven door %(who)s op %(day)s") % {
            "who": stand.step.released_by or "–",
            "day": moment(stand.step.released_at),
        }


def _person(one: StepPerson) -> str:
    return str(one.user or one.organisation or one.name or one.get_role_kind_display())


def _paper(one: StepPaper) -> tuple[str, ...]:
    digest = one.digest or (one.edition.digest if one.edition else "")
    return (one.title, day(timezone.localdate(one.added_at)), digest)


def _body(name: str, outcomes: list[Outcome]) -> Iterator[Block]:
    yield Heading(3, name)
    if not outcomes:
        yield Paragraph(_("Nog niets vastgelegd."))
    for outcome in outcomes:
        yield from _outcome(outcome)


def _outcome(outcome: Outcome) -> Iterator[Block]:
    yield Paragraph(_said(outcome))
    if outcome.edition:
        yield Paragraph(
            _("Over uitgave %(number)d, %(title)s. Kenmerk: %(digest)s")
            % {
                "number": outcome.edition.number,
                "title": outcome.edition.title,
                "digest": outcome.digest,
            }
        )
    if outcome.reasons:
        yield Quote(outcome.reasons)
    if conditions := list(outcome.conditions.all()):
        header = (_("Voorwaarde"), _("Wie"), _("Uiterlijk"), _("Voldaan"))
        yield Sheet(_("Voorwaarden"), header, tuple(_condition(one) for one in conditions))
    yield from (_confirmation(one) for one in outcome.confirmations.all())
    if outcome.ended_at:
        yield Note(
            _("Telt niet meer sinds %(day)s, omdat: %(why)s")
            % {"day": moment(outcome.ended_at), "why": outcome.ended_because}
        )


def _said(outcome: Outcome) -> tuple[Run, ...]:
    by = _(", op %(day)s. Vastgelegd door %(who)s, %(moment)s.") % {
        "day": day(outcome.decided_on),
        "who": outcome.recorded_by.name if outcome.recorded_by else "–",
        "moment": moment(outcome.recorded_at),
    }
    return (Run(capfirst(str(outcome.get_kind_display())), is_bold=True), Run(by))


def _confirmation(one: Confirmation) -> Note:
    told = _(
        "%(day)s: staat nog na verandering van de tekst, omdat: %(because)s (%(who)s)."
        " Kenmerk: %(digest)s"
    )
    return Note(
        told
        % {
            "day": moment(one.confirmed_at),
            "because": one.because,
            "who": one.said_by,
            "digest": one.digest,
        }
    )


def _condition(one: Condition) -> tuple[str, ...]:
    met = f"{moment(one.met_at)}: {one.met_where}" if one.met_at else _("nog open")
    return (one.text, one.owner.name if one.owner else "–", day(one.due_on), met)
