"""Cut an entry in parts or join it to the one before: each character stays in exactly one."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.dialogue.actions.preview.following import after, before, until
from inbreng.dialogue.actions.preview.log import FIELDS, Change, changing
from inbreng.dialogue.models import Report, StagedEntry
from inbreng.dialogue.queries.preview import lines_from
from inbreng.people.models import User

Kind = StagedEntry.Kind
Place = tuple[int, int]


def cut_entry(*, report: Report, entry: int, parts: Sequence[str], by: User, now: datetime) -> None:
    """Cut an entry into these parts, which together are its words and nothing else."""
    with changing(report, "cut", by, now) as change:
        whole = report.entries.get(pk=entry)
        texts = [" ".join(part.split()) for part in parts if part.strip()]
        if _bare("".join(texts)) != _bare(whole.text):
            raise DomainError(_("Knip alleen: de woorden zelf veranderen niet."))
        if len(texts) < 2:
            return
        places = _places(whole, texts, lines_from(report, whole.line, whole.end_line))
        following = _next_position(report, whole)
        change.touch(whole)
        old_question, old_end = whole.question, (whole.end_line, whole.end)
        step = max((following - whole.position) // len(texts), 0)
        cut = [whole, *(_part(whole, number, step) for number in range(1, len(texts)))]
        change.come.extend(cut[1:])
        ends = [*(end for _start, end in places[:-1]), old_end]
        for part, text, (start, _end), end in zip(cut, texts, places, ends, strict=True):
            part.text, part.doubt = text, ""
            (part.line, part.start), (part.end_line, part.end) = start, end
        if whole.kind == Kind.QUESTION:
            _questions_after_cut(report, cut, old_question, change)


def _part(whole: StagedEntry, number: int, step: int) -> StagedEntry:
    fields = {name: getattr(whole, name) for name in FIELDS if name != "id"}
    part = StagedEntry(**fields)
    part.position = whole.position + number * step
    # What is glued to a heading is text, not another heading.
    if whole.kind in {Kind.TITLE, Kind.HEADING, Kind.LABEL}:
        part.kind = Kind.CONTEXT
    return part


def _questions_after_cut(
    report: Report, parts: Sequence[StagedEntry], old: str, change: Change
) -> None:
    asked = ""
    for part in parts:
        is_question = part is parts[0] or part.text.endswith("?")
        part.kind = Kind.QUESTION if is_question else Kind.CONTRIBUTION
        asked = part.text[:500] if is_question else asked
        part.question = asked
    _rename(report, parts[0], old, asked, change)


def _rename(report: Report, entry: StagedEntry, old: str, new: str, change: Change) -> None:
    for follower in until(list(after(report, entry)), Kind.QUESTION):
        if follower.question == old:
            change.touch(follower)
            follower.question = new


def _next_position(report: Report, entry: StagedEntry) -> int:
    following = after(report, entry).first()
    return following.position if following else entry.position + StagedEntry.STEP


def _bare(text: str) -> str:
    return "".join(text.split())


def _places(
    whole: StagedEntry, texts: Sequence[str], lines: Sequence[str]
) -> list[tuple[Place, Place]]:
    """Where each part begins and ends in the document.

    Letters of the parts are found one after another among the letters of the
    lines; what the reader left out in between (a list marker, the hyphen of a
    broken word) falls to the part before it.
    """
    letters = _letters(whole, lines)
    places = []
    for text in texts:
        found = [_find(wanted, letters) for wanted in _bare(text)]
        (line, start), (end_line, end) = found[0], found[-1]
        places.append(((line, start), (end_line, end + 1)))
    return places


def _find(wanted: str, letters: Iterator[tuple[Place, str]]) -> Place:
    place = next((at for at, letter in letters if letter == wanted), None)
    if place is None:
        raise DomainError(_("Deze woorden staan anders in het verslag; knippen kan hier niet."))
    return place


def _letters(whole: StagedEntry, lines: Sequence[str]) -> Iterator[tuple[Place, str]]:
    for number, text in enumerate(lines, start=whole.line):
        start = whole.start if number == whole.line else 0
        end = whole.end if number == whole.end_line else len(text)
        for offset in range(start, end):
            if not text[offset].isspace():
                yield (number, offset), text[offset]


def join_entry(*, report: Report, entry: int, by: User, now: datetime) -> None:
    """Join an entry to the one before it; refuses when they do not meet in the document."""
    with changing(report, "join", by, now) as change:
        joined = report.entries.get(pk=entry)
        first = before(report, joined)
        if first is None or not _meet(report, first, joined):
            raise DomainError(_("Deze twee staan in het verslag niet na elkaar."))
        change.touch(first)
        change.remove(joined)
        touching = (first.end_line, first.end) == (joined.line, joined.start)
        first.text = first.text + ("" if touching else " ") + joined.text
        first.end_line, first.end, first.doubt = joined.end_line, joined.end, ""
        asked = first.question
        if first.kind == Kind.QUESTION:
            first.question = first.text[:500]
        if first.question != joined.question:
            _rename(report, joined, joined.question, first.question, change)
        if asked not in {first.question, joined.question}:
            _rename(report, joined, asked, first.question, change)


def _meet(report: Report, first: StagedEntry, second: StagedEntry) -> bool:
    """Nothing else of the document stands between the end of one and the begin of the other."""
    end, begin = (first.end_line, first.end), (second.line, second.start)
    if end > begin:
        return False
    between = report.entries.filter(line__gte=first.end_line, line__lte=second.line)
    others = between.exclude(pk__in=(first.pk, second.pk)).values_list("line", "start")
    return not any(end <= place < begin for place in others)
