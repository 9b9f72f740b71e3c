"""A folder that nobody else can write to, fit to hold what is unpickled."""

import os
import stat
from pathlib import Path

_WRITABLE_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH


class UntrustedFolder(ValueError):
    """A folder that somebody else could have put a file in."""


def private_folder(path: Path) -> Path:
    """Make a folder for this user only, or check the one that is there.

    deduce keeps its lists as a pickle, and reading a pickle runs what is in
    it: the folder and everything in it must be this user's own.

    Parameters
    ----------
    path
        The folder; it and the folders above it are made when absent.

    Returns
    -------
    Path
        The folder, as an absolute path.

    Raises
    ------
    UntrustedFolder
        It or something in it is a link, belongs to another
        user, or can be written to by others.
    """
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    for one in (path, *path.rglob("*")):
        state = one.lstat()
        if stat.S_ISLNK(state.st_mode):
            raise UntrustedFolder(f"{one} is a link; a folder of lists may hold none.")
        if state.st_uid != os.getuid() or state.st_mode & _WRITABLE_BY_OTHERS:
            raise UntrustedFolder(f"{one} can be written to by others than this user.")
    return path.absolute()
