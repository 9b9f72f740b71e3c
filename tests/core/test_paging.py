"""On which page of a list something stands."""

from inbreng.core.paging import page_with


def test_page_is_the_one_that_holds_the_id_and_the_first_for_what_is_not_there() -> None:
    ids = [7, 5, 3]

    found = [page_with(asked, ids, 2) for asked in ("7", "5", "3", "4", "", "zeven")]

    assert found == [1, 1, 2, 1, 1, 1]
