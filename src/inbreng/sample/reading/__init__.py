"""Read the texts of the sample partnership; pure, without Django."""

from inbreng.sample.reading.catalogue import read_partnership
from inbreng.sample.reading.codebook import read_codebook
from inbreng.sample.reading.codings import read_codings
from inbreng.sample.reading.errors import BadMaterial
from inbreng.sample.reading.findings import read_findings
from inbreng.sample.reading.folder import TEXTS, read_material
from inbreng.sample.reading.gathering import read_gathering
from inbreng.sample.reading.material import Material
from inbreng.sample.reading.plan import read_plan

__all__ = [
    "TEXTS",
    "BadMaterial",
    "Material",
    "read_codebook",
    "read_codings",
    "read_findings",
    "read_gathering",
    "read_material",
    "read_partnership",
    "read_plan",
]
