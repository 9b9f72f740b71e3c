"""People who said that they may be asked again."""

from inbreng.dialogue.models import Contribution
from inbreng.people.models import Person, Topic
from inbreng.people.queries.post import recipient, unwanted
from inbreng.programme.models import Trajectory


def who_agreed(trajectory: Trajectory) -> list[Person]:
    """Who spoke in a trajectory, left an address, and said that they may be asked. Two queries."""
    spoke = Contribution.objects.filter(trajectory=trajectory).order_by().values("said_by")
    reachable = Person.objects.filter(
        pk__in=spoke, erased_at__isnull=True, contact__isnull=False
    ).exclude(contact__email="")
    persons = list(reachable.select_related("contact", "account"))
    recipients = {person.pk: recipient(person, None, "") for person in persons}
    refused = {one for one, _topic in unwanted(list(recipients.values()), [Topic.INVITATION])}
    return [person for person in persons if recipients[person.pk] not in refused]
