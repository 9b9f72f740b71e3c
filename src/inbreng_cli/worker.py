"""``inbreng worker``: does the slow work that pages ask for."""

import os
import threading
import time
from typing import Annotated

import typer

from inbreng_cli.site import wake


def worker(
    threads: Annotated[int, typer.Option(help="Jobs done at the same time.")] = 2,
    parent: Annotated[int, typer.Option(hidden=True, help="Stop when this process ends.")] = 0,
) -> None:
    """Do jobs until told to stop; what a killed worker held is taken up again."""
    wake()
    if parent:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    os.nice(5)  # pages go first
    from django.conf import settings

    from inbreng.config.jobs import load_jobs

    load_jobs()
    consumer = settings.HUEY.create_consumer(
        workers=threads, worker_type="thread", initial_delay=0.1, max_delay=1.0, backoff=1.15
    )
    consumer.run()


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(0)
