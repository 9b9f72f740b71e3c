"""The front, over real sockets: stalled phones hold no thread, size and time have limits."""

import contextlib
import http.client
import socket
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn

from inbreng.config.front import Front

N_THREADS = 2
N_BYTES_ALLOWED = 300_000
SECONDS_ALLOWED = 3.0


def echo(environ, start_response):
    """A site that says how much it was sent, and sleeps when asked to."""
    body = environ["wsgi.input"].read()
    if environ["PATH_INFO"] == "/large":
        body = b"x" * 3_000_000
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"{len(body)} ".encode(), body[:10] if environ["PATH_INFO"] != "/large" else body]


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with socket.socket() as finder:
        finder.bind(("127.0.0.1", 0))
        free = finder.getsockname()[1]
    front = Front(
        echo,
        n_threads=N_THREADS,
        n_bytes_allowed=N_BYTES_ALLOWED,
        n_seconds_allowed=SECONDS_ALLOWED,
    )
    server = uvicorn.Server(uvicorn.Config(front, port=free, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield free
    server.should_exit = True
    thread.join(timeout=10)


def ask(port: int, method: str, path: str, body: bytes | None = None) -> tuple[int, bytes]:
    """Status and body of one request."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    with contextlib.closing(connection):
        connection.request(method, path, body=body)
        answer = connection.getresponse()
        return answer.status, answer.read()


def stall(port: int) -> socket.socket:
    """A phone that announces a long POST, sends half of it and falls silent."""
    phone = socket.create_connection(("127.0.0.1", port), timeout=20)
    phone.sendall(
        b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n" + b"x" * 500
    )
    return phone


def test_page_comes_in_under_a_second_while_fifty_phones_stall(port):
    with contextlib.ExitStack() as phones:
        for _ in range(50):
            phones.enter_context(stall(port))
        time.sleep(0.3)

        began = time.monotonic()
        status, _ = ask(port, "GET", "/")

    assert (status, time.monotonic() - began < 1) == (200, True)


def test_stalled_phone_is_told_that_nothing_was_kept_when_its_time_is_over(port):
    with stall(port) as phone:
        answer = phone.recv(2000)

    assert answer.startswith(b"HTTP/1.1 408")


def test_body_arrives_whole_when_it_is_longer_than_memory_holds(port):
    status, body = ask(port, "POST", "/", b"y" * 290_000)

    assert (status, body) == (200, b"290000 yyyyyyyyyy")


def test_body_that_announces_too_much_is_refused_unread(port):
    status, body = ask(port, "POST", "/", b"y" * (N_BYTES_ALLOWED + 1))

    assert (status, "te groot" in body.decode()) == (413, True)


def test_body_that_grows_too_much_without_saying_so_is_refused(port):
    with socket.create_connection(("127.0.0.1", port), timeout=20) as phone:
        phone.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
        with contextlib.suppress(OSError):
            for _ in range(5):
                phone.sendall(b"186a0\r\n" + b"z" * 100_000 + b"\r\n")
        answer = phone.recv(2000)

    assert answer.startswith(b"HTTP/1.1 413")


def test_slow_readers_hold_no_thread(port):
    with contextlib.ExitStack() as readers:
        for _ in range(N_THREADS * 3):
            reader = readers.enter_context(socket.create_connection(("127.0.0.1", port)))
            reader.sendall(b"GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n")
        time.sleep(0.5)

        began = time.monotonic()
        status, _ = ask(port, "GET", "/")

    assert (status, time.monotonic() - began < 1) == (200, True)
