"""Lay the search index that belongs to the database of this installation."""

from django.db import migrations

from inbreng.dialogue.search import postgresql, sqlite

DATABASES = {"sqlite": sqlite, "postgresql": postgresql}


def lay_index(apps, schema_editor):
    for statement in DATABASES[schema_editor.connection.vendor].CREATE:
        schema_editor.execute(statement, params=None)


def drop_index(apps, schema_editor):
    for statement in DATABASES[schema_editor.connection.vendor].DROP:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):

    dependencies = [
        ('dialogue', '0001_first_tables'),
    ]

    operations = [
        migrations.RunPython(lay_index, drop_index),
    ]
