"""What was plain text becomes paragraphs; see inbreng.plan.texts."""

from django.db import migrations

from inbreng.plan.texts import clean, lines


def as_paragraphs(apps, schema_editor):
    """Turn each kept text into HTML; what is HTML already stays as it is."""
    rewrite(apps, clean)


def as_plain_text(apps, schema_editor):
    """Turn each text back into plain paragraphs."""
    rewrite(apps, lambda text: "\n\n".join(line.words for line in lines(text)))


def rewrite(apps, change):
    versions = apps.get_model("plan", "PassageVersion").objects
    for version in versions.only("text").iterator():
        versions.filter(pk=version.pk).update(text=change(version.text))


class Migration(migrations.Migration):
    dependencies = [("plan", "0005_drafts_margin_and_reviews")]

    operations = [migrations.RunPython(as_paragraphs, as_plain_text)]
