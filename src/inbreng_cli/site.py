"""Wake the site for a command, and refuse a command with one sentence."""

import os
import sys
from typing import NoReturn

import typer


def wake() -> None:
    """Load Django with the settings of this installation."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "inbreng.config.settings")
    try:
        import django
    except ImportError:
        refuse("This command needs the site: pip install 'inbreng[site]'.")
    django.setup()


def refuse(sentence: str) -> NoReturn:
    """Say on standard error what is the matter, and exit with 2."""
    typer.echo(sentence, err=True)
    raise typer.Exit(2)


def say(sentence: str) -> None:
    """Say how far the command is, at once."""
    typer.echo(sentence)
    sys.stdout.flush()
