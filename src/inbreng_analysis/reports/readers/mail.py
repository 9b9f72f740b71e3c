"""Mail: the subject is the title; headers, signature and quoted mail are furniture."""

import email
import email.policy
import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage, MIMEPart

from inbreng_analysis.reports.lines import Document, Line, Note
from inbreng_analysis.reports.notes import note
from inbreng_analysis.reports.readers.decode import decode, tidy
from inbreng_analysis.reports.readers.typed import read_typed

_ANSWER = re.compile(r"^(?:\s*(?:re|fw|fwd|antw|doorst|betr)\s*:\s*)+", re.IGNORECASE)
_FORWARD = re.compile(r"^\s*(?:re\s*:\s*)?(?:fw|fwd|doorst)\s*:", re.IGNORECASE)
_QUOTED = re.compile(r"\s*>")
_EARLIER = re.compile(
    r"\s*(?:(?:van|from)\s*:\s.+|op\s.{4,80}\sschreef\s.*:|on\s.{4,80}\swrote\s*:|"
    r"-{3,}\s*(?:oorspronkelijk|original|doorgestuurd|forwarded).*)$",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"\s*(?:van|from|aan|to|cc|verzonden|sent|datum|date|onderwerp|subject|bijlagen?)\s*:",
    re.IGNORECASE,
)
_START = re.compile(
    rb"(?:(?:Return-Path|Received|From|To|Subject|Date|MIME-Version|Message-ID|Delivered-To|X-[\w-]+|"
    rb"Content-Type|Cc|Reply-To|Thread-Topic)\s*:.*\r?\n(?:[ \t].*\r?\n)*){2,}",
    re.IGNORECASE,
)


def looks_like_mail(content: bytes) -> bool:
    """Whether a file begins with the headers of a mail."""
    return bool(_START.match(content[:20_000].lstrip()))


def read_mail(content: bytes) -> Document:
    """Read an .eml.

    Parameters
    ----------
    content
        The bytes of the file.

    Returns
    -------
    Document
        Its headers and its text; attachments are left out.
    """
    message = email.message_from_bytes(content, policy=email.policy.default)
    subject = tidy(_header(message, "Subject"))
    body, notes = _body(message)
    title = _ANSWER.sub("", subject).strip()
    headers = [
        Line(f"{label}: {value}", furniture=True, whole=True)
        for label, name in (("Van", "From"), ("Aan", "To"), ("Datum", "Date"))
        if (value := tidy(_header(message, name)))
    ]
    top = [Line(title, heading=0, whole=True)] if title else []
    lines = _without_earlier(body.lines, keep=bool(_FORWARD.match(subject)))
    return Document((*top, *headers, Line(""), *lines), body.notes + notes, title or None)


def _header(message: EmailMessage, name: str) -> str:
    """A header on one line; empty when it is missing or cannot be decoded."""
    try:
        return " ".join(str(message.get(name, "")).split())
    except (ValueError, LookupError, IndexError, AttributeError):
        return ""


def _body(message: EmailMessage) -> tuple[Document, tuple[Note, ...]]:
    """The text of a mail, plain if it has that, else its page."""
    attachments = any(part.get_filename() for part in message.walk())
    notes = (note("attachments"),) if attachments else ()
    for subtype in ("plain", "html"):
        part = message.get_body((subtype,))
        if part is None:
            continue
        text = _content(part)
        if text.strip():
            return _read_text(subtype, text), notes
    return Document(()), notes


def _read_text(subtype: str, text: str) -> Document:
    """Read the words of a mail; the reader of pages is loaded only when there is one."""
    if subtype == "plain":
        return read_typed(text)
    from inbreng_analysis.reports.readers.page import read_page

    return read_page(text)


def _content(part: MIMEPart) -> str:
    """The words of a part, whatever character set it claims."""
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    try:
        return tidy(payload.decode(part.get_content_charset() or "utf-8"))
    except (LookupError, UnicodeDecodeError):
        return decode(payload)[0]


def _without_earlier(lines: tuple[Line, ...], *, keep: bool) -> Iterator[Line]:
    """Mark signature and quoted mail as furniture; of a forwarded mail only its headers."""
    signing = earlier = False
    for line in lines:
        text = line.text
        if text.strip() in ("--", "__"):
            signing = True
        if _EARLIER.match(text):
            signing, earlier = False, True
        header = earlier and keep and bool(_HEADER.match(text) or _EARLIER.match(text))
        is_old = earlier and not keep
        if _QUOTED.match(text) or signing or is_old or header:
            yield Line(text, len(text) - len(text.lstrip()), furniture=True, whole=True)
        else:
            yield replace(line, furniture=False)
