"""Asking deduce: start its process, bound its time, and put its answer beside the quick one."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from inbreng_analysis.screening.deep.answer import (
    EXIT_ABSENT,
    Annotation,
    read_answer,
    write_question,
)
from inbreng_analysis.screening.deep.judging import believed
from inbreng_analysis.screening.deep.private_folder import private_folder
from inbreng_analysis.screening.findings import Finding, LineFinding, overlap, without_overlap
from inbreng_analysis.screening.known_names import NO_NAMES
from inbreng_analysis.screening.quick import screen

SECONDS: Final = 1200.0
_CHILD: Final = "inbreng_analysis.screening.deep.child"


class DeepScreeningAbsent(RuntimeError):
    """deduce is not installed; it comes with ``pip install inbreng[deep-screening]``."""


class DeepScreeningFailed(RuntimeError):
    """The process with deduce died, took too long or gave no answer that can be read."""


def screen_deep(
    lines: Sequence[str],
    *,
    cache: Path,
    seconds: float = SECONDS,
    known_names: frozenset[str] = NO_NAMES,
) -> tuple[LineFinding, ...]:
    """Find what may be personal in lines, with deduce beside the quick screening.

    deduce (Menger et al. 2018, "DEDUCE: A pattern matching method for automatic
    de-identification of Dutch medical text") finds names that no list of the
    quick screening holds. Of its findings only names are believed, and not where
    the words of schools explain them; all else the quick screening does better.

    Parameters
    ----------
    lines
        The lines of a document, in order.
    cache
        Folder for the lists of deduce, made when absent. Building it
        takes one to five minutes, using it some seconds. It must be this user's own.
    seconds
        How long the process may take in all.
    known_names
        As in ``screen``; what deduce says of them is not believed either.

    Returns
    -------
    tuple[LineFinding, ...]
        Findings in the order of the lines, which count from 1: all of the
        quick screening and what deduce adds. Empty for no lines.

    Raises
    ------
    DeepScreeningAbsent
        Deduce is not installed.
    DeepScreeningFailed
        Its process died, took too long or wrote nonsense.
    UntrustedFolder
        Others can write in ``cache``.
    """
    if find_spec("deduce") is None:
        raise DeepScreeningAbsent("The package deduce is not installed.")
    if not lines:
        return ()
    command = [sys.executable, "-m", _CHILD, str(private_folder(cache))]
    return merged(lines, ask(command, lines, seconds=seconds), known_names=known_names)


def ask(command: Sequence[str], lines: Sequence[str], *, seconds: float) -> list[list[Annotation]]:
    """Let a process read lines and give its answer.

    Parameters
    ----------
    command
        What to start; it speaks as ``deep.child`` does.
    lines
        The lines to read.
    seconds
        After this time the process is killed.

    Returns
    -------
    list[list[Annotation]]
        The annotations of each line.

    Raises
    ------
    DeepScreeningAbsent
        The process says that deduce is not installed.
    DeepScreeningFailed
        It died, took too long or wrote nonsense. The
        message holds nothing of the lines.
    """
    code, answer = _run(command, write_question(lines), seconds)
    if code == EXIT_ABSENT:
        raise DeepScreeningAbsent("The package deduce is not installed.")
    if code != 0:
        raise DeepScreeningFailed(f"The process ended with code {code}.")
    try:
        return read_answer(answer, lines)
    except ValueError as nonsense:
        raise DeepScreeningFailed("The process gave an answer that cannot be read.") from nonsense


def _run(command: Sequence[str], question: bytes, seconds: float) -> tuple[int, bytes]:
    """Start a process, give it a question, and give back how it ended and what it wrote."""
    with subprocess.Popen(  # noqa: S603 - the command is this package's own
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            answer, _ = process.communicate(question, timeout=seconds)
        except subprocess.TimeoutExpired as late:
            # The whole session: a grandchild that holds the pipe would keep this one waiting.
            os.killpg(process.pid, signal.SIGKILL)
            raise DeepScreeningFailed(f"No answer within {seconds:g} seconds.") from late
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
    return process.returncode, answer


def merged(
    lines: Sequence[str],
    annotations: Sequence[Sequence[Annotation]],
    *,
    known_names: frozenset[str] = NO_NAMES,
) -> tuple[LineFinding, ...]:
    """Put what deduce found beside what the quick screening finds.

    Parameters
    ----------
    lines
        The lines that were read.
    annotations
        What deduce found in each of them.
    known_names
        As in ``screen``.

    Returns
    -------
    tuple[LineFinding, ...]
        Findings in the order of the lines, which count from 1. Where both
        found the same kind, that of the quick screening stays: it leaves out
        titles and says how sure it is.
    """
    return tuple(
        LineFinding(number, one.start, one.end, one.kind, one.text, one.sure)
        for number, (line, found) in enumerate(zip(lines, annotations, strict=True), start=1)
        for one in _both(line, found, known_names)
    )


def _both(line: str, found: Sequence[Annotation], known_names: frozenset[str]) -> list[Finding]:
    quick = screen(line, known_names=known_names)
    names = believed(line, found, known_names=known_names)
    added = [one for one in names if not any(overlap(one, other) for other in quick)]
    return sorted([*quick, *without_overlap(added)])
