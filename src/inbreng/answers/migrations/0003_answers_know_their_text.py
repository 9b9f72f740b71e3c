from django.db import migrations
from django.db.models import OuterRef, Subquery


def point_at_the_text_of_then(apps, schema_editor):
    """Answers given before were written with the newest text of their passage."""
    answers = apps.get_model("answers", "Answer").objects.using(schema_editor.connection.alias)
    versions = apps.get_model("plan", "PassageVersion").objects.filter(passage=OuterRef("passage"))
    newest = Subquery(versions.order_by("-number").values("pk")[:1])
    answers.filter(passage__isnull=False).update(passage_version=newest)


class Migration(migrations.Migration):
    dependencies = [
        ("answers", "0002_drafts_versions_and_forwards"),
    ]

    operations = [
        migrations.RunPython(point_at_the_text_of_then, migrations.RunPython.noop),
    ]
