"""What several tests of passages with more than text ask and do."""

from inbreng.plan.actions import scenarios
from inbreng.plan.models import PassageStructure
from tests.dialogue.factories import NOW


def newest(passage):
    return passage.versions.order_by("-number")[0]


def content(passage):
    return PassageStructure.objects.get(version=newest(passage)).content


def choose(passage, said, editor, number=1):
    under = passage.scenarios.get(number=number)
    n_made = scenarios.choose_arguments(
        under=under,
        support=[said("Samen leer je meer.")],
        against=[said("Een klas is zo vol.")],
        by=editor,
        now=NOW,
    )
    return under, n_made
