"""How far the coders of a trajectory agree: people, and the machine as one more coder."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import Count, Max
from django.utils.translation import gettext as _

from inbreng.dialogue.disclosure import Disclosure, Line
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.voices import voices_in
from inbreng.insights.bridge.agreement import ALL as ALL
from inbreng.insights.bridge.agreement import compared
from inbreng.insights.models import AgreementReport, Coding, Suggestion, Theme
from inbreng.insights.queries.suggestions import confirmed_points, latest_run
from inbreng.people.models import User
from inbreng.programme.models import Trajectory

MACHINE: Final = "machine"
MOST_AT_ONCE: Final = (
    3_000  # codings that a page compares itself; of more the worker keeps a report
)
# Krippendorff (2004), Content Analysis, page 241: from .800 it holds, from .667 tentatively.
STRONG, TENTATIVE = 0.8, 2 / 3
Given = dict[int, dict[str, set[int]]]


@dataclass(frozen=True, slots=True)
class Report:
    """What was found, when, and whether people coded on since."""

    coders: dict[str, int]
    comparisons: list[dict[str, Any]]
    counted_at: datetime | None
    is_old: bool

    def comparison(self, key: str) -> dict[str, Any] | None:
        """The comparison of that key, else the first."""
        found = (one for one in self.comparisons if one["key"] == key)
        return next(found, self.comparisons[0] if self.comparisons else None)


@dataclass(frozen=True, slots=True)
class Difference:
    """A point that coders did not code alike, with what each gave it."""

    line: Line
    given: list[tuple[str, list[str]]]


def agreement_of(trajectory: Trajectory) -> Report:
    """How far coders agree now; of very many codings as the worker last worked it out.

    Five queries, of very many codings two.
    """
    n_codings, mark = mark_of(trajectory)
    if n_codings <= MOST_AT_ONCE:
        return _report(worked_out(trajectory), None, is_old=False)
    kept = AgreementReport.objects.filter(trajectory=trajectory).first()
    if kept is None:
        return Report({}, [], None, is_old=True)
    return _report(kept.found, kept.counted_at, is_old=kept.mark != mark)


def mark_of(trajectory: Trajectory) -> tuple[int, str]:
    """How many codings there are, and a mark that changes when they do. One query."""
    codings = Coding.objects.filter(theme__trajectory=trajectory)
    n_codings, newest = codings.order_by().aggregate(n=Count("pk"), newest=Max("pk")).values()
    return n_codings, f"{n_codings}.{newest}"


def worked_out(trajectory: Trajectory) -> dict[str, Any]:
    """Coders with how many points each looked at, and every comparison. Four queries."""
    given = _given(trajectory)
    coders = Counter(coder for sets in given.values() for coder in sets)
    names = sorted(coders, key=lambda coder: (coder == MACHINE, -coders[coder], coder))
    return {
        "coders": {name: coders[name] for name in names},
        "comparisons": compared(given, names) if len(names) > 1 else [],
    }


def differences(
    view: Disclosure,
    points: Iterable[int],
    names: dict[str, str],
    only: Collection[str] | None = None,
) -> list[Difference]:
    """Points with what each coder gave them, or only these coders. Eight queries."""
    wanted = list(points)
    found = {one.pk: one for one in Contribution.objects.filter(pk__in=wanted)}
    lines = voices_in(view, [found[pk] for pk in wanted if pk in found])
    given = _given(view.trajectory, wanted)
    themes = dict(Theme.objects.filter(trajectory=view.trajectory).values_list("pk", "name"))
    return [
        Difference(
            line,
            [
                (names.get(coder, ""), sorted(themes[pk] for pk in sets))
                for coder, sets in sorted(given.get(line.pk, {}).items(), key=_people_first)
                if only is None or coder in only
            ],
        )
        for line in lines
    ]


def names_of(coders: Iterable[str], trajectory: Trajectory) -> dict[str, str]:
    """What to call each coder. Two queries."""
    wanted = list(coders)
    people = User.objects.filter(pk__in=[int(one) for one in wanted if one != MACHINE])
    names = {str(pk): name for pk, name in people.values_list("pk", "name")}
    run = latest_run(trajectory)
    machine = run.method.partition(":")[0] if run else _("de machine")
    return names | {MACHINE: machine}


def in_words(alpha: float | None) -> str:
    """What an alpha means, by Krippendorff's own bounds."""
    if alpha is None:
        return _("nog niet te zeggen")
    if alpha >= STRONG:
        return _("sterk")
    if alpha >= TENTATIVE:
        return _("genoeg om voorlopig op te bouwen")
    return _("jullie bedoelen nog niet hetzelfde")


def theme_names(pks: Iterable[int]) -> dict[int, str]:
    """Names of themes. One query."""
    return dict(Theme.objects.filter(pk__in=list(pks)).values_list("pk", "name"))


def _people_first(given: tuple[str, set[int]]) -> tuple[bool, str]:
    return given[0] == MACHINE, given[0]


def _given(trajectory: Trajectory, points: list[int] | None = None) -> Given:
    """What each coder gave each point; whoever left has no row of their own. Three queries."""
    found: Given = defaultdict(dict)
    codings = Coding.objects.filter(
        theme__trajectory=trajectory,
        theme__ended_at__isnull=True,
        coded_by__isnull=False,
        contribution__state=Contribution.State.VISIBLE,
    )
    judged = _of_machine(trajectory)
    if points is not None:
        codings = codings.filter(contribution__in=points)
        judged = judged.filter(contribution__in=points)
    for point, coder, theme in codings.order_by().values_list("contribution", "coded_by", "theme"):
        found[point].setdefault(str(coder), set()).add(theme)
    dependent = confirmed_points(trajectory)
    for point, theme in judged.order_by().values_list("contribution", "theme"):
        if point in found and point not in dependent:
            found[point].setdefault(MACHINE, set()).add(theme)
    return found


def _of_machine(trajectory: Trajectory) -> Any:
    """What the newest round gave points without knowing what people gave them."""
    return Suggestion.objects.filter(
        run=latest_run(trajectory),
        is_blind=True,
        is_chosen=True,
        theme__ended_at__isnull=True,
        contribution__state=Contribution.State.VISIBLE,
    )


def _report(found: dict[str, Any], counted_at: datetime | None, *, is_old: bool) -> Report:
    return Report(found["coders"], found["comparisons"], counted_at, is_old)
