"""``inbreng administrator``: make the first account of an installation."""

from typing import Annotated

import typer

from inbreng_cli.site import refuse, say, wake


def administrator(
    email: Annotated[str, typer.Argument(help="E-mail address to sign in with.")],
    name: Annotated[str, typer.Argument(help="Name as others see it.")],
) -> None:
    """Make an administrator, who signs in with a code by mail."""
    wake()
    from django.conf import settings

    from inbreng.core.errors import DomainError
    from inbreng.people.actions.accounts import make_administrator

    try:
        user = make_administrator(email=email, name=name)
    except DomainError as refusal:
        refuse(str(refusal))
    say(f"{user.name} ({user.email}) is administrator and can sign in with a code by mail.")
    if not settings.EMAIL_HOST:
        say(f"No mail server is set (INBRENG_MAIL_HOST): mail lies in {settings.EMAIL_FILE_PATH}")
