"""``inbreng audit``: walk the whole chain and say what is broken or open."""

import json
from typing import Annotated, Any

import typer

from inbreng_cli.site import refuse, say, wake


def audit(
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON document on standard output.")
    ] = False,
) -> None:
    """Say what is broken in the chain (then exit status 1) and what is open."""
    wake()
    from django.db import DatabaseError
    from django.utils import timezone

    from inbreng.trail.audit import audit as walk

    try:
        found = walk(today=timezone.localdate())
    except DatabaseError:
        refuse("The database has no tables of this version: run inbreng migrate first.")
    if as_json:
        print(json.dumps(found.as_document(), ensure_ascii=False))  # noqa: T201 – what was asked for
    else:
        _tell(found)
    raise typer.Exit(1 if found.broken else 0)


def _tell(found: Any) -> None:
    for one in found.broken:
        say(f"BROKEN {one.kind} {one.id}: {one.what}")
    say("Nothing is broken." if not found.broken else f"{len(found.broken)} broken.")
    say("")
    say("Open:")
    for kind, count in found.open.items():
        say(f"  {count:6} {kind.replace('_', ' ')}")
    say("")
    say("In all:")
    for kind, count in found.counts.items():
        say(f"  {count:6} {kind.replace('_', ' ')}")
