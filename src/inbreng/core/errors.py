"""What the domain refuses, in words that fit the person who asked."""


class DomainError(Exception):
    """A refusal whose text can be shown as it is: 422 in a form, problem+json in the API."""


class NotAllowed(DomainError):
    """The person may not do this; the view answers 403."""


class ChangedMeanwhile(DomainError):
    """Somebody else changed the thing first; nothing of theirs was overwritten."""
