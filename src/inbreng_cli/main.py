"""The command line ``inbreng``: one module per command, imported only when it is asked for."""

import importlib
import sys

import typer

app = typer.Typer(
    name="inbreng",
    help="Participation and knowledge platform of regional school partnerships.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

# command → module that holds a function of the same name
COMMANDS = {
    "read": "inbreng_cli.read",
    "screen": "inbreng_cli.screen",
}


def run() -> None:
    """Start the command that the person asked for; load no other."""
    asked = next((word for word in sys.argv[1:] if not word.startswith("-")), None)
    for name in [asked] if asked in COMMANDS else COMMANDS:
        module = importlib.import_module(COMMANDS[str(name)])
        app.command(name)(getattr(module, str(name).replace("-", "_")))
    app()
