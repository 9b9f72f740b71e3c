"""The committed samples are what the annotated texts make."""

import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
READABLE = {".json", ".txt", ".md", ".html", ".csv", ".eml"}


def test_samples_match_their_annotated_texts_when_made_again(tmp_path: Path) -> None:
    shutil.copytree(HERE / "annotated", tmp_path / "annotated")
    (tmp_path / "annotated" / "dialoogavond-jeugd.txt").unlink()  # needs Chromium

    subprocess.run([sys.executable, HERE / "make_samples.py", tmp_path], check=True)

    made = {p.name: p.read_bytes() for p in tmp_path.iterdir() if p.suffix in READABLE}
    committed = {name: (HERE / name).read_bytes() for name in made}
    assert len(made) == 15 + 9
    assert made == committed
