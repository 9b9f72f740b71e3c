"""How people sign in: accounts are made by an editor, nobody signs up by themselves."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class MembersOnly(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """Sign in with a code by mail, a password or a passkey; no sign-up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
