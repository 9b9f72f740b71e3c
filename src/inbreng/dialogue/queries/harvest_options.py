"""What the filters of the harvest offer."""

from django.db.models import QuerySet

from inbreng.dialogue.disclosure import Disclosure, Occasion
from inbreng.dialogue.models import Contribution
from inbreng.people.models import Organisation
from inbreng.programme.models import Question


def offered_gatherings(view: Disclosure) -> list[Occasion]:
    """Gatherings that may be chosen one by one; small talks are chosen together. No query."""
    return [occasion for occasion in view.occasions.values() if not occasion.is_small_talk]


def offered_tables(view: Disclosure, gathering: int) -> list[tuple[int, str]]:
    """Tables of a gathering that may be told apart, with their labels. No query."""
    told = set(view.told.values())
    return [
        (pk, view.table_label(pk))
        for pk, spot in view.spots.items()
        if spot.gathering_id == gathering and pk in told
    ]


def offered_questions(
    view: Disclosure, gathering: int | None, question: int | None
) -> QuerySet[Question]:
    """Questions of the gathering, or of the one at which ``question`` was asked. One query.

    None of a gathering that may not be told apart.
    """
    told = [pk for pk, occasion in view.occasions.items() if view.tells_questions(occasion)]
    asked = Question.objects.filter(gathering__in=told)
    if gathering is not None:
        return asked.filter(gathering=gathering)
    if question is not None:
        return asked.filter(gathering__questions=question)
    return asked.none()


def offered_parties(view: Disclosure) -> QuerySet[Organisation]:
    """Organisations that a visible line is addressed to. One query."""
    # Asked once; a condition for each organisation would read the harvest as often.
    addressed = Contribution.objects.visible().filter(
        trajectory=view.trajectory.pk, addressed_to__isnull=False
    )
    organisations = Organisation.objects.filter(partnership=view.trajectory.partnership_id)
    return organisations.filter(pk__in=addressed.order_by().values("addressed_to"))
