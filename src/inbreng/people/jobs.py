"""What the worker does for people: letters that a page does not wait for."""

from django.utils import timezone
from huey import crontab
from huey.contrib.djhuey import db_periodic_task, db_task

from inbreng.people.actions.post import forget_addresses
from inbreng.people.letters.sending import send_due_letters
from inbreng.people.letters.welcome import welcome_letter
from inbreng.people.models import Role


@db_task(retries=5, retry_delay=120)  # type: ignore[untyped-decorator]  # huey ships no types
def send_welcome(role_id: int, sign_in_url: str) -> None:
    """Mail somebody how to sign in; a role that is gone by then gets no letter."""
    role = Role.objects.select_related("user", "partnership").filter(pk=role_id).first()
    if role is not None:
        welcome_letter(role, sign_in_url).send()


@db_task()  # type: ignore[untyped-decorator]
def send_letters() -> None:
    """Send the letters that are due; a page that asked for some calls this once they are kept."""
    send_due_letters(clock=timezone.now)


@db_periodic_task(crontab(minute="*"))  # type: ignore[untyped-decorator]
def send_letters_every_minute() -> None:
    """Send what is due, and what another worker left."""
    send_due_letters(clock=timezone.now)


@db_periodic_task(crontab(minute="50", hour="3"))  # type: ignore[untyped-decorator]
def forget_old_addresses() -> None:
    """Remove addresses that letters of long ago still hold."""
    forget_addresses(now=timezone.now())
