"""On which page of a long list something stands, so that a link can lead to it."""

from collections.abc import Iterable


def page_with(asked: str, ids: Iterable[int], per_page: int) -> int:
    """The number of the page that holds an id; the first page for what is not in the list."""
    places = {str(one): place for place, one in enumerate(ids)}
    return places.get(asked, 0) // per_page + 1
