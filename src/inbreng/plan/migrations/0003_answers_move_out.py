from django.db import migrations


class Migration(migrations.Migration):
    """Answers have their own room: the table keeps its rows under another name."""

    dependencies = [
        ("plan", "0002_editions_and_kinds"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.AlterModelTable("Answer", "answers_answer")],
            state_operations=[migrations.DeleteModel("Answer")],
        ),
    ]
