import django.db.models.deletion
import inbreng.core.tables
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('dialogue', '0001_first_tables'),
        ('insights', '0001_first_tables'),
        ('people', '0001_first_tables'),
        ('plan', '0001_first_tables'),
        ('programme', '0001_first_tables'),
    ]

    operations = [
        inbreng.core.tables.CreateTables(
            operations=[
                migrations.CreateModel(
                    name='Appointment',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='appointments', to='programme.trajectory')),
                        ('what', models.CharField(max_length=300, verbose_name='wat gebeurt er?')),
                        ('who_user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='appointments', to=settings.AUTH_USER_MODEL, verbose_name='wie, met een account')),
                        ('who_organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='appointments', to='people.organisation', verbose_name='welke organisatie')),
                        ('who_words', models.CharField(blank=True, max_length=200, verbose_name='of in woorden')),
                        ('due_on', models.DateField(verbose_name='klaar op')),
                        ('is_project', models.BooleanField(default=False, verbose_name='toon als projectkaart, met berichten over hoe het gaat')),
                        ('state', models.CharField(choices=[('open', 'open'), ('done', 'gedaan'), ('dropped', 'vervallen')], default='open', max_length=10)),
                        ('closed_reason', models.CharField(blank=True, max_length=500, verbose_name='wat kwam ervan?')),
                        ('closed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('closed_at', models.DateTimeField(blank=True, null=True)),
                        ('insight', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='appointments', to='insights.insight')),
                        ('contribution', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='appointments', to='dialogue.contribution')),
                        ('passage', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='appointments', to='plan.passage')),
                        ('gathering', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='appointments', to='programme.gathering')),
                        ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('made_at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['due_on', 'id'],
                        'indexes': [models.Index(fields=['trajectory', 'state', 'due_on'], name='followup_appointment_open')],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state', 'dropped'), _negated=True), models.Q(('closed_reason', ''), _negated=True), _connector='OR'), name='followup_dropped_has_reason'), models.CheckConstraint(condition=models.Q(('state', 'open'), ('closed_at__isnull', False), _connector='OR'), name='followup_closed_has_moment')],
                    },
                ),
                migrations.CreateModel(
                    name='ProgressNote',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('appointment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notes', to='followup.appointment')),
                        ('text', models.CharField(max_length=1000, verbose_name='hoe gaat het?')),
                        ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['-at', '-id'],
                    },
                ),
                migrations.CreateModel(
                    name='EvaluationMoment',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='evaluation_moments', to='programme.trajectory')),
                        ('appointment', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='evaluation_moments', to='followup.appointment')),
                        ('passage', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='evaluation_moments', to='plan.passage')),
                        ('title', models.CharField(max_length=200, verbose_name='waarop kijken we terug?')),
                        ('held_on', models.DateField(verbose_name='op welke dag?')),
                        ('invited_words', models.CharField(blank=True, max_length=300, verbose_name='en wie nog meer?')),
                        ('outcome', models.TextField(blank=True, verbose_name='wat kwam eruit?')),
                        ('reported_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('reported_at', models.DateTimeField(blank=True, null=True)),
                        ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('made_at', models.DateTimeField()),
                        ('invited', models.ManyToManyField(blank=True, related_name='evaluation_moments', to=settings.AUTH_USER_MODEL, verbose_name='wie komen er?')),
                    ],
                    options={
                        'ordering': ['held_on', 'id'],
                        'constraints': [models.CheckConstraint(condition=models.Q(('reported_at__isnull', True), models.Q(('outcome', ''), _negated=True), _connector='OR'), name='followup_reported_has_outcome')],
                    },
                ),
                migrations.CreateModel(
                    name='ReportTerm',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('trajectory', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='report_term', to='programme.trajectory')),
                        ('n_days', models.PositiveSmallIntegerField(default=28, verbose_name='dagen tussen bijeenkomst en terugblik')),
                    ],
                ),
                migrations.CreateModel(
                    name='ReportBack',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('gathering', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='report_back', to='programme.gathering')),
                        ('slug', models.SlugField(max_length=120, unique=True)),
                        ('title', models.CharField(max_length=200, verbose_name='titel')),
                        ('state', models.CharField(choices=[('draft', 'concept'), ('published', 'gepubliceerd'), ('withdrawn', 'ingetrokken'), ('not_needed', 'niet nodig')], default='draft', max_length=20)),
                        ('reason', models.CharField(blank=True, max_length=300, verbose_name='waarom?')),
                        ('made_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('made_at', models.DateTimeField()),
                        ('refreshed_at', models.DateTimeField()),
                        ('published_at', models.DateTimeField(blank=True, null=True, verbose_name='te lezen vanaf')),
                        ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['-gathering__held_on', '-id'],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state', 'published'), _negated=True), ('published_at__isnull', False), _connector='OR'), name='followup_published_has_moment'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['withdrawn', 'not_needed']), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='followup_report_back_ended_has_reason')],
                    },
                ),
                migrations.CreateModel(
                    name='ReportSection',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('report_back', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sections', to='followup.reportback')),
                        ('kind', models.CharField(choices=[('who_came', 'wie er waren'), ('questions', 'wat we vroegen'), ('theme', 'wat we hoorden over een thema'), ('conclusions', 'wat we daaruit halen'), ('next_steps', 'hoe het verdergaat'), ('others', 'andere bijeenkomsten'), ('thanks', 'dank'), ('own', 'eigen stuk')], default='own', max_length=20)),
                        ('theme', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='report_sections', to='insights.theme')),
                        ('position', models.PositiveSmallIntegerField()),
                        ('title', models.CharField(max_length=200, verbose_name='kop')),
                        ('text', models.TextField(blank=True, verbose_name='tekst')),
                        ('is_shown', models.BooleanField(default=True)),
                        ('is_own', models.BooleanField(default=False)),
                        ('version', models.PositiveIntegerField(default=1)),
                    ],
                    options={
                        'ordering': ['position', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='SectionQuote',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('section', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='quotes', to='followup.reportsection')),
                        ('contribution', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='section_quotes', to='dialogue.contribution')),
                        ('position', models.PositiveSmallIntegerField(default=0)),
                    ],
                    options={
                        'ordering': ['position', 'id'],
                        'constraints': [models.UniqueConstraint(fields=('section', 'contribution'), name='followup_section_quotes_once')],
                    },
                ),
                migrations.CreateModel(
                    name='ReportVersion',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('report_back', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='followup.reportback')),
                        ('number', models.PositiveSmallIntegerField()),
                        ('title', models.CharField(max_length=200)),
                        ('sections', models.JSONField()),
                        ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('made_at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['-number'],
                        'constraints': [models.UniqueConstraint(fields=('report_back', 'number'), name='followup_report_version_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Attachment',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attachments', to='programme.trajectory')),
                        ('report_back', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='attachments', to='followup.reportback')),
                        ('gathering', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='attachments', to='programme.gathering', verbose_name='bijeenkomst')),
                        ('theme', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='attachments', to='insights.theme', verbose_name='thema')),
                        ('kind', models.CharField(choices=[('image', 'beeld'), ('video', 'film'), ('document', 'bestand')], max_length=10)),
                        ('title', models.CharField(max_length=200, verbose_name='naam')),
                        ('alt', models.CharField(blank=True, max_length=300, verbose_name='wat is er te zien?')),
                        ('text_version', models.TextField(blank=True, verbose_name='de inhoud in woorden')),
                        ('content', models.FileField(upload_to='report-backs/%Y/%m')),
                        ('captions', models.FileField(blank=True, upload_to='report-backs/%Y/%m')),
                        ('extension', models.CharField(max_length=10)),
                        ('n_bytes', models.PositiveBigIntegerField()),
                        ('added_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('added_at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['id'],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('kind', 'image'), _negated=True), models.Q(('alt', ''), _negated=True), _connector='OR'), name='followup_image_has_words'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'video'), _negated=True), models.Q(('captions', ''), _negated=True), models.Q(('text_version', ''), _negated=True), _connector='OR'), name='followup_video_has_words')],
                    },
                ),
                migrations.CreateModel(
                    name='Mailing',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('report_back', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='mailing', to='followup.reportback')),
                        ('state', models.CharField(choices=[('asked', 'wacht op een beurt'), ('queueing', 'wordt klaargezet'), ('ready', 'klaargezet')], default='asked', max_length=20)),
                        ('last_person', models.PositiveBigIntegerField(default=0)),
                        ('n_letters', models.PositiveIntegerField(default=0)),
                        ('seen_alive_at', models.DateTimeField(blank=True, null=True)),
                        ('asked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('asked_at', models.DateTimeField()),
                    ],
                ),
                migrations.CreateModel(
                    name='Reading',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('ambition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='readings', to='plan.ambition')),
                        ('read_on', models.DateField(verbose_name='op welke dag?')),
                        ('value', models.DecimalField(decimal_places=2, max_digits=14, verbose_name='waarde')),
                        ('source', models.CharField(max_length=300, verbose_name='waar komt het vandaan?')),
                        ('remark', models.TextField(blank=True, verbose_name='opmerking')),
                        ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['read_on', 'id'],
                        'constraints': [models.UniqueConstraint(fields=('ambition', 'read_on'), name='followup_reading_once_a_day')],
                    },
                ),
                migrations.CreateModel(
                    name='YearRemark',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('passage', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='year_remarks', to='plan.passage')),
                        ('school_year', models.PositiveSmallIntegerField(verbose_name='schooljaar dat begint in')),
                        ('text', models.TextField(verbose_name='opmerking')),
                        ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['school_year'],
                        'constraints': [models.UniqueConstraint(fields=('passage', 'school_year'), name='followup_year_remark_once')],
                    },
                ),
                migrations.CreateModel(
                    name='InspectorLink',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='inspector_links', to='programme.trajectory')),
                        ('name', models.CharField(max_length=200, verbose_name='voor wie?')),
                        ('token_hash', models.CharField(max_length=64, unique=True)),
                        ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('made_at', models.DateTimeField()),
                        ('expires_at', models.DateTimeField()),
                        ('revoked_at', models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        'ordering': ['-made_at'],
                    },
                ),
                migrations.CreateModel(
                    name='PublicPage',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('trajectory', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='public_page', to='programme.trajectory')),
                        ('slug', models.SlugField(max_length=80, unique=True, verbose_name='adres')),
                        ('title', models.CharField(max_length=200, verbose_name='titel')),
                        ('intro', models.TextField(blank=True, verbose_name='inleiding')),
                        ('is_open', models.BooleanField(default=False)),
                        ('opened_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('opened_at', models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('is_open', False), ('opened_at__isnull', False), _connector='OR'), name='followup_open_page_has_moment')],
                    },
                ),
            ],
        ),
    ]
