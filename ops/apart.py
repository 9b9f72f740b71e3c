"""A plugin of pytest: each worker keeps to a Redis database of its own.

Named with ``-p`` on the command line, so that it is loaded before Django's settings are.
"""

import os

if os.environ.get("REDIS_URL"):
    server, _, _ = os.environ["REDIS_URL"].rpartition("/")
    worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
    os.environ["REDIS_URL"] = f"{server}/{worker}"
