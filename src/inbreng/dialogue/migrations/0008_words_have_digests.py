import hashlib

import inbreng.dialogue.models.digests
from django.db import migrations


def fill(apps, schema_editor):
    """Take the digest of every wording as it stands."""
    Wording = apps.get_model("dialogue", "Wording")
    rows = Wording.objects.exclude(text="").only("pk", "text")
    part = []
    for row in rows.iterator(chunk_size=500):
        row.digest = hashlib.sha256(row.text.encode()).hexdigest()
        part.append(row)
        if len(part) == 500:
            Wording.objects.bulk_update(part, ["digest"])
            part = []
    Wording.objects.bulk_update(part, ["digest"])


class Migration(migrations.Migration):

    dependencies = [
        ("dialogue", "0007_remark_sources"),
    ]

    operations = [
        migrations.AddField(
            model_name="wording",
            name="digest",
            field=inbreng.dialogue.models.digests.WordsDigest(blank=True, editable=False, max_length=64),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
