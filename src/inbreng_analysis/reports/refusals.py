"""Why a file cannot be read, each reason with a stable code and one sentence."""

from collections.abc import Mapping
from types import MappingProxyType

REFUSALS: Mapping[str, str] = MappingProxyType(
    {
        "empty": "The file is empty; check whether it was saved and send it again.",
        "too_large": "The file is larger than {limit} MB; split it or leave out the pictures.",
        "too_many_lines": "The file has more than {limit} lines; split it into parts.",
        "unknown_type": (
            "This type of file cannot be read; save it as Word, ODT, PDF, Excel, CSV or plain text."
        ),
        "old_office": (
            "The file is of an old Office type; open it in Word or Excel, save it as .docx or "
            ".xlsx and send that."
        ),
        "not_docx": "The file says it is a Word document but is not one; save it again in Word.",
        "not_odt": "The file says it is an ODT document but is not one; save it again as ODT.",
        "not_xlsx": "The file says it is an Excel file but is not one; save it again in Excel.",
        "not_pdf": "The file says it is a PDF but is not one; make the PDF again.",
        "damaged": "The file is damaged and cannot be opened; save it again and send that.",
        "password": "The file is locked with a password; save it without a password and send that.",
        "bomb": (
            "The file unpacks to far more than it should hold; save it again from the program in "
            "which it was made."
        ),
        "entities": (
            "The file holds XML definitions that no report needs; save it again from the program "
            "in which it was made."
        ),
        "no_text": (
            "The file holds no text that can be read, perhaps only pictures of pages; send the "
            "Word file or a PDF with text."
        ),
    }
)

REFUSAL_CODES = frozenset(REFUSALS)


class UnreadableFile(Exception):
    """A file that is refused.

    Parameters
    ----------
    code
        One of ``REFUSAL_CODES``; it never changes, so that it can be translated.
    details
        What the sentence of that code asks for: ``limit`` for the two limits.

    Examples
    --------
    >>> str(UnreadableFile("empty"))
    'The file is empty; check whether it was saved and send it again.'
    """

    def __init__(self, code: str, **details: object) -> None:
        self.code = code
        self.details = details
        super().__init__(REFUSALS[code].format(**details))
