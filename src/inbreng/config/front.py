"""The ASGI front: reads a request whole, then lends it a thread, and buffers the answer.

A phone that stalls halfway through a POST waits here and holds no thread, so
an ordinary page keeps coming in. Ten half-sent requests on ten threads would
otherwise stop the site.
"""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from tempfile import SpooledTemporaryFile
from typing import Any

from a2wsgi import WSGIMiddleware

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

MEMORY_BYTES = 256 * 1024  # a longer body waits on disk
CHUNK_BYTES = 64 * 1024

TOO_LARGE = b"Dit is te groot om te versturen. Er is niets bewaard."
TOO_SLOW = b"De verbinding was te traag en is gestopt. Probeer het opnieuw."


class TooLarge(Exception):
    """The body is over the limit."""


class Gone(Exception):
    """The sender hung up before the body was whole."""


class Front:
    """Takes HTTP requests in, whole, within limits of size and time."""

    def __init__(
        self, application: Any, *, n_threads: int, n_bytes_allowed: int, n_seconds_allowed: float
    ) -> None:
        # The queue of an answer has no bound, so a thread never waits for a slow reader.
        self._site: Any = WSGIMiddleware(application, workers=n_threads, send_queue_size=0)
        self._n_bytes = n_bytes_allowed
        self._n_seconds = n_seconds_allowed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await answer_lifespan(receive, send)
        elif scope["type"] == "http":
            await self._answer(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        with SpooledTemporaryFile(max_size=MEMORY_BYTES) as body:
            try:
                self._refuse_announced_size(scope)
                async with asyncio.timeout(self._n_seconds):
                    await self._read_whole(receive, body)
            except TooLarge:
                await refuse(send, 413, TOO_LARGE)
            except TimeoutError:
                await refuse(send, 408, TOO_SLOW)
            except Gone:
                return
            else:
                await self._site(scope, replay(body), send)

    def _refuse_announced_size(self, scope: Scope) -> None:
        for name, value in scope["headers"]:
            if name == b"content-length" and (not value.isdigit() or int(value) > self._n_bytes):
                raise TooLarge

    async def _read_whole(self, receive: Receive, body: Any) -> None:
        n_read = 0
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise Gone
            chunk = message.get("body", b"")
            n_read += len(chunk)
            if n_read > self._n_bytes:
                raise TooLarge
            body.write(chunk)
            if not message.get("more_body", False):
                body.seek(0)
                return


def replay(body: Any) -> Receive:
    """Hand the body that was read on, in pieces, as if it came in now."""

    async def receive() -> Message:
        chunk = body.read(CHUNK_BYTES)
        return {"type": "http.request", "body": chunk, "more_body": len(chunk) == CHUNK_BYTES}

    return receive


async def refuse(send: Send, status: int, sentence: bytes) -> None:
    """Answer with a plain sentence and close the connection."""
    headers = [
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"content-length", str(len(sentence)).encode()),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": sentence, "more_body": False})


async def answer_lifespan(receive: Receive, send: Send) -> None:
    """Say yes to the server's start and stop."""
    while True:
        message = await receive()
        if message["type"] == "lifespan.startup":
            await send({"type": "lifespan.startup.complete"})
        elif message["type"] == "lifespan.shutdown":
            await send({"type": "lifespan.shutdown.complete"})
            return
