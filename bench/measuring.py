"""One request, many times, after a few that nobody counts."""

import gc
import time
from collections.abc import Callable
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

TIMES = 7


def measure(ask: Callable[[], Any]) -> dict[str, Any] | None:
    """Seconds, processor time, queries and size of an answer; none when it is no page."""
    for _ in range(2):
        answer = ask()
        if answer.status_code != 200:
            return None
    with CaptureQueriesContext(connection) as queries:
        ask()
        n_queries = len(queries)
    seconds, cpu = [], []
    for _ in range(TIMES):
        gc.collect()
        began, began_cpu = time.perf_counter(), time.process_time()
        ask()
        seconds.append(time.perf_counter() - began)
        cpu.append(time.process_time() - began_cpu)
    size = len(answer.getvalue())
    return {"seconds": seconds, "cpu": cpu, "queries": n_queries, "bytes": size}
