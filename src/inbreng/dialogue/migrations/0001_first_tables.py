import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0001_first_tables'),
        ('people', '__first__'),
        ('programme', '0001_first_tables'),
    ]

    operations = [
        migrations.CreateModel(
            name='Contribution',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('position', models.PositiveIntegerField(default=0)),
                ('state', models.CharField(choices=[('staged', 'klaargezet'), ('visible', 'zichtbaar'), ('quarantined', 'in quarantaine'), ('refused', 'niet geplaatst'), ('withdrawn', 'ingetrokken')], default='staged', max_length=20)),
                ('moment', models.CharField(choices=[('answer', 'bij de vraag'), ('before', 'vooraf'), ('other', 'overig')], default='answer', max_length=10)),
                ('kind', models.CharField(blank=True, choices=[('experience', 'ervaring'), ('bottleneck', 'knelpunt'), ('wish', 'wens'), ('idea', 'idee'), ('question', 'vraag'), ('tip', 'tip'), ('observation', 'wat valt op'), ('meaning', 'wat betekent het voor het plan')], max_length=20, verbose_name='soort')),
                ('suggested_kind', models.CharField(blank=True, choices=[('experience', 'ervaring'), ('bottleneck', 'knelpunt'), ('wish', 'wens'), ('idea', 'idee'), ('question', 'vraag'), ('tip', 'tip'), ('observation', 'wat valt op'), ('meaning', 'wat betekent het voor het plan')], max_length=20)),
                ('sort', models.CharField(blank=True, choices=[('pearl', 'parel'), ('puzzle', 'puzzel')], max_length=10, verbose_name='parel of puzzel')),
                ('path', models.JSONField(blank=True, default=list)),
                ('is_quoted', models.BooleanField(default=False, verbose_name='letterlijk citaat')),
                ('is_heavy', models.BooleanField(default=False, verbose_name='zwaar punt')),
                ('is_disagreed', models.BooleanField(default=False, verbose_name='we werden het niet eens')),
                ('is_minority', models.BooleanField(default=False, verbose_name='minderheidsgeluid')),
                ('line', models.PositiveIntegerField(blank=True, null=True)),
                ('end_line', models.PositiveIntegerField(blank=True, null=True)),
                ('page', models.PositiveIntegerField(blank=True, null=True)),
                ('erased_at', models.DateTimeField(blank=True, null=True)),
                ('addressed_to', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='addressed', to='people.organisation', verbose_name='gericht aan')),
                ('gathering', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contributions', to='programme.gathering')),
                ('perspective', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='contributions', to='people.perspective', verbose_name='perspectief')),
                ('question', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='contributions', to='programme.question', verbose_name='vraag')),
                ('said_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='contributions', to='people.person')),
                ('table', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='contributions', to='programme.table', verbose_name='tafel')),
                ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='contributions', to='programme.trajectory')),
            ],
            options={
                'ordering': ['-source_id', 'position'],
                'indexes': [models.Index(fields=['gathering', 'state'], name='dialogue_by_gathering'), models.Index(fields=['question', 'state'], name='dialogue_by_question'), models.Index(fields=['table', 'state'], name='dialogue_by_table'), models.Index(fields=['trajectory', 'perspective', 'state'], name='dialogue_by_perspective')],
            },
        ),
        migrations.CreateModel(
            name='Stems',
            fields=[
                ('contribution', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='stems', serialize=False, to='dialogue.contribution')),
                ('text', models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name='Source',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('kind', models.CharField(choices=[('report', 'ingelezen verslag'), ('small_talk', 'in gesprek met…'), ('notes', 'aantekeningen')], max_length=20)),
                ('title', models.CharField(max_length=300)),
                ('made_at', models.DateTimeField()),
                ('published_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('gathering', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sources', to='programme.gathering')),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sources', to='programme.trajectory')),
                ('withdrawn_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-id'],
            },
        ),
        migrations.CreateModel(
            name='Report',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=255)),
                ('state', models.CharField(choices=[('asked', 'wacht op lezen'), ('reading', 'wordt gelezen'), ('ready', 'klaar om na te kijken'), ('publishing', 'wordt geplaatst'), ('published', 'geplaatst'), ('refused', 'niet te lezen'), ('withdrawn', 'ingetrokken')], default='asked', max_length=20)),
                ('refusal', models.CharField(blank=True, max_length=30)),
                ('notes', models.JSONField(blank=True, default=list)),
                ('title', models.CharField(blank=True, max_length=300)),
                ('document_kind', models.CharField(blank=True, max_length=40)),
                ('held_on', models.CharField(blank=True, max_length=10)),
                ('n_participants', models.PositiveIntegerField(blank=True, null=True)),
                ('participants_exact', models.BooleanField(blank=True, null=True)),
                ('lines', models.JSONField(default=list)),
                ('groups', models.JSONField(default=list)),
                ('n_done', models.PositiveIntegerField(default=0)),
                ('n_total', models.PositiveIntegerField(default=0)),
                ('seen_alive_at', models.DateTimeField(blank=True, null=True)),
                ('n_attempts', models.PositiveSmallIntegerField(default=0)),
                ('gathering', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='reports', to='programme.gathering')),
                ('perspective', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='people.perspective')),
                ('source', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='report', to='dialogue.source')),
            ],
            options={
                'ordering': ['-id'],
                'indexes': [models.Index(fields=['state', 'seen_alive_at'], name='dialogue_report_waiting')],
            },
        ),
        migrations.AddField(
            model_name='contribution',
            name='source',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='contributions', to='dialogue.source'),
        ),
        migrations.CreateModel(
            name='StagedEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField()),
                ('kind', models.CharField(choices=[('title', 'titel'), ('heading', 'kop'), ('label', 'tussenkop'), ('question', 'vraag'), ('contribution', 'bijdrage'), ('conclusion', 'conclusie van het verslag'), ('context', 'toelichting'), ('participants', 'deelnemers'), ('furniture', 'opmaak')], max_length=20)),
                ('text', models.TextField()),
                ('is_quoted', models.BooleanField(default=False)),
                ('question', models.CharField(blank=True, max_length=500)),
                ('group', models.CharField(blank=True, max_length=200)),
                ('table', models.CharField(blank=True, max_length=200)),
                ('section', models.JSONField(blank=True, default=list)),
                ('path', models.JSONField(blank=True, default=list)),
                ('line', models.PositiveIntegerField()),
                ('start', models.PositiveIntegerField()),
                ('end_line', models.PositiveIntegerField()),
                ('end', models.PositiveIntegerField()),
                ('page', models.PositiveIntegerField(blank=True, null=True)),
                ('doubt', models.CharField(blank=True, max_length=300)),
                ('report', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='entries', to='dialogue.report')),
            ],
            options={
                'ordering': ['position', 'id'],
                'indexes': [models.Index(fields=['report', 'position'], name='dialogue_entry_in_order')],
            },
        ),
        migrations.CreateModel(
            name='StoredFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('digest', models.CharField(max_length=64)),
                ('n_bytes', models.PositiveBigIntegerField()),
                ('content', models.FileField(upload_to='reports/%Y/%m')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='files', to='people.partnership')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('partnership', 'digest'), name='dialogue_file_content_once')],
            },
        ),
        migrations.AddField(
            model_name='report',
            name='stored_file',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reports', to='dialogue.storedfile'),
        ),
        migrations.CreateModel(
            name='Upload',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('made_at', models.DateTimeField()),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='uploads', to='programme.trajectory')),
            ],
            options={
                'ordering': ['-id'],
            },
        ),
        migrations.AddField(
            model_name='report',
            name='upload',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reports', to='dialogue.upload'),
        ),
        migrations.CreateModel(
            name='Wording',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('why', models.CharField(choices=[('said', 'zoals gezegd'), ('completed', 'aangevuld'), ('corrected', 'verbeterd'), ('redacted', 'afgeschermd')], max_length=20)),
                ('text', models.TextField()),
                ('reason', models.TextField(blank=True, verbose_name='waarom')),
                ('made_at', models.DateTimeField()),
                ('sealed_until', models.DateTimeField(blank=True, null=True)),
                ('contribution', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='wordings', to='dialogue.contribution')),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['number'],
                'constraints': [models.UniqueConstraint(fields=('contribution', 'number'), name='dialogue_wording_number_once')],
            },
        ),
        migrations.CreateModel(
            name='Finding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=30)),
                ('start', models.PositiveIntegerField()),
                ('end', models.PositiveIntegerField()),
                ('is_sure', models.BooleanField()),
                ('found_by', models.CharField(max_length=40)),
                ('wording', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='findings', to='dialogue.wording')),
            ],
            options={
                'ordering': ['start'],
                'constraints': [models.UniqueConstraint(fields=('wording', 'kind', 'start', 'end'), name='dialogue_finding_once')],
            },
        ),
        migrations.CreateModel(
            name='ModerationStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('step', models.CharField(choices=[('held', 'in quarantaine gezet'), ('confirmed', 'vrijgegeven'), ('redacted', 'afgeschermd en vrijgegeven'), ('refused', 'niet geplaatst')], max_length=20)),
                ('reason', models.CharField(blank=True, max_length=500, verbose_name='reden')),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('contribution', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='moderation_steps', to='dialogue.contribution')),
            ],
            options={
                'ordering': ['at', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('step', 'refused'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='dialogue_refusal_has_reason')],
            },
        ),
        migrations.CreateModel(
            name='ReportChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('what', models.CharField(max_length=40)),
                ('before', models.JSONField()),
                ('after', models.JSONField()),
                ('at', models.DateTimeField()),
                ('undone_at', models.DateTimeField(blank=True, null=True)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('report', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='dialogue.report')),
            ],
            options={
                'ordering': ['number'],
                'constraints': [models.UniqueConstraint(fields=('report', 'number'), name='dialogue_change_number_once')],
            },
        ),
        migrations.AddIndex(
            model_name='contribution',
            index=models.Index(fields=['trajectory', 'state', '-source', 'position'], name='dialogue_harvest'),
        ),
        migrations.AddConstraint(
            model_name='contribution',
            constraint=models.UniqueConstraint(fields=('source', 'position'), name='dialogue_contribution_place_once'),
        ),
    ]
