"""How people sign in: accounts are made by an editor, nobody signs up by themselves."""

import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.http import HttpRequest
from django.utils.translation import gettext as _

from inbreng.people.letters.styles import with_styles
from inbreng.people.models import User

MINUTES_FRESH = 15
SECOND_STEP = "allauth.mfa.stages.AuthenticateStage"


class MembersOnly(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """Sign in with a code by mail, a password or a passkey; no sign-up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        return False

    def get_login_stages(self) -> list[str]:
        """A passkey is one more way in, not a second step: who lost the phone asks for a code."""
        return [stage for stage in super().get_login_stages() if stage != SECOND_STEP]

    def render_mail(
        self, template_prefix: str, email: str, context: dict[str, Any], headers: Any = None
    ) -> EmailMessage:
        """A letter of signing in, in the look of every other letter."""
        mail: EmailMessage = super().render_mail(template_prefix, email, context, headers)
        if isinstance(mail, EmailMultiAlternatives):
            pages = [str(content) for content, _kind in mail.alternatives]
            mail.alternatives = []
            for page in pages:
                mail.attach_alternative(with_styles(page), "text/html")
        return mail

    def is_reauthentication_required(self, *, app: str, **options: object) -> bool:  # noqa: ARG002
        """Our own pages ask for it first (``views.account.fresh``), also of who has no password."""
        return False


class Passkeys(DefaultMFAAdapter):  # type: ignore[misc]  # allauth ships no types
    """Names of passkeys in our words."""

    def generate_authenticator_name(self, user: User, type: object) -> str:
        """A name to begin with; the person can change it."""
        number = user.authenticator_set.filter(type=type).count() + 1  # type: ignore[attr-defined]
        return _("Toegangssleutel %(number)d") % {"number": number}

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        host: str = super().get_public_key_credential_rp_entity()["id"]
        return {"id": host, "name": "Inbreng"}


def signed_in_lately(request: HttpRequest) -> bool:
    """Whether this person proved who they are in the last minutes."""
    user = request.user if isinstance(request.user, User) else None
    records = get_authentication_records(request, user)
    return bool(records) and records[-1]["at"] > time.time() - MINUTES_FRESH * 60
