"""What a template of Django leaves for a reader: its texts that nobody can translate."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

# Read aloud or shown, so they are text too.
SPOKEN = {"alt", "aria-label", "aria-description", "placeholder", "title"}
# Left as they are: code, and the words of other languages and hands.
SILENT = {"code", "script", "style", "svg"}
COMMENT = re.compile(r"{#.*?#}|{%\s*comment.*?endcomment\s*%}", re.DOTALL)
TRANSLATED = re.compile(r"{%\s*blocktrans(?:late)?\b.*?{%\s*endblocktrans(?:late)?\s*%}", re.DOTALL)
# Blocks that hold the name of a class or a surface, read by the style sheet and by nobody else.
CLASSES = re.compile(r"{%\s*block (?:surface|\w*class)\s*%}[\w -]*{%\s*endblock.*?%}")
TAG = re.compile(r"{%.*?%}|{{.*?}}", re.DOTALL)
CHOSEN_NAME = re.compile(r"(</?) +(?=[a-z])")  # of <{% if many %}fieldset{% else %}div{% endif %}>
WORD = re.compile(r"[^\W\d_]{2,}")
# The same in every language.
NAMES = {"Inbreng", "Nederlands", "English"}


def untranslated(source: str) -> list[str]:
    """The texts of a template that stand outside ``translate``, in their order."""
    texts = Texts()
    texts.feed(without_tags(source))
    texts.close()
    return [text for text in texts.found if set(WORD.findall(text)) - NAMES]


def without_tags(source: str) -> str:
    """A template as plain HTML: what Django puts in is left out."""
    for pattern in (COMMENT, TRANSLATED, CLASSES, TAG):
        source = pattern.sub(" ", source)
    return CHOSEN_NAME.sub(r"\1", source)


class Texts(HTMLParser):
    """Collects what a person reads or hears of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in SILENT
        self.found += list(self.spoken(attrs))

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in SILENT

    def handle_data(self, data: str) -> None:
        if not self.silent and data.strip():
            self.found.append(" ".join(data.split()))

    def spoken(self, attrs: list[tuple[str, str | None]]) -> Iterator[str]:
        """The attributes that hold words."""
        return (value for name, value in attrs if name in SPOKEN and value)
