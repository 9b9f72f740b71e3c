import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import Q

KINDS = [
    ("taken_up", "overgenomen"),
    ("partly", "deels overgenomen"),
    ("not", "niet, omdat…"),
    ("lies_with", "ligt bij…"),
    ("already_so", "is al zo"),
    ("not_known_yet", "nog niet bekend, uiterlijk…"),
]
NO_HAS_REASON = ~Q(kind="not") | ~Q(reason="")
LIES_WITH_HAS_PARTY = ~Q(kind="lies_with") | Q(party__isnull=False)
NOT_KNOWN_YET_HAS_DATE = ~Q(kind="not_known_yet") | Q(due_on__isnull=False)


def check(condition, name):
    return models.CheckConstraint(condition=condition, name=name)


class Migration(migrations.Migration):
    """Take over the table of answers from the room plan, with its rows."""

    initial = True

    dependencies = [
        ("dialogue", "0001_first_tables"),
        ("people", "0001_first_tables"),
        ("plan", "0003_answers_move_out"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name="Answer",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("kind", models.CharField(choices=KINDS, max_length=20, verbose_name="antwoord")),
                        ("text", models.TextField(blank=True, verbose_name="in gewone woorden")),
                        ("reason", models.TextField(blank=True, verbose_name="reden")),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="uiterlijk")),
                        ("given_at", models.DateTimeField()),
                        ("contribution", models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name="answer", to="dialogue.contribution")),
                        ("given_by", models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL)),
                        ("party", models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="answers", to="people.organisation", verbose_name="bij wie")),
                        ("passage", models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="answers", to="plan.passage", verbose_name="waar in het plan")),
                    ],
                    options={
                        "constraints": [
                            check(NO_HAS_REASON, "plan_no_has_reason"),
                            check(LIES_WITH_HAS_PARTY, "plan_lies_with_has_party"),
                            check(NOT_KNOWN_YET_HAS_DATE, "plan_not_known_yet_has_date"),
                        ],
                    },
                ),
            ],
        ),
        migrations.RemoveConstraint("answer", "plan_no_has_reason"),
        migrations.RemoveConstraint("answer", "plan_lies_with_has_party"),
        migrations.RemoveConstraint("answer", "plan_not_known_yet_has_date"),
        migrations.AddConstraint("answer", check(NO_HAS_REASON, "answers_no_has_reason")),
        migrations.AddConstraint("answer", check(LIES_WITH_HAS_PARTY, "answers_lies_with_has_party")),
        migrations.AddConstraint("answer", check(NOT_KNOWN_YET_HAS_DATE, "answers_not_known_yet_has_date")),
    ]
