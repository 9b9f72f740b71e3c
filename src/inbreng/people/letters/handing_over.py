"""Hand one mail to the mail server, and tell exactly how far that came."""

import smtplib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email.utils import parseaddr

from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.message import sanitize_address

TAKEN = {250, 251}
CLOSING = 421  # the server closes the connection (RFC 5321, 3.8)


class ServerAway(Exception):
    """The mail server can not be reached; no letter was given to it."""


class NotTaken(Exception):
    """The mail server answered no: ``code`` 4xx is for now, 5xx for good."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class LostInBetween(Exception):
    """The connection broke while the mail went over: nobody knows whether it was taken."""


@contextmanager
def open_connection() -> Iterator[BaseEmailBackend]:
    """A connection to the mail server of this installation; raises ServerAway."""
    connection = get_connection()
    try:
        connection.open()
    except (OSError, smtplib.SMTPException) as error:
        raise ServerAway(str(error)) from error
    try:
        yield connection
    finally:
        with suppress(OSError, smtplib.SMTPException):
            connection.close()


def written(mail: EmailMessage) -> bytes:
    """A mail as it goes over the line; raises ValueError for a header that can not be."""
    content: bytes = mail.message().as_bytes(linesep="\r\n")  # type: ignore[call-arg]  # Django's own
    return content


def hand_over(connection: BaseEmailBackend, mail: EmailMessage, content: bytes) -> None:
    """Give one mail; raises NotTaken, ServerAway or LostInBetween."""
    server = getattr(connection, "connection", None)
    if isinstance(server, smtplib.SMTP):
        _over_smtp(server, mail, content)
    else:  # without a mail server letters are laid in a folder
        connection.send_messages([mail])


def _over_smtp(server: smtplib.SMTP, mail: EmailMessage, content: bytes) -> None:
    try:
        server.ehlo_or_helo_if_needed()
        _expect_taken(server, server.mail(_bare(mail.from_email))[0])
        _expect_taken(server, server.rcpt(_bare(mail.to[0]))[0])
    except (OSError, smtplib.SMTPException) as error:
        raise ServerAway(str(error)) from error
    try:
        code = server.data(content)[0]
    except smtplib.SMTPDataError as refusal:
        code = refusal.smtp_code
    except (OSError, smtplib.SMTPException) as error:
        raise LostInBetween from error
    _expect_taken(server, code)


def _expect_taken(server: smtplib.SMTP, code: int) -> None:
    if code in TAKEN:
        return
    if code == CLOSING:
        server.close()
    else:
        with suppress(OSError, smtplib.SMTPException):
            server.rset()
    raise NotTaken(code)


def _bare(address: str) -> str:
    return parseaddr(sanitize_address(address, "utf-8"))[1]
