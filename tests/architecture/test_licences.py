"""The licence check refuses what may not stand beside the EUPL, and nothing else."""

from importlib.metadata import Distribution
from os import PathLike
from typing import Any

import pytest

from ops import licences


class Package(Distribution):
    """A package of which only the metadata exists."""

    def __init__(self, *lines: str) -> None:
        self.lines = ["Metadata-Version: 2.4", "Name: parcel", "Version: 1.0", *lines]

    def read_text(self, filename: str) -> str | None:
        return "\n".join(self.lines) if filename == "METADATA" else None

    def locate_file(self, path: str | PathLike[str]) -> Any:
        return path


@pytest.mark.parametrize(
    "line",
    [
        "License-Expression: GPL-3.0-or-later",
        "License-Expression: MIT AND AGPL-3.0-only",
        "License: GPLv2",
        "License: GNU General Public License v3",
        "Classifier: License :: OSI Approved :: GNU Affero General Public License v3",
        "Classifier: License :: OSI Approved :: GNU General Public License v2 (GPLv2)",
    ],
)
def test_licences_refuse_a_package_under_the_gpl_or_agpl(line: str) -> None:
    assert [refusal.split(":")[0] for refusal in licences.refused([Package(line)])] == ["parcel"]


@pytest.mark.parametrize(
    "line",
    [
        "License-Expression: LGPL-3.0-only",
        "License-Expression: MIT OR GPL-2.0-only",
        "License: LGPL",
        "Classifier: License :: OSI Approved :: GNU Lesser General Public License v3 (LGPLv3)",
        "Classifier: License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)",
    ],
)
def test_licences_accept_what_leaves_the_product_its_own_licence(line: str) -> None:
    assert licences.refused([Package(line)]) == []


def test_licences_ask_to_look_up_a_package_that_says_nothing() -> None:
    assert licences.refused([Package()]) == [
        "parcel: says nothing of its licence; look it up and write it down in ops/licences.py"
    ]


def test_licences_tell_which_licence_is_refused() -> None:
    package = Package("Classifier: License :: OSI Approved :: GNU Affero General Public License v3")

    assert licences.refused([package]) == ["parcel: GNU Affero General Public License v3"]


def test_licences_believe_what_was_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(licences.LOOKED_UP, "parcel", "MIT")

    assert licences.refused([Package()]) == []


def test_licences_read_no_further_than_the_first_line_of_a_licence_text() -> None:
    text = "License: Apache-2.0\n        Not the GNU General Public License."

    assert licences.refused([Package(text)]) == []
