"""People who said that they may be asked again."""

from django.db.models import Q

from inbreng.dialogue.models import Contribution
from inbreng.people.models import Person, Topic
from inbreng.people.queries.post import recipient, unwanted
from inbreng.programme.models import Trajectory


def who_agreed(trajectory: Trajectory) -> list[Person]:
    """Who spoke in a trajectory, can be reached, and said that they may be asked. Two queries.

    By the address that they left, or that of their account.
    """
    spoke = Contribution.objects.filter(trajectory=trajectory).order_by().values("said_by")
    has_address = Q(contact__email__gt="") | Q(account__is_active=True)
    reachable = Person.objects.filter(has_address, pk__in=spoke, erased_at__isnull=True)
    persons = list(reachable.select_related("contact", "account"))
    recipients = {person.pk: recipient(person, None, "") for person in persons}
    refused = {one for one, _topic in unwanted(list(recipients.values()), [Topic.INVITATION])}
    return [person for person in persons if recipients[person.pk] not in refused]
