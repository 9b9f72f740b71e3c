"""What is installed holds all that is kept: a page without its template is no page."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.architecture.tracked import ROOT, tracked


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    building = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(building, cwd=ROOT, capture_output=True, check=True)
    return zipfile.ZipFile(next(folder.glob("*.whl")))


def test_wheel_holds_every_kept_file_of_the_source(wheel: zipfile.ZipFile) -> None:
    kept = {str(path.relative_to(ROOT / "src")) for path in tracked("src")}

    assert kept - set(wheel.namelist()) == set()


def test_wheel_holds_the_licence_and_says_which_it_is(wheel: zipfile.ZipFile) -> None:
    folder = next(Path(name).parent for name in wheel.namelist() if name.endswith("/METADATA"))

    metadata = wheel.read(f"{folder}/METADATA").decode()

    assert "License-Expression: EUPL-1.2\n" in metadata
    assert wheel.read(f"{folder}/licenses/LICENSE") == (ROOT / "LICENSE").read_bytes()
