"""Dutch is the language of the source; see to it that the English translation is complete."""

import argparse
import gettext
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from ops import debian

SITE = Path(__file__).resolve().parent.parent / "src" / "inbreng"
WORDS = Path("locale/en/LC_MESSAGES/django.po")


def main() -> int:
    """Check the catalogue of English, or collect the texts and compile it with ``--write``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="collect the texts and compile")
    debian.need("msgfmt")
    if parser.parse_args().write:
        collect(SITE)
        compile_catalogue(SITE / WORDS)
        return 0
    problems = missing(SITE) or stale(SITE / WORDS)
    print(problems, end="")
    return int(bool(problems))


def collect(site: Path) -> None:
    """Merge every text of the site into its catalogue; new ones get an empty translation."""
    (site / "locale").mkdir(exist_ok=True)
    collecting = [sys.executable, "-m", "django", "makemessages", "--locale=en", "--no-obsolete"]
    _run([*collecting, "--add-location=file", "--no-wrap", "--ignore=static/*"], site)


def compile_catalogue(words: Path) -> None:
    """Write the compiled catalogue beside the readable one."""
    _run(["msgfmt", "--check", "--output-file", str(words.with_suffix(".mo")), str(words)])


def missing(site: Path) -> str:
    """The texts of the site without an English one, as a catalogue shows them."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "site"
        shutil.copytree(site, copy, ignore=shutil.ignore_patterns("static", "__pycache__"))
        collect(copy)
        _run(["msgfmt", "--check", "--output-file=-", str(copy / WORDS)])
        select = ["msgattrib", "--no-obsolete", "--no-wrap"]
        untranslated = _run([*select, "--untranslated", str(copy / WORDS)])
        doubtful = _run([*select, "--only-fuzzy", str(copy / WORDS)])
    return untranslated + doubtful


def stale(words: Path) -> str:
    """A sentence when the compiled catalogue is not made from the readable one."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / words.name
        shutil.copy(words, copy)
        compile_catalogue(copy)
        same = _texts(copy.with_suffix(".mo")) == _texts(words.with_suffix(".mo"))
    return "" if same else f"{words.with_suffix('.mo').name} is older than {words.name}.\n"


def _texts(compiled: Path) -> dict[object, str]:
    if not compiled.exists():
        return {}
    with compiled.open("rb") as file:
        return vars(gettext.GNUTranslations(file))["_catalog"]  # type: ignore[no-any-return]


def _run(command: list[str], folder: Path | None = None) -> str:
    # Collecting needs no settings, and is many times as fast without them.
    without = {n: v for n, v in os.environ.items() if n != "DJANGO_SETTINGS_MODULE"}
    done = subprocess.run(command, cwd=folder, env=without, capture_output=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}:\n{done.stderr.decode()}{done.stdout.decode()}")
    return "" if command[0] == "msgfmt" else done.stdout.decode()


if __name__ == "__main__":
    sys.exit(main())
