"""Read the whole folder of texts and resolve every reference from one file to another."""

from pathlib import Path

from inbreng.sample.reading.after import read_after
from inbreng.sample.reading.beside import read_beside
from inbreng.sample.reading.catalogue import read_partnership
from inbreng.sample.reading.codebook import read_codebook
from inbreng.sample.reading.codings import read_codings
from inbreng.sample.reading.consultations import read_consultations
from inbreng.sample.reading.findings import read_findings
from inbreng.sample.reading.gathering import read_gathering
from inbreng.sample.reading.material import Material
from inbreng.sample.reading.plan import read_plan, read_replies
from inbreng.sample.reading.references import check_references

TEXTS = Path(__file__).resolve().parent.parent / "texts"


def read_material(folder: Path = TEXTS) -> Material:
    """The sample in ``folder``; BadMaterial when something refers to what is not there."""
    material = Material(
        partnership=read_partnership(folder / "partnership.toml"),
        gatherings=tuple(map(read_gathering, sorted((folder / "gatherings").glob("*.txt")))),
        codebook=read_codebook(folder / "codebook.toml"),
        codings=tuple(map(read_codings, sorted((folder / "codings").glob("*.txt")))),
        findings=read_findings(folder / "insights.toml"),
        beside=read_beside(folder / "beside.toml"),
        plan=read_plan(folder / "passages.toml"),
        replies=read_replies(folder / "answers.toml"),
        consultations=read_consultations(folder / "consultations.toml"),
        after=read_after(folder / "after.toml"),
        reports=tuple(sorted(path for path in (folder / "reports").iterdir() if path.is_file())),
    )
    check_references(material, folder)
    return material
