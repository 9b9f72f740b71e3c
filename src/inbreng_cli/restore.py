"""``inbreng restore``: put a backup back."""

from pathlib import Path
from typing import Annotated

import typer

from inbreng_cli.site import refuse, say, wake


def restore(
    file: Annotated[Path, typer.Argument(help="A file that inbreng backup made.")],
    replace: Annotated[
        bool, typer.Option("--replace", help="Put it in the place of what is here.")
    ] = False,
) -> None:
    """Put a backup back, and erase again what was erased since; stop the site first."""
    wake()
    from inbreng.config.backups import BackupRefused, restore_backup

    try:
        done = restore_backup(file.absolute(), replaces=replace)
    except BackupRefused as refusal:
        refuse(str(refusal))
    except OSError as failed:
        refuse(f"{file} can not be put back: {failed.strerror}.")
    say(f"The backup of {done.made_at} is back: {done.n_files} parts.")
    say(f"Erased again: {done.n_erased_again}.")
