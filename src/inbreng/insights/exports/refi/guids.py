"""The identifiers by which other programs know things of this installation."""

from uuid import UUID, uuid5

from django.utils.crypto import salted_hmac

# Sets with a meaning of their own; any program may keep them.
QUESTIONS = UUID("5f1c7c1e-6d0a-5f0e-9a53-0d8c5c1f3a01")
REST = UUID("5f1c7c1e-6d0a-5f0e-9a53-0d8c5c1f3a02")
PSEUDONYMS = UUID("5f1c7c1e-6d0a-5f0e-9a53-0d8c5c1f3a03")


def guid_of(kind: str, pk: int) -> UUID:
    """The identifier of a row that has no key of its own; other installations can not guess it."""
    return UUID(bytes=salted_hmac("inbreng.refi", f"{kind}/{pk}").digest()[:16], version=4)


def pseudonym(number: int) -> UUID:
    """The identifier of a coder who is not named: the same in every file, of nobody."""
    return uuid5(PSEUDONYMS, str(number))


def coding_guid(point: UUID, theme: UUID, coder: UUID) -> UUID:
    """The identifier of one coding, which follows from what it holds together."""
    return uuid5(point, f"{theme}/{coder}")


def note_guid(theme: UUID, written_at: str, text: str) -> UUID:
    """The identifier of a memo, which follows from what it says, of what and when."""
    return uuid5(theme, f"{written_at}/{text}")
