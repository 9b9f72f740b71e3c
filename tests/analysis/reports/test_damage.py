"""A damaged file is read or refused; it never breaks the reader."""

import io
import random
import re
import zipfile

import pytest

from inbreng_analysis.reports import REFUSAL_CODES, UnreadableFile, read_report

from .large import large_docx, large_pdf
from .samples_list import DOCUMENTS

WHOLE = [
    ("lang.docx", large_docx(2)),
    ("lang.pdf", large_pdf(2)),
    *((path.name, path.read_bytes()) for path in DOCUMENTS),
]
PACKED = [(name, content) for name, content in WHOLE if content.startswith(b"PK")]
ODD_VALUES = ['""', '"x"', '"-1"', '"99999999999"', '"1e400"', '"½"', '"²"']


def damaged(content: bytes, chance: random.Random) -> bytes:
    """The same bytes with some changed, lost, added or cut off."""
    data = bytearray(content)
    for _ in range(chance.randrange(1, 10)):
        at = chance.randrange(len(data))
        match chance.randrange(4):
            case 0:
                data[at] = chance.randrange(256)
            case 1:
                del data[at : at + chance.randrange(1, 200)]
            case 2:
                data[at:at] = chance.randbytes(20)
            case _:
                del data[max(at, 20) :]
    return bytes(data)


def with_odd_values(content: bytes, chance: random.Random) -> bytes:
    """The same package with values in one of its parts that no program writes."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        parts = [name for name in old.namelist() if name.endswith(".xml")]
        chosen = chance.choice(parts)
        for name in old.namelist():
            text = old.read(name)
            if name == chosen:
                text = re.sub(
                    rb'(?<==)"[^"]{0,12}"',
                    lambda found: (
                        chance.choice(ODD_VALUES).encode()
                        if chance.random() < 0.05
                        else found.group()
                    ),
                    text,
                )
            new.writestr(name, text)
    return made.getvalue()


def outcome(content: bytes, name: str) -> str:
    """Whether the file is read, or the code of its refusal."""
    try:
        read_report(content, name=name)
    except UnreadableFile as refused:
        return refused.code
    return "read"


@pytest.mark.parametrize("seed", range(120))
def test_damaged_file_is_read_or_refused(seed: int) -> None:
    chance = random.Random(seed)
    name, content = chance.choice(WHOLE)

    assert outcome(damaged(content, chance), name) in {"read", *REFUSAL_CODES}


@pytest.mark.parametrize("seed", range(60))
def test_package_with_odd_values_is_read_or_refused(seed: int) -> None:
    chance = random.Random(seed)
    name, content = chance.choice(PACKED)

    assert outcome(with_odd_values(content, chance), name) in {"read", *REFUSAL_CODES}
