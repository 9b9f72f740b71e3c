"""A passage, as people read where something stands in the plan."""

from inbreng.plan.models import Chapter, Passage
from tests.dialogue.factories import NOW


def test_passage_reads_as_its_place_in_the_plan() -> None:
    passage = Passage(chapter=Chapter(number=4, title="Ouders en kinderen"), number=1)

    assert str(passage) == "§ 4.1 Ouders en kinderen"


def test_place_of_a_removed_passage_reads_as_a_heading() -> None:
    chapter = Chapter(number=4, title="Ouders en kinderen")

    assert Passage(chapter=chapter, number=1, removed_at=NOW).place == "§ vervallen"
