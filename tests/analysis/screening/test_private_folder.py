"""The folder from which a pickle is read must be this user's own."""

import os
from pathlib import Path

import pytest

from inbreng_analysis.screening.deep.private_folder import UntrustedFolder, private_folder


def test_a_folder_that_is_absent_is_made_for_this_user_only(tmp_path: Path) -> None:
    made = private_folder(tmp_path / "a" / "b")

    assert (made.is_dir(), made.stat().st_mode & 0o777) == (True, 0o700)


def test_a_folder_with_own_files_is_taken(tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir(mode=0o700)
    (tmp_path / "cache" / "lists.pickle").write_bytes(b"x")

    assert private_folder(tmp_path / "cache") == tmp_path / "cache"


def test_a_folder_that_others_can_write_to_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o777)

    with pytest.raises(UntrustedFolder, match="written to by others"):
        private_folder(tmp_path)


def test_a_file_that_others_can_write_to_is_refused(tmp_path: Path) -> None:
    (tmp_path / "lists.pickle").write_bytes(b"x")
    (tmp_path / "lists.pickle").chmod(0o666)

    with pytest.raises(UntrustedFolder, match="written to by others"):
        private_folder(tmp_path)


def test_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "cache").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(UntrustedFolder, match="link"):
        private_folder(tmp_path / "cache")


@pytest.mark.skipif(os.getuid() != 0, reason="only root can give a folder away")
def test_a_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    folder.mkdir(mode=0o700)
    os.chown(folder, 12345, -1)

    with pytest.raises(UntrustedFolder):
        private_folder(folder)
