"""Read the texts of the sample partnership; pure, without Django."""

from inbreng.sample.reading.catalogue import read_partnership
from inbreng.sample.reading.coding import read_coding
from inbreng.sample.reading.errors import BadMaterial
from inbreng.sample.reading.gathering import read_gathering
from inbreng.sample.reading.material import TEXTS, Material, read_material

__all__ = [
    "TEXTS",
    "BadMaterial",
    "Material",
    "read_coding",
    "read_gathering",
    "read_material",
    "read_partnership",
]
