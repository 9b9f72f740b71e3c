"""Write a letter out: from its row and its template to a mail as it will be sent."""

from collections.abc import Callable
from email.headerregistry import Address
from email.utils import formatdate, parseaddr
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from inbreng.people.letters.styles import with_styles
from inbreng.people.letters.tokens import token_of
from inbreng.people.models import Letter, Partnership, Topic
from inbreng.people.queries.post import Recipient

WHY = {
    Topic.ANSWERS: _("Je krijgt deze mail omdat je meepraatte en een adres achterliet."),
    Topic.REPORT_BACK: _("Je krijgt deze mail omdat je bij deze bijeenkomst was of erbij hoort."),
    Topic.INVITATION: _("Je krijgt deze mail omdat je graag weer meedoet."),
    Topic.REMINDER: _("Je krijgt deze mail omdat er iets op jou wacht."),
    Topic.CONSENT: _("Je krijgt deze mail omdat je meebeslist over het plan."),
    Topic.FORWARD: _("Je krijgt deze mail omdat mensen iets zeiden dat bij jullie ligt."),
}


class Ways:
    """The links of one letter, whole.

    ``way_back`` makes the path by which a speaker comes back, once the letter asks for it; without
    one it is the page that asks them to come in.
    """

    def __init__(self, letter: Letter, way_back: Callable[[], str] | None = None) -> None:
        self.letter = letter
        self.way_back = way_back

    @cached_property
    def token(self) -> str:
        """The signed name of the recipient."""
        return token_of(self.letter)

    @property
    def choices(self) -> str:
        """The page where the recipient chooses which mail they want."""
        return absolute(reverse("people:mail_choices", args=[self.token]))

    @property
    def stop(self) -> str:
        """The address that stops everything at once."""
        return absolute(reverse("people:stop_mail", args=[self.token]))

    @cached_property
    def mine(self) -> str:
        """The page with what the recipient said and what became of it."""
        return absolute(self.way_back() if self.way_back else reverse("trail:mine"))


class WaysShown(Ways):
    """The links as somebody else may read them: they open nothing."""

    @cached_property
    def token(self) -> str:
        """A word in the place of the key."""
        return "voorbeeld"


def absolute(path: str) -> str:
    """An address of this site, whole."""
    return f"{settings.SITE_ADDRESS}{path}"


def words_of(letter: Letter, recipient: Recipient, ways: Ways) -> dict[str, Any]:
    """What the template of a letter may use: its own context, and who, what for, which links."""
    return {
        **letter.context,
        "letter": letter,
        "partnership": letter.partnership,
        "person": letter.person,
        "name": recipient.name,
        "site": settings.SITE_ADDRESS,
        "mine_url": lambda: ways.mine,
        "choices_url": ways.choices,
        "stop_url": ways.stop,
        "why": WHY[Topic(letter.topic)],
    }


def text_of(letter: Letter, recipient: Recipient, ways: Ways) -> str:
    """The letter as plain text."""
    return _rendered(letter, words_of(letter, recipient, ways), "txt") + "\n"


def mail_of(letter: Letter, recipient: Recipient, ways: Ways) -> EmailMultiAlternatives:
    """The whole mail as text and page: who it is from, and how to stop it.

    The page has no pictures and asks for nothing from elsewhere.
    """
    words = words_of(letter, recipient, ways)
    reply_address = letter.partnership.reply_address
    mail = EmailMultiAlternatives(
        letter.subject,
        _rendered(letter, words, "txt") + "\n",
        sender_of(letter.partnership),
        [recipient.email],
        reply_to=[reply_address] if reply_address else None,
        headers=_headers(letter, ways),
    )
    mail.attach_alternative(with_styles(_rendered(letter, words, "html")), "text/html")
    return mail


def _rendered(letter: Letter, words: dict[str, Any], ending: str) -> str:
    with translation.override(settings.LANGUAGE_CODE):
        return render_to_string(f"{letter.template}.{ending}", words).strip()


def sender_of(partnership: Partnership) -> str:
    """The name of the partnership with the address from which this installation sends."""
    _name, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    return str(Address(partnership.short_name or partnership.name, addr_spec=address))


def _headers(letter: Letter, ways: Ways) -> dict[str, str]:
    host = urlsplit(settings.SITE_ADDRESS).hostname
    return {
        "Date": formatdate(localtime=True),
        # The same each time, so that a mail server knows a letter that comes once more.
        "Message-ID": f"<letter-{letter.pk}.{letter.asked_at:%Y%m%d%H%M%S}@{host}>",
        "Auto-Submitted": "auto-generated",
        "Content-Language": settings.LANGUAGE_CODE,
        "List-Unsubscribe": f"<{ways.stop}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
