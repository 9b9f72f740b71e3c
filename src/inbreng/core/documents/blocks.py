"""What a document is made of. Nothing here knows a file format."""

from dataclasses import dataclass
from datetime import date

from inbreng.core.documents.house import HouseStyle


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one manner; a link leads to the web, a mailbox or a telephone."""

    words: str
    is_bold: bool = False
    is_italic: bool = False
    link: str = ""


Words = str | tuple[Run, ...]  # a line end in words stays one


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; 1 is the highest level, 4 the lowest. No level is skipped on paper."""

    level: int
    words: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    words: Words


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; a list among the items stands under the item before it."""

    items: "tuple[Words | Listing, ...]"
    is_ordered: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with a caption; its header is repeated on every page. A short row is filled up."""

    caption: str
    header: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words as somebody said them, and who that was as far as may be told."""

    words: Words
    who: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A remark beside the text, set apart from it."""

    words: Words


Block = Heading | Paragraph | Listing | Sheet | Quote | Note


@dataclass(frozen=True, slots=True)
class Document:
    """A document from title to last block; without a day the same document is the same bytes."""

    title: str
    subtitle: str = ""
    language: str = "nl"
    blocks: tuple[Block, ...] = ()
    has_contents: bool = False
    author: str = ""
    style: HouseStyle | None = None
    made_on: date | None = None
