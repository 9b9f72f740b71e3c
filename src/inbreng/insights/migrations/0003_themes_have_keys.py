import uuid

from django.db import migrations, models


def give_keys(apps, schema_editor):
    themes = apps.get_model("insights", "Theme").objects.all()
    for pk in themes.values_list("pk", flat=True):
        themes.filter(pk=pk).update(key=uuid.uuid4())


class Migration(migrations.Migration):
    dependencies = [("insights", "0002_codebook_suggestions_and_versions")]

    operations = [
        migrations.AddField(
            model_name="theme",
            name="key",
            field=models.UUIDField(default=uuid.uuid4, editable=False, null=True),
        ),
        migrations.RunPython(give_keys, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="theme",
            name="key",
            field=models.UUIDField(default=uuid.uuid4, editable=False),
        ),
        migrations.AddConstraint(
            model_name="theme",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_at__isnull", True)),
                fields=("trajectory", "key"),
                name="insights_theme_key_once",
            ),
        ),
        migrations.AlterField(
            model_name="export",
            name="audience",
            field=models.CharField(
                choices=[
                    ("staff", "ons eigen bureau"),
                    ("area", "mijn werkgebied"),
                    ("council", "raad en partners"),
                    ("public", "iedereen"),
                ],
                max_length=10,
                verbose_name="voor wie?",
            ),
        ),
    ]
