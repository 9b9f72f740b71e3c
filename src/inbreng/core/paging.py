"""Pages of a long list: on which one something stands, and a list that was counted already."""

from collections.abc import Iterable
from typing import TypeVar

from django.core.paginator import Paginator
from django.db.models import Model, QuerySet

Row = TypeVar("Row", bound=Model)


def counted(found: QuerySet[Row], per_page: int, n_rows: int) -> "Paginator[Row]":
    """Pages of rows of which somebody knows how many there are. No query."""
    pages = Paginator(found, per_page)
    pages.count = n_rows
    return pages


def page_with(asked: str, ids: Iterable[int], per_page: int) -> int:
    """The number of the page that holds an id; the first page for what is not in the list."""
    places = {str(one): place for place, one in enumerate(ids)}
    return places.get(asked, 0) // per_page + 1
