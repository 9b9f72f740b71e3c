"""Count from indexes, and tell PostgreSQL what it costs to read words without one."""

from django.db import migrations, models

from inbreng.dialogue.search import postgresql


def lay_search_anew(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for statement in (*postgresql.DROP, *postgresql.CREATE):
            schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):

    dependencies = [
        ('dialogue', '0003_short_forms'),
    ]

    operations = [
        migrations.RunPython(lay_search_anew, migrations.RunPython.noop),
        migrations.RemoveIndex(
            model_name='contribution',
            name='dialogue_by_place',
        ),
        migrations.AddIndex(
            model_name='contribution',
            index=models.Index(fields=['trajectory', 'state', 'perspective', 'gathering', 'table', 'erased_at', 'is_minority', 'is_disagreed'], name='dialogue_by_place'),
        ),
        migrations.AddIndex(
            model_name='contribution',
            index=models.Index(condition=models.Q(('addressed_to__isnull', False)), fields=['trajectory', 'state', 'addressed_to'], name='dialogue_by_party'),
        ),
    ]
