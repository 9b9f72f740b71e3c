"""``inbreng migrate``: bring the database up to date."""

from inbreng_cli.site import refuse, say, wake


def migrate() -> None:
    """Bring the database up to date; asking again changes nothing."""
    wake()
    bring_up_to_date()
    say("The database is up to date.")


def bring_up_to_date() -> None:
    """Make and change tables until they fit this version; refuses what another version made."""
    from django.core.management import call_command

    strange = _steps_unknown_here()
    if strange:
        refuse(
            f"The database was made by another version of Inbreng: this one does not know its step "
            f"{strange[0]}. Start that version, or choose an empty folder with INBRENG_HOME."
        )
    call_command("migrate", verbosity=0, interactive=False)


def _steps_unknown_here() -> list[str]:
    from django.apps import apps
    from django.db import connection
    from django.db.migrations.loader import MigrationLoader

    loader = MigrationLoader(connection)
    unknown = set(loader.applied_migrations) - set(loader.disk_migrations)
    rooms = {app.label for app in apps.get_app_configs() if app.name.startswith("inbreng.")}
    return sorted(f"{room}.{name}" for room, name in unknown if room in rooms)
