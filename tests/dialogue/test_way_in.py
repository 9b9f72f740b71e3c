"""A report goes in through the browser form: given, read, looked through, published, withdrawn."""

from inbreng.dialogue.models import Contribution
from inbreng.programme.models import Gathering
from tests.dialogue.way_in import file, publish


def test_text_file_becomes_contributions_at_tables_under_questions(client, given):
    [report] = given(file())

    publish(client, report)

    kept = Contribution.objects.order_by("position").values_list(
        "wordings__text", "table__label", "table__parent__label", "question__text", "state"
    )
    group = "Rondetafel ouders"
    assert list(kept) == [
        ("meer tijd", "Tafel 1", group, "Wat mis je?", "visible"),
        ("kleinere klassen!!", "Tafel 1", group, "Wat mis je?", "visible"),
        ("rust", "Tafel 1", group, "Wat is nodig?", "visible"),
        ("een vast gezicht", "Tafel 2", group, "Wat mis je?", "visible"),
    ]
    assert Gathering.objects.get().questions.count() == 2
