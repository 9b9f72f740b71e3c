"""One page for a board, a school or its council: what was said, what we do, what lies with you."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inbreng.answers.queries.accounts import Account, GivenAnswer
from inbreng.core.documents import Block, Document, Heading, Listing, Note, Paragraph, Quote, Run
from inbreng.people.queries.house_styles import house_style
from inbreng.programme.models import Trajectory


def account_document(trajectory: Trajectory, account: Account) -> Document:
    """The account of a board or another party."""
    blocks = [*_said(account), *_done(account), *_lies_here(account), Note(how_counted())]
    return _paper(trajectory, _("Voor %(name)s") % {"name": account.party.name}, blocks)


def summary_document(trajectory: Trajectory, account: Account) -> Document:
    """A page for the agenda of a team: what was heard, what is done, what to talk about."""
    blocks = [*_said(account), *_done(account), *_to_talk_about(account), Note(how_counted())]
    title = _("Voor in het team: %(name)s") % {"name": account.party.name}
    return _paper(trajectory, title, blocks)


def _paper(trajectory: Trajectory, title: str, blocks: list[Block]) -> Document:
    return Document(
        title,
        subtitle=f"{trajectory} · {trajectory.partnership.name}",
        blocks=tuple(blocks),
        style=house_style(trajectory.partnership),
    )


def _said(account: Account) -> list[Block]:
    told: list[Block] = [Heading(1, _("Wat jullie mensen zeiden")), Paragraph(said_words(account))]
    if account.themes:
        items = [
            (Run(one.name, is_bold=True), Run(f" ({one.n_points}): {one.spread}"))
            for one in account.themes
        ]
        told.append(Listing(tuple(items)))
    return told


def said_words(account: Account) -> str:
    """How much was said at the tables of a party, or that it is too little to tell apart."""
    if not account.n_points:
        return _(
            "Aan jullie tafels is te weinig gezegd om apart te vertellen, of de tafels waren te "
            "klein. Wat jullie mensen zeiden telt wel mee in het geheel."
        )
    points = ngettext("%(n)d punt", "%(n)d punten", account.n_points) % {"n": account.n_points}
    if not account.n_tables:
        return _("Op bijeenkomsten met mensen van jullie zijn %(points)s gezegd.") % {
            "points": points
        }
    tables = ngettext("%(n)d tafel", "%(n)d tafels", account.n_tables) % {"n": account.n_tables}
    return _("Aan %(tables)s met mensen van jullie zijn %(points)s gezegd.") % {
        "tables": tables,
        "points": points,
    }


def _done(account: Account) -> list[Block]:
    if not account.n_points:
        return []
    told: list[Block] = [Heading(1, _("Wat wij ermee doen"))]
    counts = [f"{label}: {n}" for label, n in account.outcomes]
    if account.n_waiting:
        counts.append(_("wacht nog op antwoord: %(n)d") % {"n": account.n_waiting})
    told.append(Paragraph("; ".join(counts) + "."))
    if account.answers:
        told.append(Listing(tuple(_answer(answer) for answer in account.answers)))
    return told


def _answer(answer: GivenAnswer) -> tuple[Run, ...]:
    words = " ".join(part for part in (answer.text, answer.reason) if part)
    place = f" {answer.passage}." if answer.passage else ""
    return (Run(answer.label, is_bold=True), Run(f": {words}{place}"))


def _lies_here(account: Account) -> list[Block]:
    told: list[Block] = [Heading(1, _("Wat bij jullie ligt")), Paragraph(lying_words(account))]
    for line in account.lines:
        who = line.perspective.plural_as_spoken if line.perspective else ""
        told.append(Quote(line.words, who=who))
    if account.n_lies_here > len(account.lines):
        more = account.n_lies_here - len(account.lines)
        told.append(Paragraph(_("En nog %(n)d.") % {"n": more}))
    return told


def lying_words(account: Account) -> str:
    """How many wishes lie with a party."""
    if not account.n_lies_here:
        return _("Er liggen geen wensen bij jullie.")
    return ngettext(
        "Bij %(n)d punt is het antwoord: dit ligt bij jullie.",
        "Bij %(n)d punten is het antwoord: dit ligt bij jullie.",
        account.n_lies_here,
    ) % {"n": account.n_lies_here}


def _to_talk_about(account: Account) -> list[Block]:
    return [Heading(1, _("Om over te praten")), Listing(tuple(questions(account)))]


def questions(account: Account) -> list[str]:
    """Questions by which a team can talk about it in ten minutes."""
    asked = [_("Herkennen wij dit in onze school? Wat juist niet?")]
    if account.themes:
        first = account.themes[0].name
        asked.append(_("Wat kunnen wij morgen zelf doen aan “%(theme)s”?") % {"theme": first})
    if account.n_lies_here:
        asked.append(
            _("Wat bij ons ligt: wat pakken we op, wie doet het, wanneer kijken we terug?")
        )
    asked.append(_("Wat geven wij terug aan het samenwerkingsverband?"))
    return asked


def how_counted() -> str:
    """What was counted, and what it does not say."""
    return _(
        "Zo is geteld: alleen tafels en bijeenkomsten van vijf of meer mensen. Aan zo’n tafel "
        "kunnen ook anderen hebben gezeten. Wie wat zei, is niet te zien."
    )
