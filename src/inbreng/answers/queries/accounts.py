"""What the people of a board, school or kind of school said, what became of it, what lies there.

No finer than partners may be told (``insights.spread``): a line counts as said by people of an
organisation when it was said at a table where they sat and that is large enough to be told. Nobody
is looked up by name: what one person said does not go to the board that employs them.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.utils.text import capfirst

from inbreng.answers.models import Answer, AnswerKind
from inbreng.dialogue.disclosure import Disclosure, Line
from inbreng.dialogue.queries.voices import voices_in
from inbreng.insights.models import Theme
from inbreng.insights.spread import ground_of, spreads_of_branches
from inbreng.insights.spread.audience import members_view
from inbreng.people.models import Organisation
from inbreng.plan.models import Passage
from inbreng.programme.models import Gathering, Table, Trajectory

MOST_THEMES = 6
MOST_ANSWERS = 6
MOST_LINES = 12
FEWEST_POINTS = 5  # fewer say too much of who was there


@dataclass(frozen=True, slots=True)
class Party:
    """For whom an account is made: an organisation with all that falls under it, or more."""

    name: str
    organisations: frozenset[int]
    kind: str = ""
    school_type: str = ""


@dataclass(frozen=True, slots=True)
class HeardTheme:
    """A theme at the tables of a party, and how widely it was heard in the whole region."""

    name: str
    n_points: int
    spread: str


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """An answer that was given to points of these tables, with how many got it."""

    kind: str
    kind_label: str
    text: str
    reason: str
    passage: Passage | None
    party: str
    n_points: int

    @property
    def label(self) -> str:
        """“Overgenomen”, “Ligt bij Stichting De Oevers”."""
        return capfirst(f"{self.kind_label.rstrip('…')} {self.party}".strip())


@dataclass(frozen=True, slots=True)
class Account:
    """Everything that an account says; ``n_points`` is 0 where too little was said to tell."""

    party: Party
    n_tables: int
    n_points: int
    themes: list[HeardTheme]
    outcomes: list[tuple[str, int]]
    n_waiting: int
    answers: list[GivenAnswer]
    n_lies_here: int
    lines: list[Line]


def party_of(organisation: Organisation) -> Party:
    """An organisation with the schools under it. One query."""
    under = Organisation.objects.filter(parent=organisation).values_list("pk", flat=True)
    return Party(organisation.name, frozenset({organisation.pk, *under}), organisation.kind)


def party_of_type(trajectory: Trajectory, school_type: str) -> Party:
    """All schools of a type. One query."""
    schools = Organisation.objects.filter(
        partnership=trajectory.partnership_id, school_type=school_type
    )
    name = str(Organisation.SchoolType(school_type).label)
    found = frozenset(schools.values_list("pk", flat=True))
    return Party(name, found, Organisation.Kind.SCHOOL, school_type)


def account_of(trajectory: Trajectory, party: Party) -> Account:
    """The account for a party. Some fifteen queries, however much was said."""
    view = members_view(trajectory)
    said = _said_near(view, party)
    mine = view.lines().filter(said, erased_at__isnull=True)
    n_points = mine.count() if said else 0
    if n_points < FEWEST_POINTS:
        n_points, said = 0, Q(pk__in=[])
    counted = Counter(dict(_counted(view, said)))
    given = _given(view, said)
    lies_here = _lying_here(view, party)
    lines = [one.contribution for one in lies_here.select_related("contribution")[:MOST_LINES]]
    return Account(
        party=party,
        n_tables=_n_tables(view, party),
        n_points=n_points,
        themes=_themes(view, said) if n_points else [],
        outcomes=[(kind.counted_as, counted[kind]) for kind in AnswerKind if counted[kind]],
        n_waiting=n_points - counted.total(),
        answers=given,
        n_lies_here=lies_here.count(),
        lines=voices_in(view, lines),
    )


def parties_with_work(trajectory: Trajectory) -> list[tuple[Organisation, int]]:
    """Organisations with how many answered points lie with them, most first. Two queries."""
    lying = _visible(Answer.objects.filter(kind=AnswerKind.LIES_WITH), trajectory)
    rows = lying.order_by().values_list("party").annotate(n=Count("pk"))
    counted = {pk: n for pk, n in rows if pk is not None}
    found = Organisation.objects.in_bulk(counted)
    ordered = sorted(found.values(), key=lambda one: (-counted[one.pk], one.name))
    return [(one, counted[one.pk]) for one in ordered]


def _visible(answers: QuerySet[Answer], trajectory: Trajectory) -> QuerySet[Answer]:
    return answers.filter(
        contribution__trajectory=trajectory,
        contribution__state="visible",
        contribution__erased_at__isnull=True,
    )


def _near(view: Disclosure, party: Party) -> tuple[set[int], set[int]]:
    """The tables that may be told and the large gatherings at which people of a party sat."""
    at_tables = Table.objects.filter(gathering__trajectory=view.trajectory.pk)
    named = set(at_tables.filter(organisations__isnull=False).values_list("pk", flat=True))
    mine = set(at_tables.filter(organisations__in=party.organisations).values_list("pk", flat=True))
    # Who answers by a link speaks from everywhere at once: the rest was not said near this party.
    gatherings = Gathering.objects.filter(
        trajectory=view.trajectory.pk, organisations__in=party.organisations
    ).exclude(format__in=Gathering.ONLINE)
    present = set(gatherings.values_list("pk", flat=True))
    told = {
        pk
        for pk, spot in view.spots.items()
        if view.told.get(pk) == pk
        and (pk in mine or (pk not in named and spot.gathering_id in present))
    }
    large = {pk for pk in present if pk in view.occasions and view.occasions[pk].is_large}
    return told, large


def _said_near(view: Disclosure, party: Party) -> Q:
    tables, gatherings = _near(view, party)
    if not tables and not gatherings:
        return Q()
    return Q(table__in=tables) | Q(table__isnull=True, gathering__in=gatherings)


def _n_tables(view: Disclosure, party: Party) -> int:
    return len(_near(view, party)[0])


def _themes(view: Disclosure, said: Q) -> list[HeardTheme]:
    tops = Theme.objects.filter(
        trajectory=view.trajectory.pk, parent__isnull=True, ended_at__isnull=True
    )
    names = dict(tops.values_list("pk", "name"))
    ground = ground_of(view)
    here = spreads_of_branches(ground, names, said)
    everywhere = spreads_of_branches(ground, names)
    most = sorted(names, key=lambda pk: (-here[pk].n_points, names[pk]))[:MOST_THEMES]
    return [
        HeardTheme(names[pk], here[pk].n_points, everywhere[pk].words)
        for pk in most
        if here[pk].n_points
    ]


def _counted(view: Disclosure, said: Q) -> Iterable[tuple[str, int]]:
    mine = view.lines().filter(said, erased_at__isnull=True, answer__isnull=False)
    return mine.order_by().values_list("answer__kind").annotate(n=Count("pk"))


def _given(view: Disclosure, said: Q) -> list[GivenAnswer]:
    """The answers that most of these points got, each text once."""
    mine = view.lines().filter(said, erased_at__isnull=True).order_by().values("pk")
    fields = ("kind", "text", "reason", "passage", "party__name")
    rows = Answer.objects.filter(contribution__in=mine).values_list(*fields)
    most = list(rows.annotate(n=Count("pk")).order_by("-n", "kind", "text")[:MOST_ANSWERS])
    passages = Passage.objects.select_related("chapter").in_bulk([row[3] for row in most if row[3]])
    return [
        GivenAnswer(
            kind=kind,
            kind_label=str(AnswerKind(kind).label),
            text=text,
            reason=reason,
            passage=passages.get(passage) if passage else None,
            party=party or "",
            n_points=n_points,
        )
        for kind, text, reason, passage, party, n_points in most
    ]


def _lying_here(view: Disclosure, party: Party) -> QuerySet[Answer]:
    """Answers that say that a wish lies with this party, wherever it was said."""
    lying = Answer.objects.filter(kind=AnswerKind.LIES_WITH, party__in=party.organisations)
    return _visible(lying, view.trajectory).order_by("-given_at", "-pk")
