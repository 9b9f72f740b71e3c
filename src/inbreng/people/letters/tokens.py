"""The signed name of a recipient in a link, so that no address and no number stands in it bare."""

from django.core import signing

from inbreng.people.models import Letter, Partnership, Person, User
from inbreng.people.queries.post import Recipient, recipient, with_recipients

SIGNER = signing.Signer(salt="inbreng.people.letters")
PERSON, USER, LETTER = "p", "u", "l"


def token_of(letter: Letter) -> str:
    """The token of whoever gets a letter; it does not expire: a stop must always work."""
    if letter.person_id:
        return SIGNER.sign(f"{PERSON}{letter.person_id}")
    if letter.user_id:
        return SIGNER.sign(f"{USER}{letter.user_id}.{letter.partnership_id}")
    return SIGNER.sign(f"{LETTER}{letter.pk}")


def read_token(token: str) -> tuple[Partnership, Recipient] | None:
    """Who a token stands for and which partnership wrote; None for a token that was made up."""
    try:
        name = SIGNER.unsign(token)
    except signing.BadSignature:
        return None
    kind, number = name[0], name[1:]
    if kind == PERSON:
        return _speaker(int(number))
    if kind == USER:
        return _account(*map(int, number.split(".")))
    return _addressee(int(number))


def _speaker(pk: int) -> tuple[Partnership, Recipient] | None:
    person = Person.objects.select_related("partnership", "contact", "account").filter(pk=pk)
    found = person.filter(erased_at__isnull=True).first()
    return (found.partnership, recipient(found, None, "")) if found else None


def _account(pk: int, partnership_id: int) -> tuple[Partnership, Recipient] | None:
    user = User.objects.filter(pk=pk).first()
    partnership = Partnership.objects.filter(pk=partnership_id).first()
    return (partnership, recipient(None, user, "")) if user and partnership else None


def _addressee(pk: int) -> tuple[Partnership, Recipient] | None:
    letter = with_recipients(Letter.objects.exclude(address="")).filter(pk=pk).first()
    return (letter.partnership, recipient(None, None, letter.address)) if letter else None
