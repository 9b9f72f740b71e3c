"""One question, table beside table; small tables stand together."""

from django.urls import reverse

from inbreng.programme.actions import ask_question, set_table


def columns(client, question):
    """Label and words of each column of the page."""
    answer = client.get(reverse("dialogue:question", args=[question.pk]))
    return [
        (column.label, [line.words for line in column.lines])
        for column in answer.context["columns"]
    ]


def test_tables_stand_beside_one_another_with_the_silent_one(
    client, editor, gathering, table, said
):
    set_table(gathering=gathering, label="Tafel 2", n_participants=6)
    question = ask_question(gathering=gathering, text="Wat mis je?")
    said("Tijd.", question=question)
    said("Iets anders.")
    client.force_login(editor)

    assert columns(client, question) == [("Tafel 1", ["Tijd."]), ("Tafel 2", [])]


def test_small_tables_stand_together_for_the_council(
    client, council_member, gathering, table, said
):
    small = set_table(gathering=gathering, label="Tafel 2", n_participants=3)
    third = set_table(gathering=gathering, label="Tafel 3", n_participants=3)
    question = ask_question(gathering=gathering, text="Wat mis je?")
    said("Tijd.", question=question)
    said("Geld.", question=question, table=small)
    said("Rust.", question=question, table=third)
    client.force_login(council_member)

    told = dict(columns(client, question))

    assert told["Tafel 1"] == ["Tijd."]
    assert sorted(told[""]) == ["Geld.", "Rust."]


def test_place_stands_above_the_lines_and_not_under_each(client, editor, gathering, table, said):
    question = ask_question(gathering=gathering, text="Wat mis je?")
    said("Tijd.", question=question)
    client.force_login(editor)

    page = client.get(reverse("dialogue:question", args=[question.pk])).content.decode()

    voices = page.partition('<article class="voice')[2].partition("</article>")[0]
    repeated = [place for place in ("Tafel 1", "Wat mis je?", "Rondetafel") if place in voices]
    assert ("Tijd." in voices, repeated) == (True, [])
