"""``python -m inbreng_cli`` is ``inbreng``."""

from inbreng_cli.main import run

run()
