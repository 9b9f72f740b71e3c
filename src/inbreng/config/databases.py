"""Database, cache and job queue: SQLite and files, or PostgreSQL and Redis."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

import huey
from huey.api import Huey

from inbreng.config.environment import Environment, WrongSetting

SQLITE_START = (
    "PRAGMA journal_mode=WAL;"
    # A person is told "bewaard": power loss may not take it back.
    "PRAGMA synchronous=FULL;"
    "PRAGMA cache_size=-16000;"
    "PRAGMA temp_store=MEMORY;"
    "PRAGMA mmap_size=134217728;"
)


def database_settings(env: Environment, home: Path) -> dict[str, Any]:
    """Django's settings for ``DATABASE_URL``; SQLite in the installation's home without it."""
    url = urlparse(env.text("DATABASE_URL"))
    if url.scheme in {"", "sqlite"}:
        home.mkdir(parents=True, exist_ok=True)
        return _sqlite(Path(url.path) if url.path else home / "inbreng.sqlite3")
    if url.scheme in {"postgres", "postgresql"}:
        return _postgresql(url)
    raise WrongSetting("DATABASE_URL must start with sqlite: or postgresql:")


def _sqlite(path: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            # With SQLite's own default a quarter of read-then-write transactions failed.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": SQLITE_START,
        },
    }


def _postgresql(url: Any) -> dict[str, Any]:
    query = dict(part.split("=", 1) for part in url.query.split("&") if "=" in part)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(url.path.lstrip("/")),
        "USER": unquote(url.username or ""),
        "PASSWORD": unquote(url.password or ""),
        "HOST": unquote(query.get("host", url.hostname or "")),
        "PORT": str(url.port or ""),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
    }


def cache_settings(env: Environment) -> dict[str, Any]:
    """Redis when ``REDIS_URL`` names one; else memory, which one process needs alone."""
    url = env.text("REDIS_URL")
    if url:
        return {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": url}
    return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}


def job_queue(env: Environment, home: Path) -> Huey:
    """The queue of jobs: Redis, else PostgreSQL, else a SQLite file of its own."""
    redis_url, database_url = env.text("REDIS_URL"), env.text("DATABASE_URL")
    if redis_url:
        return huey.PriorityRedisHuey("inbreng", url=redis_url, results=False)
    if database_url.startswith("postgres"):
        return huey.PostgresHuey("inbreng", dsn=database_url, results=False)
    home.mkdir(parents=True, exist_ok=True)
    return huey.SqliteHuey("inbreng", filename=str(home / "jobs.sqlite3"), results=False)
