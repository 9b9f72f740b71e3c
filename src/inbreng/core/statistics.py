"""Let the database look at tables that grew at once."""

from django.db import connection, models


def look_again_at(*tables: type[models.Model]) -> None:
    """Have PostgreSQL measure tables now; SQLite plans without.

    It chooses how to search by the sizes that it last saw, and looks of its own accord once a
    minute. Until then a list that takes a tenth of a second can take a minute.
    """
    if connection.vendor != "postgresql":
        return
    names = ", ".join(connection.ops.quote_name(table._meta.db_table) for table in tables)
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {names}")
