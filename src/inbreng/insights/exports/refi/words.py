"""Texts as XML can hold them, and a theme's definition and examples as one description."""

import re
from typing import NamedTuple

# Characters that XML 1.0 does not know, with halves of surrogate pairs.
NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Dutch, in whatever language somebody looks: a file reads the same everywhere.
EXAMPLES_IN = "Voorbeelden die erbij horen:"
EXAMPLES_OUT = "Voorbeelden die er niet bij horen:"


class Described(NamedTuple):
    """What a theme means, with what belongs in it and what does not."""

    definition: str
    examples_in: str
    examples_out: str


def fit_for_xml(text: str) -> str:
    """The text without characters that XML can not hold, lines ended in one way."""
    return NOT_IN_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def description_of(said: Described) -> str:
    """One description, with the examples under headings of their own."""
    parts = [said.definition.strip()]
    if said.examples_in.strip():
        parts.append(f"{EXAMPLES_IN}\n{said.examples_in.strip()}")
    if said.examples_out.strip():
        parts.append(f"{EXAMPLES_OUT}\n{said.examples_out.strip()}")
    return fit_for_xml("\n\n".join(part for part in parts if part))


def described(text: str) -> Described:
    """A description taken apart again; one from elsewhere is all definition.

    >>> described("Over rust.\\n\\nVoorbeelden die erbij horen:\\nkleine klas").examples_in
    'kleine klas'
    """
    rest, examples_out = _cut(text, EXAMPLES_OUT)
    definition, examples_in = _cut(rest, EXAMPLES_IN)
    return Described(definition, examples_in, examples_out)


def _cut(text: str, heading: str) -> tuple[str, str]:
    before, found, after = f"\n{text}".partition(f"\n{heading}\n")
    return before.strip(), after.strip() if found else ""
