"""The process in which deduce reads lines.

Run as ``python -m inbreng_analysis.screening.deep.child CACHE``. Lines come on
standard input as a JSON list of texts; on standard output goes a JSON list that
holds, for each line, a list of ``[start, end, tag]``. deduce and its lists take
some 840 MB, which are given back when the process ends.
"""

import json
import os
import sys
from contextlib import redirect_stdout
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from inbreng_analysis.screening.deep.answer import EXIT_ABSENT

NICENESS: Final = 10


def main(cache: str) -> int:
    """Read lines from standard input and write what deduce finds in them.

    Parameters
    ----------
    cache
        A private folder in which deduce keeps its lists between runs.

    Returns
    -------
    int
        0, or ``EXIT_ABSENT`` when deduce is not installed.
    """
    if find_spec("deduce") is None:
        return EXIT_ABSENT
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    # What deduce writes must be this user's own, or the next run refuses the folder.
    os.umask(0o077)
    lines = json.load(sys.stdin)
    # deduce logs to standard output, which belongs to the answer.
    with redirect_stdout(sys.stderr):
        reader = _reader(Path(cache))
        answer = [_annotations(reader, line) for line in lines]
    json.dump(answer, sys.stdout)
    return 0


def _reader(cache: Path) -> Any:
    from deduce import Deduce

    return Deduce(cache_path=cache)


def _annotations(reader: Any, line: str) -> list[tuple[int, int, str]]:
    found = reader.deidentify(line).annotations
    # Some offsets are numbers of numpy, which JSON does not know.
    return sorted((int(one.start_char), int(one.end_char), str(one.tag)) for one in found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
