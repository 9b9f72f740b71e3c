"""Typed readers of the environment that stop with a sentence on a wrong value."""

import os
import re
from collections.abc import Mapping
from pathlib import Path

ADDRESS = re.compile(r"https?://[^/\s?#]+(/[^\s?#]*)?")


class WrongSetting(SystemExit):
    """The installation can not start: a variable holds something it can not hold."""


class Environment:
    """The variables of this installation; ``NAME_FILE`` may point at a file that holds a secret."""

    def __init__(self, variables: Mapping[str, str] = os.environ) -> None:
        self._variables = variables

    def text(self, name: str, default: str = "") -> str:
        """Text as it stands, from ``name`` or from the file that ``name_FILE`` names."""
        path = self._variables.get(f"{name}_FILE")
        if path:
            try:
                return Path(path).read_text(encoding="utf-8").strip()
            except OSError as error:
                raise WrongSetting(
                    f"{name}_FILE: {path} can not be read ({error.strerror})."
                ) from None
        return self._variables.get(name, default)

    def flag(self, name: str, *, default: bool) -> bool:
        """``yes``/``no``, ``true``/``false``, ``1``/``0``."""
        value = self.text(name).lower()
        if not value:
            return default
        if value in {"1", "true", "yes", "ja", "on"}:
            return True
        if value in {"0", "false", "no", "nee", "off"}:
            return False
        raise WrongSetting(f"{name} is {value!r}; it must be yes or no.")

    def number(self, name: str, default: int, *, least: int = 0) -> int:
        """A whole number, not under ``least``."""
        value = self.text(name)
        if not value:
            return default
        if not value.isdecimal() or int(value) < least:
            raise WrongSetting(f"{name} is {value!r}; it must be a whole number from {least} up.")
        return int(value)

    def address(self, name: str, default: str) -> str:
        """The address of a site, with http:// or https:// and without a slash at its end."""
        value = self.text(name, default).rstrip("/")
        if not ADDRESS.fullmatch(value):
            raise WrongSetting(
                f"{name} is {value!r}; it must look like https://inbreng.example.nl."
            )
        return value

    def names(self, name: str, default: str = "") -> list[str]:
        """Names with commas between them."""
        return [part.strip() for part in self.text(name, default).split(",") if part.strip()]
