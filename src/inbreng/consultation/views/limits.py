"""How often one address on the network may send something."""

from hashlib import sha256
from typing import Final

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest

# A school team that reacts together in a meeting shares one address.
MOST_SENT: Final = 60
SECONDS: Final = 10 * 60


def sends_too_often(request: HttpRequest, what: str) -> bool:
    """Count one more, and say whether that is too many for this address in ten minutes."""
    address = str(get_adapter().get_client_ip(request))
    key = f"consultation-{what}-{sha256(address.encode()).hexdigest()}"
    cache.add(key, 0, SECONDS)
    try:
        return cache.incr(key) > MOST_SENT
    except ValueError:  # it ended in between
        return False
