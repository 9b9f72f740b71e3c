"""``inbreng backup``: everything of an installation in one file."""

from pathlib import Path
from typing import Annotated

import typer

from inbreng_cli.site import refuse, say, wake


def backup(
    file: Annotated[Path, typer.Argument(help="The new file; an existing one is refused.")],
) -> None:
    """Keep everything of this installation in one file; the site may run meanwhile."""
    wake()
    from django.utils import timezone

    from inbreng.config.backups import BackupRefused, make_backup

    try:
        made = make_backup(file.absolute(), now=timezone.now())
    except BackupRefused as refusal:
        refuse(str(refusal))
    except OSError as failed:
        refuse(f"{file} can not be written: {failed.strerror}.")
    say(f"{file} holds {made.n_files} parts, {made.n_bytes / 1_000_000:.1f} MB.")
