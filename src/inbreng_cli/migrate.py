"""``inbreng migrate``: bring the database up to date."""

from inbreng_cli.site import say, wake


def migrate() -> None:
    """Bring the database up to date; asking again changes nothing."""
    wake()
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)
    say("The database is up to date.")
