"""Programs from Debian's packages: found when they are there, installed when that is allowed."""

import os
import shutil
import subprocess
from pathlib import Path

# program → package that brings it
PACKAGES = {
    "chromium": "chromium",
    "initdb": "postgresql",
    "msgfmt": "gettext",
    "redis-server": "redis-server",
}


class ProgramMissing(SystemExit):
    """A program is absent and may not be installed from here."""


def find(program: str) -> str | None:
    """Where a program lies, also when Debian keeps it out of the path; ``None`` when absent."""
    found = shutil.which(program)
    if found:
        return found
    versions = Path("/usr/lib/postgresql").glob(f"*/bin/{program}")
    newest = max(versions, key=lambda path: float(path.parts[-3]), default=None)
    return str(newest) if newest else None


def need(*programs: str) -> None:
    """See to it that these programs are there; stop with a sentence when that can not be done."""
    packages = sorted({PACKAGES[program] for program in programs if not find(program)})
    if not packages:
        return
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    allowed = _as_administrator()
    if allowed is None:
        raise ProgramMissing(
            f"This needs more programs; install them with: sudo {' '.join(install)}"
        )
    print(f"Installing {', '.join(packages)} …", flush=True)
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-q"], install):
        done = subprocess.run(
            [*allowed, *command],
            env=quiet,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise ProgramMissing(f"{' '.join(command)} failed:\n{done.stderr}")


def _as_administrator() -> list[str] | None:
    """What to put before a command to run it as root; ``None`` when nothing does."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "--non-interactive"]
    if shutil.which("sudo") and not subprocess.run([*sudo, "true"], capture_output=True).returncode:
        return sudo
    return None
