"""The sample reports and their gold files."""

from pathlib import Path

SAMPLES = Path(__file__).parent / "samples"
GOLD = sorted(SAMPLES.glob("*.gold.json"))


def document_of(gold: Path) -> Path:
    """The report that belongs to a gold file."""
    name = gold.name.removesuffix(".gold.json")
    return next(path for path in SAMPLES.glob(f"{name}.*") if not path.name.endswith(".gold.json"))


DOCUMENTS = [document_of(gold) for gold in GOLD]
