"""``inbreng start``: all that ``make run`` needs, in one command."""

import os
from typing import Annotated

import typer

from inbreng_cli.migrate import bring_up_to_date
from inbreng_cli.serve import LOOPBACK, refuse_taken_port, serve
from inbreng_cli.site import say, wake


def start(
    port: Annotated[int, typer.Option(help="Port to listen on.")] = 8000,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = LOOPBACK,
    sample: Annotated[bool, typer.Option(help="Load the sample partnership first.")] = True,
) -> None:
    """Bring the database up to date, load the sample partnership in an empty one, and serve."""
    refuse_taken_port(host, port)
    os.environ.setdefault("INBRENG_SAMPLE", "yes" if sample else "no")
    address = f"http://{'localhost' if host == LOOPBACK else host}:{port}"
    if host == LOOPBACK:
        os.environ.setdefault("INBRENG_ADDRESS", address)  # with which links in letters begin
    wake()
    from django.conf import settings

    bring_up_to_date()
    if settings.SAMPLE:
        _load_sample_once()
    say(f"Inbreng is at {address}/  (stop: Ctrl-C)")
    serve(port=port, host=host, worker=True)


def _load_sample_once() -> None:
    from django.utils import timezone

    from inbreng.people.models import Partnership
    from inbreng.sample.actions import load_sample

    if Partnership.objects.exists():
        return
    say("Loading the sample partnership…")
    load_sample(now=timezone.now())
