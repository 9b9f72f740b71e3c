import django.db.models.deletion
import inbreng.core.tables
import inbreng.dialogue.models.digests
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0001_first_tables'),
        ('programme', '0001_first_tables'),
    ]

    operations = [
        inbreng.core.tables.CreateTables(
            operations=[
                migrations.CreateModel(
                    name='Source',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sources', to='programme.trajectory')),
                        ('gathering', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sources', to='programme.gathering')),
                        ('kind', models.CharField(choices=[('report', 'ingelezen verslag'), ('small_talk', 'in gesprek met…'), ('notes', 'aantekeningen'), ('remarks', 'reacties in een raadpleging'), ('poll', 'antwoorden op een navraag')], max_length=20)),
                        ('title', models.CharField(max_length=300)),
                        ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('made_at', models.DateTimeField()),
                        ('published_at', models.DateTimeField(blank=True, null=True)),
                        ('deeply_screened_at', models.DateTimeField(blank=True, null=True)),
                        ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                        ('withdrawn_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['-id'],
                    },
                ),
                migrations.CreateModel(
                    name='Contribution',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='contributions', to='programme.trajectory')),
                        ('gathering', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contributions', to='programme.gathering')),
                        ('source', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='contributions', to='dialogue.source')),
                        ('table', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='contributions', to='programme.table', verbose_name='tafel')),
                        ('question', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='contributions', to='programme.question', verbose_name='vraag')),
                        ('perspective', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='contributions', to='people.perspective', verbose_name='perspectief')),
                        ('said_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='contributions', to='people.person')),
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
                        ('addressed_to', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='addressed', to='people.organisation', verbose_name='gericht aan')),
                        ('line', models.PositiveIntegerField(blank=True, null=True)),
                        ('end_line', models.PositiveIntegerField(blank=True, null=True)),
                        ('page', models.PositiveIntegerField(blank=True, null=True)),
                        ('erased_at', models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        'ordering': ['-source_id', 'position'],
                        'indexes': [models.Index(fields=['trajectory', 'state', '-source', 'position'], name='dialogue_harvest'), models.Index(fields=['gathering', 'state'], name='dialogue_by_gathering'), models.Index(fields=['question', 'state'], name='dialogue_by_question'), models.Index(fields=['table', 'state'], name='dialogue_by_table'), models.Index(fields=['trajectory', 'state', 'perspective', 'gathering', 'table'], name='dialogue_by_place')],
                        'constraints': [models.UniqueConstraint(fields=('source', 'position'), name='dialogue_contribution_place_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Wording',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('contribution', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='wordings', to='dialogue.contribution')),
                        ('number', models.PositiveSmallIntegerField()),
                        ('why', models.CharField(choices=[('said', 'zoals gezegd'), ('completed', 'aangevuld'), ('corrected', 'verbeterd'), ('redacted', 'afgeschermd')], max_length=20)),
                        ('text', models.TextField()),
                        ('digest', inbreng.dialogue.models.digests.WordsDigest(blank=True, editable=False, max_length=64)),
                        ('reason', models.TextField(blank=True, verbose_name='waarom')),
                        ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('made_at', models.DateTimeField()),
                        ('sealed_until', models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        'ordering': ['number'],
                        'constraints': [models.UniqueConstraint(fields=('contribution', 'number'), name='dialogue_wording_number_once')],
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
                    name='Finding',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('wording', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='findings', to='dialogue.wording')),
                        ('kind', models.CharField(max_length=30)),
                        ('start', models.PositiveIntegerField()),
                        ('end', models.PositiveIntegerField()),
                        ('is_sure', models.BooleanField()),
                        ('found_by', models.CharField(max_length=40)),
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
                        ('contribution', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='moderation_steps', to='dialogue.contribution')),
                        ('step', models.CharField(choices=[('held', 'in quarantaine gezet'), ('confirmed', 'vrijgegeven'), ('redacted', 'afgeschermd en vrijgegeven'), ('refused', 'niet geplaatst')], max_length=20)),
                        ('reason', models.CharField(blank=True, max_length=500, verbose_name='reden')),
                        ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['at', 'id'],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('step', 'refused'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='dialogue_refusal_has_reason')],
                    },
                ),
                migrations.CreateModel(
                    name='StoredFile',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='files', to='people.partnership')),
                        ('digest', models.CharField(max_length=64)),
                        ('n_bytes', models.PositiveBigIntegerField()),
                        ('content', models.FileField(upload_to='reports/%Y/%m')),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(fields=('partnership', 'digest'), name='dialogue_file_content_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Upload',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='uploads', to='programme.trajectory')),
                        ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('made_at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['-id'],
                    },
                ),
                migrations.CreateModel(
                    name='Report',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('upload', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reports', to='dialogue.upload')),
                        ('stored_file', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reports', to='dialogue.storedfile')),
                        ('name', models.CharField(max_length=255)),
                        ('state', models.CharField(choices=[('same', 'is er al'), ('asked', 'wacht op lezen'), ('reading', 'wordt gelezen'), ('ready', 'klaar om na te kijken'), ('publishing', 'wordt geplaatst'), ('published', 'geplaatst'), ('refused', 'niet te lezen'), ('withdrawn', 'ingetrokken')], default='asked', max_length=20)),
                        ('refusal', models.CharField(blank=True, max_length=30)),
                        ('notes', models.JSONField(blank=True, default=list)),
                        ('title', models.CharField(blank=True, max_length=300)),
                        ('document_kind', models.CharField(blank=True, max_length=40)),
                        ('held_on', models.CharField(blank=True, max_length=10)),
                        ('n_participants', models.PositiveIntegerField(blank=True, null=True)),
                        ('participants_exact', models.BooleanField(blank=True, null=True)),
                        ('n_lines', models.PositiveIntegerField(default=0)),
                        ('groups', models.JSONField(default=list)),
                        ('n_done', models.PositiveIntegerField(default=0)),
                        ('n_total', models.PositiveIntegerField(default=0)),
                        ('seen_alive_at', models.DateTimeField(blank=True, null=True)),
                        ('n_attempts', models.PositiveSmallIntegerField(default=0)),
                        ('gathering', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='reports', to='programme.gathering')),
                        ('perspective', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='people.perspective')),
                        ('mapping', models.JSONField(blank=True, default=dict)),
                        ('source', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='report', to='dialogue.source')),
                    ],
                    options={
                        'ordering': ['-id'],
                        'indexes': [models.Index(fields=['state', 'seen_alive_at'], name='dialogue_report_waiting')],
                    },
                ),
                migrations.CreateModel(
                    name='LineBlock',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('report', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='line_blocks', to='dialogue.report')),
                        ('number', models.PositiveIntegerField()),
                        ('lines', models.JSONField()),
                    ],
                    options={
                        'ordering': ['number'],
                        'constraints': [models.UniqueConstraint(fields=('report', 'number'), name='dialogue_line_block_number_once')],
                    },
                ),
                migrations.CreateModel(
                    name='StagedEntry',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('report', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='entries', to='dialogue.report')),
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
                    ],
                    options={
                        'ordering': ['position', 'line', 'start'],
                        'indexes': [models.Index(fields=['report', 'position'], name='dialogue_entry_in_order'), models.Index(fields=['report', 'line'], name='dialogue_entry_by_line'), models.Index(fields=['report', 'kind', 'position'], name='dialogue_entry_by_kind'), models.Index(condition=models.Q(('doubt', ''), _negated=True), fields=['report', 'line'], name='dialogue_entry_doubted')],
                    },
                ),
                migrations.CreateModel(
                    name='ReportChange',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('report', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='dialogue.report')),
                        ('number', models.PositiveIntegerField()),
                        ('what', models.CharField(max_length=40)),
                        ('before', models.JSONField()),
                        ('after', models.JSONField()),
                        ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('at', models.DateTimeField()),
                        ('undone_at', models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        'ordering': ['number'],
                        'constraints': [models.UniqueConstraint(fields=('report', 'number'), name='dialogue_change_number_once')],
                    },
                ),
            ],
        ),
    ]
