"""How much a file may ask of the machine that reads it."""

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may hold before it is refused.

    Parameters
    ----------
    max_bytes
        Size of the file as it was sent, in bytes.
    max_unpacked_bytes
        Size of one part of a .docx, .odt or .xlsx after unpacking, in bytes.
    max_ratio
        Unpacked size divided by packed size of one part above which a part of more than
        1 MB counts as a bomb. Word's own XML stays under 60.
    max_parts
        Number of files inside a .docx, .odt or .xlsx.
    max_lines
        Number of lines of the document as the preview shows it.
    """

    max_bytes: int = 100 * MEGABYTE
    max_unpacked_bytes: int = 120 * MEGABYTE
    max_ratio: int = 200
    max_parts: int = 5_000
    max_lines: int = 400_000
