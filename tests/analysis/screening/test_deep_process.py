"""The process of the deep screening: what happens when it dies, hangs or talks nonsense."""

import json
import os
import sys
import time
from pathlib import Path

import pytest

from inbreng_analysis.screening.deep import DeepScreeningAbsent, DeepScreeningFailed
from inbreng_analysis.screening.deep.answer import EXIT_ABSENT, Annotation
from inbreng_analysis.screening.deep.asking import ask, merged

LINES = ["Sem zit thuis", "geen bijzonderheden"]
READ = "import json, sys; lines = json.load(sys.stdin); "


def _script(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_an_answer_comes_back_line_by_line() -> None:
    code = (
        READ
        + "json.dump([[[0, 3, 'persoon']] if 'Sem' in one else [] for one in lines], sys.stdout)"
    )

    assert ask(_script(code), LINES, seconds=20) == [[Annotation(0, 3, "persoon")], []]


def test_the_process_gets_the_lines_as_they_are() -> None:
    code = READ + "json.dump([[[0, len(one), repr(one)]] for one in lines], sys.stdout)"
    lines = ["Şeyma’s “juf” 🙂", "tab\there"]

    answer = ask(_script(code), lines, seconds=20)

    assert [row[0].tag for row in answer] == [repr(line) for line in lines]


@pytest.mark.parametrize("code", ["import sys; sys.exit(1)", "import os; os.kill(os.getpid(), 9)"])
def test_a_process_that_dies_is_a_failure(code: str) -> None:
    with pytest.raises(DeepScreeningFailed, match="ended with code"):
        ask(_script(code), LINES, seconds=20)


def test_a_process_that_dies_before_it_reads_is_a_failure() -> None:
    with pytest.raises(DeepScreeningFailed, match="ended with code 7"):
        ask(_script("import os; os._exit(7)"), ["x" * 1_000_000], seconds=20)


def test_a_process_without_deduce_says_so() -> None:
    with pytest.raises(DeepScreeningAbsent):
        ask(_script(f"import sys; sys.exit({EXIT_ABSENT})"), LINES, seconds=20)


def test_a_process_that_hangs_is_killed() -> None:
    begun = time.monotonic()

    with pytest.raises(DeepScreeningFailed, match="within 1 seconds"):
        ask(_script("import time; time.sleep(600)"), LINES, seconds=1)

    assert time.monotonic() - begun < 10


def test_a_grandchild_that_holds_the_pipe_is_killed_too(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    code = (
        "import subprocess, sys; child = subprocess.Popen(['sleep', '600']); "
        f"open({str(note)!r}, 'w').write(str(child.pid)); child.wait()"
    )

    with pytest.raises(DeepScreeningFailed):
        ask(_script(code), LINES, seconds=2)

    assert not _runs(int(note.read_text()))


def _runs(pid: int) -> bool:
    """Whether a process runs; one that ended but was not yet collected does not."""
    for _ in range(50):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except FileNotFoundError:
            return False
        if state == "Z":
            return False
        time.sleep(0.1)
    return True


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "not json",
        "null",
        "{}",
        "[[]]",
        "[[], [], []]",
        "[[], 3]",
        '[[], [["a", 2, "persoon"]]]',
        '[[], [[0, 200, "persoon"]]]',
        '[[], [[-1, 2, "persoon"]]]',
        '[[], [[2, 2, "persoon"]]]',
        "[[], [[0, 2]]]",
        "[[], [[0, 2, null]]]",
        "[" * 100_000,
    ],
)
def test_an_answer_that_makes_no_sense_is_a_failure(answer: str) -> None:
    times = max(1, len(answer) // 50)
    code = f"import sys; sys.stdin.read(); sys.stdout.write({answer[:50]!r} * {times})"

    with pytest.raises(DeepScreeningFailed, match="cannot be read"):
        ask(_script(code), LINES, seconds=20)


def test_a_failure_tells_nothing_of_the_lines() -> None:
    code = "import sys; sys.stdout.write(sys.stdin.read()); sys.exit(1)"

    with pytest.raises(DeepScreeningFailed) as failed:
        ask(_script(code), ["Sem zit thuis"], seconds=20)

    assert "Sem" not in str(failed.value)


def test_the_quick_finding_stays_where_both_found_one() -> None:
    found = merged(["mevrouw van den Berg"], [[Annotation(0, 20, "persoon")]])

    assert [(one.text, one.sure) for one in found] == [("van den Berg", True)]


def test_a_name_that_only_deduce_found_is_added_unsure() -> None:
    found = merged(["nee", "Vroukje liep vast"], [[], [Annotation(0, 7, "persoon")]])

    assert [(one.line, one.kind, one.text, one.sure) for one in found] == [
        (2, "person_name", "Vroukje", False)
    ]


@pytest.mark.parametrize(
    ("line", "text", "tag"),
    [
        ("Bao waar het kan", "Bao", "persoon"),
        ("obs De Vlieger, groep 5", "De Vlieger", "persoon"),
        ("Heliomare doet mee", "Heliomare", "persoon"),
        ("Rots en Water", "Rots", "persoon"),
        ("in Alkmaar", "Alkmaar", "locatie"),
        ("7 jaar", "7", "leeftijd"),
        ("12 maart", "12 maart", "datum"),
        ("Triversum", "Triversum", "zorginstelling"),
        ("vorige week", "week", "persoon"),
        ("Meester zegt dat het aan thuis ligt", "Meester", "persoon"),
    ],
)
def test_what_the_words_of_schools_explain_is_not_believed(line: str, text: str, tag: str) -> None:
    start = line.index(text)

    assert merged([line], [[Annotation(start, start + len(text), tag)]]) == ()


def test_json_of_the_child_is_what_the_parent_reads(tmp_path: Path) -> None:
    """The real child, with a stand-in package in the place of deduce."""
    package = tmp_path / "deduce.py"
    package.write_text(
        "print('deduce logs here')\n"
        "class Deduce:\n"
        "    def __init__(self, cache_path): self.cache_path = cache_path\n"
        "    def deidentify(self, text):\n"
        "        found = type('A', (), dict(start_char=0, end_char=3, tag='persoon'))\n"
        "        return type('D', (), dict(annotations=[found] if text else []))\n"
    )
    command = [
        sys.executable,
        "-c",
        f"import sys; sys.path.insert(0, {str(tmp_path)!r}); "
        "from inbreng_analysis.screening.deep.child import main; sys.exit(main('cache'))",
    ]

    assert ask(command, ["Sem belt", ""], seconds=30) == [[Annotation(0, 3, "persoon")], []]


def test_what_the_process_writes_is_its_own(tmp_path: Path) -> None:
    (tmp_path / "deduce.py").write_text(
        "from pathlib import Path\n"
        "class Deduce:\n"
        "    def __init__(self, cache_path): Path(cache_path).write_text('lists')\n"
    )
    written = tmp_path / "lists"
    command = [
        "sh",
        "-c",
        'umask 000; exec "$0" -c "$1"',
        sys.executable,
        f"import sys; sys.path.insert(0, {str(tmp_path)!r}); "
        f"from inbreng_analysis.screening.deep.child import main; sys.exit(main({str(written)!r}))",
    ]

    ask(command, [], seconds=30)

    assert written.stat().st_mode & 0o777 == 0o600


def test_the_process_is_nice_to_others(tmp_path: Path) -> None:
    (tmp_path / "deduce.py").write_text(
        "import os\n"
        "class Deduce:\n"
        "    def __init__(self, cache_path): pass\n"
        "    def deidentify(self, text):\n"
        "        found = type('A', (), dict(start_char=0, end_char=1, tag=str(os.nice(0))))\n"
        "        return type('D', (), dict(annotations=[found]))\n"
    )
    command = [
        sys.executable,
        "-c",
        f"import sys; sys.path.insert(0, {str(tmp_path)!r}); "
        "from inbreng_analysis.screening.deep.child import main; sys.exit(main('cache'))",
    ]

    ((found,),) = ask(command, [json.dumps(LINES)], seconds=30)

    assert int(found.tag) >= os.nice(0) + 9
