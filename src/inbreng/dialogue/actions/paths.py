"""The labels above points: none tells what its own line may not tell."""

from collections.abc import Callable, Iterable
from typing import Final

from inbreng.dialogue.actions.reindexing import reindex_contributions
from inbreng.dialogue.models import Contribution, Report, StagedEntry, Wording

BAR: Final = "███"  # as long for a short name as for a long one
Path = tuple[str, ...]


def open_paths(paths: Iterable[Path], looks_personal: Callable[[str], bool]) -> dict[Path, Path]:
    """Each path with a bar in place of every label that looks personal."""
    found = set(paths)
    labels = {label for path in found for label in path}
    shown = {label: BAR if looks_personal(label) else label for label in labels}
    return {path: tuple(shown[label] for label in path) for path in found}


def cover_in_paths(contribution: Contribution) -> None:
    """Put a bar in place of the words of a contribution where they are a label above others.

    The bar stays, also when a moderator releases the words later. Two queries, and those of
    the search index when something was covered.
    """
    said = set(Wording.objects.filter(contribution=contribution).values_list("text", flat=True))
    beside = Contribution.objects.filter(source=contribution.source_id).exclude(path=[])
    under = [one for one in beside if said.intersection(one.path)]
    for one in under:
        one.path = [BAR if label in said else label for label in one.path]
    if under:
        Contribution.objects.bulk_update(under, ["path"])
        reindex_contributions(pks=[one.pk for one in under])


def blank_in_paths(report: Report, said: set[str], blank: str) -> None:
    """Put a bar in place of words where they are a label in the preview of a report."""
    under = [one for one in report.entries.exclude(path=[]) if said.intersection(one.path)]
    for entry in under:
        entry.path = [blank if label in said else label for label in entry.path]
    StagedEntry.objects.bulk_update(under, ["path"])
