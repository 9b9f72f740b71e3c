"""Fails a test that runs a query whose order is lost on the way to the database.

Django drops the ``Meta.ordering`` of a query that it groups, such as one with a ``Count``:
SQLite still gives the rows in some order that looks right, PostgreSQL now and then does not.
Such a query says its order with ``order_by``; one that goes into a dictionary, ``order_by()``.
"""

from typing import Any

import pytest
from django.db.models.sql.compiler import SQLCompiler


@pytest.fixture(autouse=True)
def grouped_queries_say_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look at every query that a test runs."""
    made = SQLCompiler.as_sql

    def looked_at(self: SQLCompiler, *arguments: Any, **options: Any) -> tuple[str, Any]:
        sql, parameters = made(self, *arguments, **options)
        _, found, rest = sql.rpartition(" GROUP BY ")
        is_lost = vars(self)["_meta_ordering"] and found and " ORDER BY " not in rest
        assert not is_lost, (
            f"This query of {self.query.model} is grouped and lost its order: "
            "say order_by(…), or order_by() when its order does not matter."
        )
        return sql, parameters

    monkeypatch.setattr(SQLCompiler, "as_sql", looked_at)
