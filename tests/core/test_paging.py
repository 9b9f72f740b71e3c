"""On which page of a list something stands."""

from inbreng.core.paging import counted, page_with
from inbreng.people.models import Organisation


def test_page_is_the_one_that_holds_the_id_and_the_first_for_what_is_not_there() -> None:
    ids = [7, 5, 3]

    found = [page_with(asked, ids, 2) for asked in ("7", "5", "3", "4", "", "zeven")]

    assert found == [1, 1, 2, 1, 1, 1]


def test_list_that_was_counted_is_not_counted_again(partnership, django_assert_num_queries) -> None:
    found = Organisation.objects.order_by("name")
    for name in ("A", "B", "C"):
        Organisation.objects.create(partnership=partnership, kind="board", name=name)

    with django_assert_num_queries(1):
        page = counted(found, 2, 3).get_page("2")
        names = [one.name for one in page]

    assert (names, page.paginator.num_pages) == (["C"], 2)
