"""Why an entry should be looked at by a person, each with a stable code and one sentence."""

from collections.abc import Mapping
from types import MappingProxyType

DOUBTS: Mapping[str, str] = MappingProxyType(
    {
        "glued_heading": "A heading seems to be stuck to the text after it.",
        "maybe_question": "This may be a question to the table rather than an answer.",
        "maybe_point": "This may be something that was said rather than a remark of the writer.",
        "maybe_heading": "This may be a point rather than a heading.",
        "who_speaks": "It is not clear whether a participant or the organisation is speaking.",
        "uncertain_place": "It is not clear to which question or table this belongs.",
    }
)
