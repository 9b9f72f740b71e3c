"""What no kept file may hold: addresses of registries, paths of one machine, unfinished work."""

import re

from tests.architecture.tracked import named, tracked

REGISTRIES = [
    ".".join(parts)
    for parts in [
        ("pypi", "org"),
        ("files", "pythonhosted", "org"),
        ("registry", "npmjs", "org"),
        ("deb", "debian", "org"),
    ]
]
ONE_MACHINE = re.compile(r"(?:^|[\s\"'`=(:])/(?:root|home|work|tmp|Users)/[A-Za-z.]")
UNFINISHED = re.compile(
    r"\b(?:TODO|FIXME|XXX|HACK)\b|raise NotImplementedError|mark\.(?:skip|xfail)\b"
)
CONFLICT = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)
LARGEST = 1_000_000


def lines_with(found: re.Pattern[str], *patterns: str) -> list[str]:
    """Where a pattern occurs in kept text files, this file left out."""
    return [
        f"{named(path)}:{number}: {line.strip()[:100]}"
        for path in tracked(*patterns)
        if named(path) != "tests/architecture/test_hygiene.py"
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), start=1)
        if found.search(line)
    ]


def test_no_kept_file_names_a_registry() -> None:
    names = re.compile("|".join(re.escape(host) for host in REGISTRIES))

    assert lines_with(names) == []


def test_no_kept_file_names_a_path_of_one_machine() -> None:
    assert lines_with(ONE_MACHINE) == []


def test_locks_hold_no_address() -> None:
    assert lines_with(re.compile(r"https?://|--index|--find-links"), "requirements/*") == []


def test_locks_hold_a_hash_for_every_package() -> None:
    bare = [
        f"{named(path)}: {block.splitlines()[0]}"
        for path in tracked("requirements/*.txt")
        for block in re.split(r"\n(?=[A-Za-z])", path.read_text(encoding="utf-8"))
        if "==" in block and "--hash=sha256:" not in block
    ]

    assert bare == []


def test_no_work_is_left_unfinished() -> None:
    assert lines_with(UNFINISHED, "src", "tests", "ops", "bench") == []


def test_no_conflict_is_left_in_a_file() -> None:
    assert lines_with(CONFLICT) == []


def test_no_kept_file_is_large() -> None:
    sizes = {named(path): path.stat().st_size for path in tracked()}

    assert {name: size for name, size in sizes.items() if size > LARGEST} == {}
