"""What can be seen of one block by itself: its look and its wording."""

import re
from dataclasses import dataclass

from inbreng_analysis.reports.harvest import questions, words
from inbreng_analysis.reports.harvest.once import once
from inbreng_analysis.reports.outline.blocks import Block

Look = tuple[int | None, bool, bool, str, int, bool]

_PARAGRAPH = 7
_LONGEST_SETTLED = 12
_KEY = re.compile(r"[\W_]+")
_LETTERS = re.compile(r"[^\W\d_]")
_INITIALS = r"(?=(?:[a-z]*[A-Z]){2})[A-Za-z]{2,4}(?:/[A-Z]{1,4})?"
_NAME = r"(?:[A-Z][a-zà-ÿ’'-]+)(?:\s+(?:van|de|der|den|[A-Z][a-zà-ÿ’'-]+|[A-Z]\.|\d{1,2})){0,3}"
_TITLE = r"(?:(?:[Dd]e\s+heer|[Dd]hr\.?|[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?)\s+)?"
_SPEAKER = re.compile(
    rf"{_TITLE}(?P<who>{_INITIALS}(?:\s+\([^)]{{1,30}}\))?|{_NAME}(?:\s*\([^)]{{1,30}}\))?)\s*:\s+(?=\S)"
)
_DASHED = re.compile(rf"(?P<who>{_INITIALS})\s+[-–]\s+(?=\S)")
_SAYS = (
    r"(?:vindt|vraagt|merkt|geeft\s+aan|zegt|vertelt|noemt|mist|ziet|wil|denkt|"
    r"ervaart|stelt|meldt|herkent|licht\s+toe|vult\s+aan|vreest|hoopt|pleit|wijst|benadrukt|signaleert)\b"
)
_REPORTED = re.compile(rf"(?P<who>{_INITIALS})\s+{_SAYS}")
_REPORTED_BY_NAME = re.compile(
    rf"{_TITLE}(?:[A-ZÀ-Þ][\w’'-]+\s+(?:(?:van|de|der|den|ter|ten)\s+)*)?(?P<who>[A-ZÀ-Þ][\w’'-]+)\s+{_SAYS}"
)
_NO_SPEAKER = re.compile(
    r"datum|plaats|tijd|locatie|aanwezig|afwezig|actie|besluit|afspraak|vraag|antwoord|nb|let\s+op|"
    r"voor|tegen|tip|top|idee|wens|punt|thema|tafel|groep|stelling|verslag|notulen|onderwerp|conclusie|doel|"
    r"van|aan|verzonden|werkdagen|parel|puzzel|knelpunt|kans|plus|min|voorbeeld|bijvoorbeeld|ook|maar|dus|of|en|ronde|bv|volgende",
    re.IGNORECASE,
)


@dataclass(eq=False)
class Traits:
    """The traits of one block, each worked out when it is first asked for."""

    block: Block

    def __post_init__(self) -> None:
        self.text = self.block.text

    @once
    def n_words(self) -> int:
        """How many words it has."""
        return self.text.count(" ") + 1

    @once
    def key(self) -> str:
        """Its words without capitals and punctuation, to see what recurs."""
        return _KEY.sub(" ", self.text.lower()).strip()

    @once
    def is_caps(self) -> bool:
        """Whether it is typed in capitals: no small letter, and four letters or more."""
        head = self.text[:40]
        if head != head.upper() and "(" not in head:
            return False
        text = self.text.split("(")[0]
        return len(_LETTERS.findall(text[:80])) >= 4 and text == text.upper()

    @once
    def stands_out(self) -> bool:
        """Whether it looks like a heading: by style, bold or capitals."""
        line = self.block.line
        return line.heading is not None or (line.bold and self.n_words <= 30) or self.is_caps

    @once
    def look(self) -> Look:
        """What makes it look like its kin: heading level, bold, capitals, marker and depth."""
        block = self.block
        return (
            block.line.heading,
            block.line.bold,
            self.is_caps,
            block.family,
            block.depth if block.is_item else -1,
            self.text[:1].islower(),
        )

    @once
    def is_question(self) -> bool:
        """Whether it ends with a question mark and is no long paragraph."""
        return questions.ends_as_question(self.text) and len(self.text) <= 320

    @once
    def asks(self) -> bool:
        """Whether it is worded as a question to a table."""
        return questions.asks(self.text)

    @once
    def opens(self) -> bool:
        """Whether it begins like a question or its indirect form."""
        return questions.opens_as_question(self.text)

    @once
    def is_label(self) -> bool:
        """Whether it is a label line by its wording and punctuation."""
        text = self.text
        if text.endswith(":"):
            return self.n_words <= 6 or (self.n_words <= 9 and not self.is_lead)
        return bool(text.endswith("!") and words.LABEL_WORD.fullmatch(text))

    @once
    def is_lead(self) -> bool:
        """Whether it is a sentence that announces a list."""
        return (
            self.text.endswith(":")
            and self.n_words >= 5
            and not self.opens
            and bool(_LEAD.search(self.text))
        )

    @once
    def is_label_word(self) -> bool:
        """Whether it is nothing but a word that names a kind of points ("Wensen")."""
        return self.n_words <= 5 and bool(words.LABEL_WORD.fullmatch(self.text))

    @once
    def is_apart(self) -> bool:
        """Whether nothing under it, if it is a heading, is harvest."""
        text = self.text
        return (
            bool(words.APART.fullmatch(text) or words.GROUND_RULES.fullmatch(text))
            or self.is_settled
            or self._looks_back
        )

    @once
    def is_settled(self) -> bool:
        """Whether it is "Welke afspraken zijn gemaakt?" over what the meeting settled."""
        return self.n_words <= _LONGEST_SETTLED and bool(words.SETTLED.fullmatch(self.text))

    @once
    def _looks_back(self) -> bool:
        """Whether it is "Wat valt op?" over a paragraph of whoever wrote the report."""
        after = self.block.following
        if after is None or after.is_item or not words.STRIKING.fullmatch(self.text):
            return False
        return after.text.endswith(".") and after.text.count(" ") >= _PARAGRAPH

    @once
    def is_audience(self) -> bool:
        """Whether it only names people who may sit at a table."""
        return self.n_words <= 8 and bool(words.AUDIENCE.fullmatch(self.text))

    @once
    def is_short(self) -> bool:
        """Whether it could be a heading by its length and its end."""
        text = self.text
        brief = self.n_words <= 10 and len(text) <= 90
        return (
            brief
            and not text.endswith((".", ",", ";", "?", ":"))
            and not (_INNER.search(text) or _WHERE.match(text))
        )

    @once
    def is_prose(self) -> bool:
        """Whether it reads as a paragraph of an article rather than as a note."""
        return self.n_words > 45 or (self.n_words > 22 and len(_SENTENCE.findall(self.text)) >= 2)

    @once
    def speaker(self) -> str | None:
        """Who is speaking, in minutes that begin a line with a name or initials."""
        found = _SPEAKER.match(self.text) or _REPORTED.match(self.text)
        if not found or _NO_SPEAKER.match(found["who"]) or words.LABEL_WORD.fullmatch(found["who"]):
            return None
        return found["who"]

    @once
    def reporter(self) -> str | None:
        """The name before "vindt dat" and the like; it may be that of anything."""
        found = _REPORTED_BY_NAME.match(self.text)
        return found["who"] if found else None

    @once
    def dashed_speaker(self) -> str | None:
        """Who may be speaking where a dash stands for the colon ("MV - …")."""
        found = _DASHED.match(self.text)
        return found["who"] if found else None


_LEAD = re.compile(
    r"\b(?:volgende|onderstaande|genoemd|noem(?:en|den)|gaven|geven|werd(?:en)?|zijn|waren|hieronder|besproken|"
    r"kwam(?:en)?|aan\s+de\s+orde|gezegd|hebben\s+we|gaan\s+we)\b",
    re.IGNORECASE,
)
_WHERE = re.compile(r"(?:locatie|plaats|datum|tijd|wanneer|waar)\s*:", re.IGNORECASE)
_INNER = re.compile(r"[^\W\d]{3,}[.!?]\s+[A-Z]")
_SENTENCE = re.compile(r"[.!?][”\"’']?(?:\s|$)")
