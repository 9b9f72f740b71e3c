import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('dialogue', '0006_entries_found_by_kind_and_doubt'),
        ('insights', '0006_quotes_are_released'),
        ('people', '0003_letters_and_choices'),
        ('people', '__first__'),
        ('plan', '0004_goals_and_earlier_plans'),
        ('programme', '0003_consultation_formats'),
    ]

    operations = [
        migrations.CreateModel(
            name='Appointment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('what', models.CharField(max_length=300, verbose_name='wat gebeurt er?')),
                ('who_words', models.CharField(blank=True, max_length=200, verbose_name='of in woorden')),
                ('due_on', models.DateField(verbose_name='klaar op')),
                ('is_project', models.BooleanField(default=False, verbose_name='toon als projectkaart, met berichten over hoe het gaat')),
                ('state', models.CharField(choices=[('open', 'open'), ('done', 'gedaan'), ('dropped', 'vervallen')], default='open', max_length=10)),
                ('closed_reason', models.CharField(blank=True, max_length=500, verbose_name='wat kwam ervan?')),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('made_at', models.DateTimeField()),
                ('closed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('contribution', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='appointments', to='dialogue.contribution')),
                ('gathering', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='appointments', to='programme.gathering')),
                ('insight', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='appointments', to='insights.insight')),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('passage', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='appointments', to='plan.passage')),
                ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='appointments', to='programme.trajectory')),
                ('who_organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='appointments', to='people.organisation', verbose_name='welke organisatie')),
                ('who_user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='appointments', to=settings.AUTH_USER_MODEL, verbose_name='wie, met een account')),
            ],
            options={
                'ordering': ['due_on', 'id'],
                'indexes': [models.Index(fields=['trajectory', 'state', 'due_on'], name='followup_appointment_open')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state', 'dropped'), _negated=True), models.Q(('closed_reason', ''), _negated=True), _connector='OR'), name='followup_dropped_has_reason'), models.CheckConstraint(condition=models.Q(('state', 'open'), ('closed_at__isnull', False), _connector='OR'), name='followup_closed_has_moment')],
            },
        ),
        migrations.CreateModel(
            name='EvaluationMoment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=200, verbose_name='waarop kijken we terug?')),
                ('held_on', models.DateField(verbose_name='op welke dag?')),
                ('invited_words', models.CharField(blank=True, max_length=300, verbose_name='en wie nog meer?')),
                ('outcome', models.TextField(blank=True, verbose_name='wat kwam eruit?')),
                ('reported_at', models.DateTimeField(blank=True, null=True)),
                ('made_at', models.DateTimeField()),
                ('appointment', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='evaluation_moments', to='followup.appointment')),
                ('invited', models.ManyToManyField(blank=True, related_name='evaluation_moments', to=settings.AUTH_USER_MODEL, verbose_name='wie komen er?')),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('passage', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='evaluation_moments', to='plan.passage')),
                ('reported_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='evaluation_moments', to='programme.trajectory')),
            ],
            options={
                'ordering': ['held_on', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('reported_at__isnull', True), models.Q(('outcome', ''), _negated=True), _connector='OR'), name='followup_reported_has_outcome')],
            },
        ),
        migrations.CreateModel(
            name='InspectorLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='voor wie?')),
                ('token_hash', models.CharField(max_length=64, unique=True)),
                ('made_at', models.DateTimeField()),
                ('expires_at', models.DateTimeField()),
                ('revoked_at', models.DateTimeField(blank=True, null=True)),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='inspector_links', to='programme.trajectory')),
            ],
            options={
                'ordering': ['-made_at'],
            },
        ),
        migrations.CreateModel(
            name='ProgressNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.CharField(max_length=1000, verbose_name='hoe gaat het?')),
                ('at', models.DateTimeField()),
                ('appointment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notes', to='followup.appointment')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-at', '-id'],
            },
        ),
        migrations.CreateModel(
            name='PublicPage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=80, unique=True, verbose_name='adres')),
                ('title', models.CharField(max_length=200, verbose_name='titel')),
                ('intro', models.TextField(blank=True, verbose_name='inleiding')),
                ('is_open', models.BooleanField(default=False)),
                ('opened_at', models.DateTimeField(blank=True, null=True)),
                ('opened_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('trajectory', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='public_page', to='programme.trajectory')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('is_open', False), ('opened_at__isnull', False), _connector='OR'), name='followup_open_page_has_moment')],
            },
        ),
        migrations.CreateModel(
            name='Reading',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('read_on', models.DateField(verbose_name='op welke dag?')),
                ('value', models.DecimalField(decimal_places=2, max_digits=14, verbose_name='waarde')),
                ('source', models.CharField(max_length=300, verbose_name='waar komt het vandaan?')),
                ('remark', models.TextField(blank=True, verbose_name='opmerking')),
                ('at', models.DateTimeField()),
                ('ambition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='readings', to='plan.ambition')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['read_on', 'id'],
                'constraints': [models.UniqueConstraint(fields=('ambition', 'read_on'), name='followup_reading_once_a_day')],
            },
        ),
        migrations.CreateModel(
            name='ReportBack',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=120, unique=True)),
                ('title', models.CharField(max_length=200, verbose_name='titel')),
                ('state', models.CharField(choices=[('draft', 'concept'), ('published', 'gepubliceerd'), ('withdrawn', 'ingetrokken'), ('not_needed', 'niet nodig')], default='draft', max_length=20)),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='waarom?')),
                ('made_at', models.DateTimeField()),
                ('refreshed_at', models.DateTimeField()),
                ('published_at', models.DateTimeField(blank=True, null=True, verbose_name='te lezen vanaf')),
                ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('gathering', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='report_back', to='programme.gathering')),
                ('made_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-gathering__held_on', '-id'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state', 'published'), _negated=True), ('published_at__isnull', False), _connector='OR'), name='followup_published_has_moment'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['withdrawn', 'not_needed']), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='followup_report_back_ended_has_reason')],
            },
        ),
        migrations.CreateModel(
            name='Mailing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('asked', 'wacht op een beurt'), ('queueing', 'wordt klaargezet'), ('ready', 'klaargezet')], default='asked', max_length=20)),
                ('last_person', models.PositiveBigIntegerField(default=0)),
                ('n_letters', models.PositiveIntegerField(default=0)),
                ('seen_alive_at', models.DateTimeField(blank=True, null=True)),
                ('asked_at', models.DateTimeField()),
                ('asked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('report_back', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='mailing', to='followup.reportback')),
            ],
        ),
        migrations.CreateModel(
            name='Attachment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('image', 'beeld'), ('video', 'film'), ('document', 'bestand')], max_length=10)),
                ('title', models.CharField(max_length=200, verbose_name='naam')),
                ('alt', models.CharField(blank=True, max_length=300, verbose_name='wat is er te zien?')),
                ('text_version', models.TextField(blank=True, verbose_name='de inhoud in woorden')),
                ('content', models.FileField(upload_to='report-backs/%Y/%m')),
                ('captions', models.FileField(blank=True, upload_to='report-backs/%Y/%m')),
                ('extension', models.CharField(max_length=10)),
                ('n_bytes', models.PositiveBigIntegerField()),
                ('added_at', models.DateTimeField()),
                ('added_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('report_back', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attachments', to='followup.reportback')),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('kind', 'image'), _negated=True), models.Q(('alt', ''), _negated=True), _connector='OR'), name='followup_image_has_words'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'video'), _negated=True), models.Q(('captions', ''), _negated=True), models.Q(('text_version', ''), _negated=True), _connector='OR'), name='followup_video_has_words')],
            },
        ),
        migrations.CreateModel(
            name='ReportSection',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('who_came', 'wie er waren'), ('questions', 'wat we vroegen'), ('theme', 'wat we hoorden over een thema'), ('conclusions', 'wat we daaruit halen'), ('next_steps', 'hoe het verdergaat'), ('others', 'andere bijeenkomsten'), ('thanks', 'dank'), ('own', 'eigen stuk')], default='own', max_length=20)),
                ('position', models.PositiveSmallIntegerField()),
                ('title', models.CharField(max_length=200, verbose_name='kop')),
                ('text', models.TextField(blank=True, verbose_name='tekst')),
                ('is_shown', models.BooleanField(default=True)),
                ('is_own', models.BooleanField(default=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('report_back', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sections', to='followup.reportback')),
                ('theme', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='report_sections', to='insights.theme')),
            ],
            options={
                'ordering': ['position', 'id'],
            },
        ),
        migrations.CreateModel(
            name='ReportTerm',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('n_days', models.PositiveSmallIntegerField(default=28, verbose_name='dagen tussen bijeenkomst en terugblik')),
                ('trajectory', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='report_term', to='programme.trajectory')),
            ],
        ),
        migrations.CreateModel(
            name='ReportVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('title', models.CharField(max_length=200)),
                ('sections', models.JSONField()),
                ('made_at', models.DateTimeField()),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('report_back', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='followup.reportback')),
            ],
            options={
                'ordering': ['-number'],
                'constraints': [models.UniqueConstraint(fields=('report_back', 'number'), name='followup_report_version_once')],
            },
        ),
        migrations.CreateModel(
            name='SectionQuote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('contribution', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='section_quotes', to='dialogue.contribution')),
                ('section', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='quotes', to='followup.reportsection')),
            ],
            options={
                'ordering': ['position', 'id'],
                'constraints': [models.UniqueConstraint(fields=('section', 'contribution'), name='followup_section_quotes_once')],
            },
        ),
        migrations.CreateModel(
            name='YearRemark',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_year', models.PositiveSmallIntegerField(verbose_name='schooljaar dat begint in')),
                ('text', models.TextField(verbose_name='opmerking')),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('passage', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='year_remarks', to='plan.passage')),
            ],
            options={
                'ordering': ['school_year'],
                'constraints': [models.UniqueConstraint(fields=('passage', 'school_year'), name='followup_year_remark_once')],
            },
        ),
    ]
