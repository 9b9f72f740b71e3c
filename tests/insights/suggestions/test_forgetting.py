"""What the machine wrote of words goes when the words go."""

from inbreng.dialogue.models import Contribution
from inbreng.insights.actions.forgetting import forget_erased
from inbreng.insights.models import ProposedTheme
from tests.dialogue.factories import NOW
from tests.insights.suggestions.conftest import PAPER, TAXI


def test_label_and_terms_of_a_group_go_with_the_words_of_a_member(points, run_made):
    taxi, paper = points(TAXI), points(PAPER)
    run_made()
    Contribution.objects.filter(pk=taxi[0].pk).update(erased_at=NOW)

    n_emptied = forget_erased()

    of_taxi = ProposedTheme.objects.get(suggestions__contribution=taxi[0])
    of_paper = ProposedTheme.objects.get(suggestions__contribution=paper[0])
    assert (n_emptied, of_taxi.label, of_taxi.terms) == (1, "woorden gewist", [])
    assert of_paper.terms != []


def test_group_is_emptied_once(points, run_made):
    (first, *_rest), _paper = points(TAXI), points(PAPER)
    run_made()
    Contribution.objects.filter(pk=first.pk).update(erased_at=NOW)

    assert [forget_erased(), forget_erased()] == [1, 0]
