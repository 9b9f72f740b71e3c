"""Turn a rule into an answer: let through, send to the sign-in page, or refuse with a sentence."""

from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext as _

from inbreng.core.errors import NotAllowed


class SignInFirst(NotAllowed):
    """The visitor has not signed in; the page that says so offers to."""


def allow(permitted: bool, user: object) -> None:
    """Raise NotAllowed unless ``permitted``; a visitor without account may sign in first."""
    if permitted:
        return
    if isinstance(user, AnonymousUser):
        raise SignInFirst(_("Log in om deze pagina te zien."))
    raise NotAllowed(_("Met jouw rol kun je dit niet zien of doen."))
