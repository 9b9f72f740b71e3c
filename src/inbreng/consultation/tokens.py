"""Unguessable parts of addresses: made to be passed on, or of one person alone."""

import base64
import hashlib
import secrets
from uuid import UUID

from django.utils.crypto import salted_hmac


def new_address() -> str:
    """A part of a public address with 120 random bits."""
    return secrets.token_urlsafe(15)


def token_of(key: UUID) -> str:
    """The token of an invitation, the same each time, so that a reminder holds the same link.

    It follows from the key and the secret of the installation; the database
    alone opens nothing.
    """
    made = salted_hmac("consultation.Invitation", str(key), algorithm="sha256").digest()
    return base64.urlsafe_b64encode(made).decode().rstrip("=")


def hash_of(token: str) -> str:
    """The SHA-256 of a token, hexadecimal; by it an invitation is found."""
    return hashlib.sha256(token.encode()).hexdigest()
