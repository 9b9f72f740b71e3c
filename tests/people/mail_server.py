"""A mail server on this machine that takes letters as a stranger's would, or refuses some."""

import email
import logging
import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP


class Mailbox:
    """Keeps every mail that was taken; ``answers`` says what to answer to an address instead."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.recipients: list[str] = []
        self.answers: dict[str, str] = {}
        self.hangs_up_on: set[str] = set()

    async def handle_RCPT(  # noqa: N802 – aiosmtpd asks for this name
        self, server: SMTP, session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        if address in self.answers:
            return self.answers[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 – aiosmtpd asks for this name
        self, server: SMTP, session: Any, envelope: Any
    ) -> str:
        [address] = envelope.rcpt_tos
        self.recipients.append(address)
        self.mails.append(email.message_from_bytes(envelope.content, policy=default))
        if address in self.hangs_up_on:
            server.transport.abort()
        return "250 OK"


def free_port() -> int:
    """A port that nobody listens on."""
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def mail_server() -> Iterator[tuple[Mailbox, int]]:
    """A server with its mailbox and its port."""
    mailbox = Mailbox()
    logging.getLogger("mail.log").setLevel(logging.WARNING)  # it tells every line of every mail
    port = free_port()
    controller = Controller(mailbox, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield mailbox, port
    finally:
        controller.stop()
