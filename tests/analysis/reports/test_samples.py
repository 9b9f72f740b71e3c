"""Reports in other hands and layouts, each with the gold file that was made first."""

import json
from pathlib import Path

import pytest

from inbreng_analysis.reports import read_report

from .samples_list import GOLD, document_of
from .scoring import score


@pytest.mark.parametrize("gold", GOLD, ids=lambda path: path.name.removesuffix(".gold.json"))
def test_sample_is_read_as_its_gold_says(gold: Path) -> None:
    wanted = json.loads(gold.read_text())

    found = score(wanted, read_report(document_of(gold)).as_json())

    assert (found.missed, found.extra) == ((), ())
    assert (found.question, found.group, found.table) == (1.0, 1.0, 1.0)
    assert found.path >= 0.95
