"""A passage, as people read where something stands in the plan."""

from inbreng.plan.models import Chapter, Passage


def test_passage_reads_as_its_place_in_the_plan() -> None:
    passage = Passage(chapter=Chapter(number=4, title="Ouders en kinderen"), number=1)

    assert str(passage) == "§ 4.1 Ouders en kinderen"
