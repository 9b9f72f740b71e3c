"""The command line ``inbreng``: one module per command, imported only when it is asked for."""

import importlib
import sys

import typer

app = typer.Typer(
    name="inbreng",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

# Each command is a function of that name in the module of that name.
COMMANDS = (
    "read",
    "screen",
    "themes",
    "start",
    "serve",
    "worker",
    "migrate",
    "administrator",
    "demo",
    "audit",
    "backup",
    "restore",
)


@app.callback()
def inbreng() -> None:
    """Participation and knowledge platform of regional school partnerships."""


def run() -> None:
    """Start the command that the person asked for; load no other."""
    asked = next((word for word in sys.argv[1:] if not word.startswith("-")), None)
    for name in (asked,) if asked in COMMANDS else COMMANDS:
        module = importlib.import_module(f"inbreng_cli.{name}")
        app.command(name)(getattr(module, str(name)))
    app()


if __name__ == "__main__":
    run()
