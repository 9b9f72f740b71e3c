"""The question of a small talk: what was said there is told to staff only."""

import pytest
from django.urls import reverse

from inbreng.programme.models import Gathering, Question


@pytest.mark.parametrize(
    ("role", "is_told"), [("editor", True), ("council_member", False), ("reader", False)]
)
def test_question_of_a_small_talk_tells_its_words_to_staff_only(
    request, client, gathering, said, role, is_told
):
    gathering.format, gathering.n_participants = Gathering.Format.SMALL_TALK, 3
    gathering.save()
    question = Question.objects.create(gathering=gathering, text="Wat valt op?", position=1)
    contribution = said("Iemand op de groep scheelt zoveel.")
    contribution.table, contribution.question = None, question
    contribution.save()
    client.force_login(request.getfixturevalue(role))

    page = client.get(reverse("dialogue:question", args=[question.pk])).content.decode()

    assert ("scheelt zoveel" in page) == is_told
