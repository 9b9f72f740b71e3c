"""Take over a codebook or project of another program: whole, or not at all."""

import uuid
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.core.files import File
from django.core.files.storage import default_storage
from django.db import transaction

from inbreng.insights.actions.coding import require_open
from inbreng.insights.actions.history import BATCH, codings_as_kept, note, themes_as_kept
from inbreng.insights.actions.theming import new_theme
from inbreng.insights.exports.refi import GivenProject
from inbreng.insights.exports.refi.comparing import Comparison, NewTheme, compare
from inbreng.insights.exports.refi.given import GivenCoding
from inbreng.insights.exports.refi.guids import guid_of, pseudonym
from inbreng.insights.models import Coding, Theme, ThemeChange, ThemeMemo
from inbreng.insights.queries.imports import possible_coders
from inbreng.people.models import User
from inbreng.programme.models import Trajectory

FOLDER = "given"
KEPT_FOR = timedelta(days=1)
Coders = dict[UUID, User | None]


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken over."""

    n_themes: int
    n_codings: int
    n_unknown: int


def keep_given(*, file: "File[Any]") -> str:
    """Keep a file until somebody says to take it over, and give back what it is called here."""
    return default_storage.save(f"{FOLDER}/{uuid.uuid4().hex}", file)


def clear_given(*, now: datetime) -> None:
    """Remove what nobody took over within a day."""
    if not default_storage.exists(FOLDER):
        return
    for name in default_storage.listdir(FOLDER)[1]:
        path = f"{FOLDER}/{name}"
        if default_storage.get_modified_time(path) < now - KEPT_FOR:
            default_storage.delete(path)


def take_over(
    *, trajectory: Trajectory, given: GivenProject, by: User | None, now: datetime
) -> Taken:
    """Make the new themes, and put points that are here under them as the file says.

    Nothing that is here changes: a theme keeps its name, a coding its moment.
    Codings of people who are not known here are those of who takes them over.
    """
    with transaction.atomic():
        Trajectory.objects.select_for_update().get(pk=trajectory.pk)
        found = compare(given, trajectory)
        themes = dict(found.same)
        require_open(*themes.values())
        for new in found.new:
            themes[new.code.guid] = _make(new, themes, given, trajectory, by, now)
        coders = coders_here(trajectory)
        n_codings = _code(found, themes, coders, by, now)
        _remember(given, themes, coders, by, now)
    return Taken(len(found.new), n_codings, len(found.unknown))


def _make(
    new: NewTheme,
    themes: dict[UUID, Theme],
    given: GivenProject,
    trajectory: Trajectory,
    by: User | None,
    now: datetime,
) -> Theme:
    parent = themes[new.parent] if new.parent else None
    if parent is not None and parent.parent_id:
        parent = parent.parent
    is_rest = new.code.guid in given.rest and not _has_rest(trajectory)
    made = new_theme(
        trajectory=trajectory,
        parent=None if is_rest else parent,
        key=new.code.guid,
        name=new.name,
        definition=new.code.said.definition,
        examples_in=new.code.said.examples_in,
        examples_out=new.code.said.examples_out,
        is_question=new.code.guid in given.questions,
        is_rest=is_rest,
    )
    became = {"themes": themes_as_kept(made)}
    kind = ThemeChange.Kind.MADE
    note(trajectory=trajectory, kind=kind, theme=made, by=by, now=now, after=became)
    return made


def coders_here(trajectory: Trajectory) -> Coders:
    """Who is meant by which identifier; those whose account is gone stay nobody."""
    known: Coders = {guid_of("account", one.pk): one for one in possible_coders(trajectory)}
    return known | {pseudonym(0): None}


def whose(coding: GivenCoding, coders: Coders, by: User | None) -> User | None:
    """In whose name a coding comes: of who made it when that is known here, else of ``by``."""
    return coders.get(coding.coder, by) if coding.coder else by


def _has_rest(trajectory: Trajectory) -> bool:
    return Theme.objects.filter(trajectory=trajectory, is_rest=True, ended_at__isnull=True).exists()


def _code(
    found: Comparison,
    themes: dict[UUID, Theme],
    coders: Coders,
    by: User | None,
    now: datetime,
) -> int:
    """Add the codings that are not here yet, with a step in the history of each theme."""
    wanted: dict[int, dict[tuple[int, int | None], Coding]] = defaultdict(dict)
    for pk, point in found.points:
        for one in point.codings:
            theme = themes.get(one.code)
            if theme is None:
                continue
            coder = whose(one, coders, by)
            at = min(one.coded_at or now, now)
            coding = Coding(contribution_id=pk, theme=theme, coded_by=coder, coded_at=at)
            wanted[theme.pk].setdefault((pk, coding.coded_by_id), coding)
    n_added = 0
    for theme_id, codings in wanted.items():
        here = Coding.objects.filter(theme=theme_id).values_list("contribution_id", "coded_by_id")
        there = set(here)
        new = [coding for place, coding in codings.items() if place not in there]
        # Somebody may put the same point there at this moment; then it is there once.
        Coding.objects.bulk_create(new, batch_size=BATCH, ignore_conflicts=True)
        n_added += len(new)
        if new:
            _note_coded(new, by, now)
    return n_added


def _note_coded(new: list[Coding], by: User | None, now: datetime) -> None:
    theme = new[0].theme
    note(
        trajectory=theme.trajectory,
        kind=ThemeChange.Kind.CODED,
        theme=theme,
        by=by,
        now=now,
        before={"codings": []},
        after={"codings": codings_as_kept(new)},
    )


def _remember(
    given: GivenProject,
    themes: dict[UUID, Theme],
    coders: Coders,
    by: User | None,
    now: datetime,
) -> None:
    """Keep the memos on codes that are not here yet."""
    for code in given.codes:
        for guid in code.notes:
            memo = given.notes.get(guid)
            if memo is None or not memo.words.strip():
                continue
            theme = themes[code.guid]
            at = min(memo.written_at or now, now)
            writer = coders.get(memo.writer, by) if memo.writer else by
            if not theme.memos.filter(text=memo.words, written_at=at).exists():
                ThemeMemo.objects.create(
                    theme=theme, text=memo.words, written_by=writer, written_at=at
                )
