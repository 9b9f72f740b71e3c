"""``inbreng serve``: the site on one port, with the worker beside it."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from inbreng_cli.site import refuse, wake

LOOPBACK = "127.0.0.1"
RESTART_SECONDS = 2


def serve(
    port: Annotated[int, typer.Option(help="Port to listen on.")] = 8000,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = LOOPBACK,
    worker: Annotated[bool, typer.Option(help="Start the worker beside it.")] = True,
) -> None:
    """Serve the site; only this machine can reach it unless --host says otherwise."""
    refuse_taken_port(host, port)
    wake()
    _collect_static_files()
    import uvicorn

    with worker_beside() if worker else contextlib.nullcontext():
        uvicorn.run(
            site_front(),
            host=host,
            port=port,
            log_level="warning",
            access_log=False,  # an address can hold the token of a return link
            server_header=False,
            timeout_keep_alive=15,
            limit_concurrency=2000,
        )


def _collect_static_files() -> None:
    from django.core.management import call_command

    call_command("collectstatic", verbosity=0, interactive=False)


def refuse_taken_port(host: str, port: int) -> None:
    """Stop with one sentence when this site could not listen here."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            refuse(f"Inbreng can not listen at {host}:{port}: {error.strerror}. Try --port.")


def site_front() -> Any:
    """The ASGI front with the site behind it."""
    from django.conf import settings

    from inbreng.config.front import Front
    from inbreng.config.wsgi import application

    return Front(
        application,
        n_threads=settings.SERVE_THREADS,
        n_bytes_allowed=settings.REQUEST_LIMIT,
        n_seconds_allowed=settings.REQUEST_SECONDS,
    )


@contextlib.contextmanager
def worker_beside() -> Iterator[None]:
    """Keep a worker running: one that died is started again, the last one stops with the site."""
    stopping = threading.Event()
    keeper = threading.Thread(target=_keep_worker, args=(stopping,), daemon=True)
    keeper.start()
    try:
        yield
    finally:
        stopping.set()
        keeper.join(timeout=15)


def _keep_worker(stopping: threading.Event) -> None:
    while not stopping.is_set():
        command = [sys.executable, "-m", "inbreng_cli", "worker", "--parent", str(os.getpid())]
        process = subprocess.Popen(command)  # noqa: S603 – our own command
        while process.poll() is None and not stopping.wait(0.5):
            pass
        if process.poll() is None:
            _stop(process)
            return
        time.sleep(RESTART_SECONDS)


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
