"""Refuse installed packages under the GPL or the AGPL; the LGPL is fine beside the EUPL."""

import re
import sys
from collections.abc import Iterable
from importlib.metadata import Distribution, distributions

# package → licence, where its metadata says nothing; each was looked up in the package itself.
LOOKED_UP = {
    "axe-playwright-python": "MIT",
    "huey": "MIT",
}
STRICT = re.compile(
    r"(?<!L)\bA?GPL|GNU (Affero )?General Public License|GNU (A?GPL)", re.IGNORECASE
)


def main() -> int:
    """Print each refused package with its licence; the exit code tells whether there were any."""
    refusals = refused(distributions())
    for refusal in refusals:
        print(refusal)
    return int(bool(refusals))


def refused(installed: Iterable[Distribution]) -> list[str]:
    """What may not be depended on, with the reason, by name."""
    reasons = {package.name: _reason(package) for package in installed}
    return [f"{name}: {reason}" for name, reason in sorted(reasons.items()) if reason]


def licence_of(package: Distribution) -> str:
    """What a package says of its licence; an empty text when it says nothing."""
    expression = _field(package, "License-Expression")
    if expression:
        return expression
    classifiers = [
        text.split(" :: ")[-1]
        for text in package.metadata.get_all("Classifier") or []
        if text.startswith("License ::")
    ]
    first_line = _field(package, "License").partition("\n")[0]
    return "; ".join([*classifiers, first_line] if first_line else classifiers)


def is_refused(licence: str) -> bool:
    """Whether a licence leaves nothing to choose but the GPL or the AGPL."""
    return all(STRICT.search(choice) for choice in re.split(r"\bOR\b", licence))


def _field(package: Distribution, name: str) -> str:
    return next(iter(package.metadata.get_all(name) or []), "").strip()


def _reason(package: Distribution) -> str:
    licence = licence_of(package) or LOOKED_UP.get(package.name, "")
    if not licence:
        return "says nothing of its licence; look it up and write it down in ops/licences.py"
    return licence if is_refused(licence) else ""


if __name__ == "__main__":
    sys.exit(main())
