"""What the machine may look at, and what it suggests that nobody decided on yet."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Exists, F, Max, OuterRef, Q, QuerySet, Subquery

from inbreng.dialogue.models import Contribution, Wording
from inbreng.insights.models import (
    Coding,
    LookAlike,
    ProposedTheme,
    Suggestion,
    SuggestionRun,
    Theme,
)
from inbreng.programme.models import Trajectory

OPEN = ProposedTheme.Decision.OPEN
REFUSED = ProposedTheme.Decision.REFUSED
READY = SuggestionRun.State.READY
BAR = "█"
ENOUGH_NEW = 25  # points after which the machine looks again by itself
CALM_FOR = timedelta(minutes=5)  # after the last report: they often come in a row
LEAST_PROBABILITY = 0.25  # what is less likely is no help to anybody
# “Overig” is where the machine gives up; that helps nobody either.
LIKELY_ENOUGH = Q(
    probability__gte=LEAST_PROBABILITY, theme__ended_at__isnull=True, theme__is_rest=False
)


@dataclass(frozen=True, slots=True)
class ToJudge:
    """Points with their words, and the themes people gave each; None when nobody looked.

    Besides what was asked at each point and at which gathering, and what each theme is about,
    as the codebook says.
    """

    points: list[int]
    texts: list[str]
    labels: list[list[str] | None]
    contexts: list[str] = field(default_factory=list)
    gatherings: list[str] = field(default_factory=list)
    meanings: dict[str, str] = field(default_factory=dict)
    previous: dict[str, list[str]] = field(default_factory=dict)


def points_to_judge(trajectory: Trajectory) -> ToJudge:
    """Every visible point with words, and the groups of the last run. Five queries.

    “Overig” is no theme to learn: a point there was looked at and fits nowhere.
    """
    words, contexts, gatherings = _words(trajectory)
    labels: dict[int, list[str]] = {}
    codings = Coding.objects.filter(
        contribution__trajectory=trajectory, theme__ended_at__isnull=True
    )
    for pk, theme, is_rest in codings.order_by("theme").values_list(
        "contribution", "theme", "theme__is_rest"
    ):
        given = labels.setdefault(pk, [])
        if not is_rest and str(theme) not in given:
            given.append(str(theme))
    points = list(words)
    return ToJudge(
        points=points,
        texts=[words[pk] for pk in points],
        labels=[labels.get(pk) for pk in points],
        contexts=[contexts[pk] for pk in points],
        gatherings=[gatherings[pk] for pk in points],
        meanings=_meanings(trajectory),
        previous=_previous(trajectory, words),
    )


def latest_run(trajectory: Trajectory) -> SuggestionRun | None:
    """The newest round that is ready. One query."""
    runs = SuggestionRun.objects.filter(trajectory=trajectory, state=READY)
    return runs.select_related("asked_by").order_by("-id").first()


def newest_run(trajectory: Trajectory) -> SuggestionRun | None:
    """The newest round, however far it is. One query."""
    return SuggestionRun.objects.filter(trajectory=trajectory).order_by("-id").first()


def offered(run: SuggestionRun) -> QuerySet[Suggestion]:
    """Open suggestions for themes, of points that can be seen and that nobody coded meanwhile.

    Hides what somebody refused before, also in an earlier round, and what the
    machine said to be compared with people. No query yet.
    """
    # No theme that ended has codings: merging and removing take them along.
    coded = Coding.objects.filter(contribution=OuterRef("contribution"))
    is_new = _open(run).filter(LIKELY_ENOUGH, is_blind=False, theme__isnull=False)
    return is_new.filter(~Exists(coded), _not_refused(theme=OuterRef("theme")))


def groups_to_offer(run: SuggestionRun) -> QuerySet[ProposedTheme]:
    """Open groups, without those that somebody refused in an earlier round. No query yet."""
    refused = ProposedTheme.objects.filter(
        run__trajectory=run.trajectory_id, state=REFUSED, key=OuterRef("key")
    )
    return ProposedTheme.objects.filter(~Exists(refused), run=run, state=OPEN)


def offered_groups(run: SuggestionRun) -> QuerySet[ProposedTheme]:
    """Open groups with ``n_points``: how many of their points can still be decided on. One query.

    A group of which nothing is left is not offered.
    """
    still = Q(
        suggestions__state=OPEN,
        suggestions__contribution__state=Contribution.State.VISIBLE,
        suggestions__contribution__erased_at__isnull=True,
    )
    n_points = Count("suggestions", filter=still)
    groups = groups_to_offer(run).annotate(n_points=n_points)
    return groups.filter(n_points__gt=0).order_by("-n_points", "id")


def open_members(group: ProposedTheme) -> QuerySet[Suggestion]:
    """What is still to decide on in a group. No query yet."""
    in_it = _not_refused(proposed_theme__key=OuterRef("proposed_theme__key"))
    return _open(group.run).filter(in_it, proposed_theme=group)


def confirmed_points(trajectory: Trajectory) -> set[int]:
    """Points of which somebody took over a suggestion, whenever. One query."""
    confirmed = Suggestion.objects.filter(
        run__trajectory=trajectory, state=ProposedTheme.Decision.CONFIRMED
    )
    return set(confirmed.values_list("contribution", flat=True))


def n_open_groups(trajectory: Trajectory) -> int:
    """How many groups of the newest round wait for somebody. Two queries."""
    run = latest_run(trajectory)
    return offered_groups(run).count() if run else 0


def suggested_at(run: SuggestionRun, contribution: int) -> list[Suggestion]:
    """Open suggestions for one point, with theme or group. One query."""
    found = _open(run).filter(
        LIKELY_ENOUGH | Q(theme__isnull=True),
        _not_refused(theme=OuterRef("theme")),
        contribution=contribution,
    )
    return list(found.select_related("theme", "proposed_theme"))


def with_much_new(now: datetime) -> QuerySet[Trajectory]:
    """Trajectories where enough was published since the newest round, and nothing just now.

    Leaves out where a round is on its way. One query.
    """
    rounds = SuggestionRun.objects.filter(trajectory=OuterRef("trajectory")).order_by("-id")
    new = (
        Contribution.objects.filter(
            state=Contribution.State.VISIBLE, source__published_at__isnull=False
        )
        .annotate(asked_at=Subquery(rounds.values("asked_at")[:1]))
        .filter(Q(asked_at=None) | Q(source__published_at__gt=F("asked_at")))
        .order_by()
        .values("trajectory")
        .annotate(n_new=Count("pk"), newest=Max("source__published_at"))
        .filter(n_new__gte=ENOUGH_NEW, newest__lt=now - CALM_FOR)
    )
    busy = SuggestionRun.objects.filter(state__in=["asked", "running"])
    found = Trajectory.objects.filter(pk__in=new.values("trajectory"))
    return found.exclude(pk__in=busy.values("trajectory"))


def look_alikes(run: SuggestionRun, contribution: int) -> dict[int, float]:
    """The points that look like one, with how much. One query."""
    pairs = LookAlike.objects.filter(
        Q(first=contribution) | Q(second=contribution), run=run
    ).order_by("-likeness", "id")
    return {
        (second if first == contribution else first): likeness
        for first, second, likeness in pairs.values_list("first", "second", "likeness")
    }


def _open(run: SuggestionRun) -> QuerySet[Suggestion]:
    return Suggestion.objects.filter(
        run=run,
        state=OPEN,
        contribution__state=Contribution.State.VISIBLE,
        contribution__erased_at__isnull=True,
    )


def _not_refused(**same: OuterRef) -> Q:
    """That nobody ever said no to the point in the same place."""
    refused = Suggestion.objects.filter(contribution=OuterRef("contribution"), state=REFUSED)
    return ~Q(Exists(refused.filter(**same)))


def _words(trajectory: Trajectory) -> tuple[dict[int, str], dict[int, str], dict[int, str]]:
    """The newest open words of each visible point, what was asked and where; all readable."""
    wordings = Wording.objects.filter(
        contribution__trajectory=trajectory,
        contribution__state=Contribution.State.VISIBLE,
        contribution__erased_at__isnull=True,
        sealed_until__isnull=True,
    )
    ordered: Iterable[Any] = wordings.order_by("contribution", "number").values_list(
        "contribution",
        "text",
        "contribution__question__heading",
        "contribution__question__text",
        "contribution__path",
        "contribution__gathering",
    )
    words, contexts, gatherings = {}, {}, {}
    for pk, text, heading, question, path, gathering in ordered:
        words[pk] = text.replace(BAR, "")
        gatherings[pk] = str(gathering or "")
        contexts[pk] = " ".join(part for part in (heading, question, *path) if part)
    return words, contexts, gatherings


def _meanings(trajectory: Trajectory) -> dict[str, str]:
    """What themes are about by their key, of those of which a person wrote that."""
    described = Theme.objects.filter(
        trajectory=trajectory, ended_at__isnull=True, is_rest=False
    ).exclude(definition="")
    told = described.values_list("pk", "name", "definition")
    return {str(pk): f"{name}. {definition}" for pk, name, definition in told}


def _previous(trajectory: Trajectory, words: dict[int, str]) -> dict[str, list[str]]:
    run = latest_run(trajectory)
    if run is None:
        return {}
    members = Suggestion.objects.filter(run=run, proposed_theme__isnull=False)
    previous: dict[str, list[str]] = {}
    for key, pk in members.order_by("id").values_list(F("proposed_theme__key"), "contribution"):
        if pk in words:
            previous.setdefault(key, []).append(words[pk])
    return previous
