"""What the worker does for people: letters that a page does not wait for."""

from huey.contrib.djhuey import db_task

from inbreng.people.letters import welcome_letter
from inbreng.people.models import Role


@db_task(retries=5, retry_delay=120)  # type: ignore[untyped-decorator]  # huey ships no types
def send_welcome(role_id: int, sign_in_url: str) -> None:
    """Mail somebody how to sign in; a role that is gone by then gets no letter."""
    role = Role.objects.select_related("user", "partnership").filter(pk=role_id).first()
    if role is not None:
        welcome_letter(role, sign_in_url).send()
