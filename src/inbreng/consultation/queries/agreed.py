"""People who said that they may be asked again."""

from django.db.models import QuerySet

from inbreng.consultation.models import Participation
from inbreng.people.models import Person
from inbreng.programme.models import Trajectory


def who_agreed(trajectory: Trajectory) -> QuerySet[Person]:
    """People of a trajectory with a mail address who may be asked again. One query."""
    agreed = Participation.objects.filter(consultation__trajectory=trajectory, may_ask_again=True)
    reachable = Person.objects.filter(erased_at__isnull=True, contact__isnull=False)
    return reachable.exclude(contact__email="").filter(pk__in=agreed.values("person"))
