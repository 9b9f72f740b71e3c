import django.db.models.deletion
import inbreng.core.tables
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0001_first_tables'),
        ('plan', '0001_first_tables'),
    ]

    operations = [
        inbreng.core.tables.CreateTables(
            operations=[
                migrations.CreateModel(
                    name='CalendarLink',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='calendar_links', to='plan.plan')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='calendar_links', to=settings.AUTH_USER_MODEL)),
                        ('token_hash', models.CharField(max_length=64, unique=True)),
                        ('made_at', models.DateTimeField()),
                        ('used_at', models.DateTimeField(blank=True, null=True)),
                        ('revoked_at', models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        'ordering': ['-made_at'],
                    },
                ),
                migrations.CreateModel(
                    name='CouncilQuestion',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='council_questions', to='plan.plan')),
                        ('chapter', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='council_questions', to='plan.chapter', verbose_name='hoofdstuk')),
                        ('text', models.TextField(verbose_name='vraag')),
                        ('asked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('asked_at', models.DateTimeField()),
                        ('due_on', models.DateField(verbose_name='antwoord uiterlijk')),
                        ('answer', models.TextField(blank=True, verbose_name='antwoord')),
                        ('answered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('answered_at', models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        'ordering': ['-asked_at', '-id'],
                        'constraints': [models.CheckConstraint(condition=models.Q(('answered_at__isnull', True), models.Q(('answer', ''), _negated=True), _connector='OR'), name='route_answered_question_has_words')],
                    },
                ),
                migrations.CreateModel(
                    name='Dossier',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='dossiers', to='plan.plan')),
                        ('format', models.CharField(choices=[('docx', 'Word'), ('pdf', 'pdf')], max_length=10, verbose_name='soort bestand')),
                        ('state', models.CharField(choices=[('asked', 'wacht op een beurt'), ('making', 'wordt gemaakt'), ('ready', 'klaar'), ('refused', 'niet gelukt')], default='asked', max_length=20)),
                        ('refusal', models.CharField(blank=True, max_length=300)),
                        ('content', models.FileField(blank=True, upload_to='dossiers/%Y/%m')),
                        ('digest', models.CharField(blank=True, max_length=64)),
                        ('seen_alive_at', models.DateTimeField(blank=True, null=True)),
                        ('n_attempts', models.PositiveSmallIntegerField(default=0)),
                        ('asked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('asked_at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['-id'],
                        'indexes': [models.Index(fields=['state', 'seen_alive_at'], name='route_dossier_waiting')],
                    },
                ),
                migrations.CreateModel(
                    name='RouteStep',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='plan.plan')),
                        ('kind', models.CharField(choices=[('boards', 'voorlopig ja van de besturen'), ('neighbour', 'afstemming met het buursamenwerkingsverband'), ('municipalities', 'OOGO met de gemeenten'), ('council', 'instemming van de OPR'), ('supervisors', 'raad van toezicht of leden'), ('report_back', 'terugkoppelen'), ('hand_in', 'indienen bij de inspectie'), ('other', 'eigen stap')], max_length=20, verbose_name='soort stap')),
                        ('title', models.CharField(max_length=200, verbose_name='naam')),
                        ('right', models.CharField(choices=[('consent', 'instemming'), ('advice', 'advies'), ('agreement', 'overeenstemming'), ('none', 'geen: alleen dat het gedaan is')], default='none', max_length=20, verbose_name='welk recht')),
                        ('position', models.PositiveSmallIntegerField()),
                        ('edition', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='steps', to='plan.edition', verbose_name='uitgave')),
                        ('n_weeks_before', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='schoolweken voor 1 mei')),
                        ('due_on', models.DateField(verbose_name='uiterlijk')),
                        ('asked_on', models.DateField(blank=True, null=True, verbose_name='stukken verstuurd op')),
                        ('held_on', models.DateField(blank=True, null=True, verbose_name='besproken op')),
                        ('minutes', models.TextField(blank=True, verbose_name='verslag')),
                        ('only_marked_record', models.BooleanField(default=False, verbose_name='alleen wie namens dit orgaan spreekt legt vast')),
                        ('skipped_because', models.CharField(blank=True, max_length=500, verbose_name='overgeslagen, omdat')),
                        ('early_because', models.CharField(blank=True, max_length=500, verbose_name='eerder gedaan, omdat')),
                        ('released_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='released_steps', to=settings.AUTH_USER_MODEL)),
                        ('released_at', models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        'ordering': ['position', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='StepBody',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('step', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='bodies', to='route.routestep')),
                        ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='route_bodies', to='people.organisation')),
                        ('name', models.CharField(max_length=200, verbose_name='naam')),
                        ('position', models.PositiveSmallIntegerField(default=0)),
                    ],
                    options={
                        'ordering': ['position', 'name', 'id'],
                        'constraints': [models.UniqueConstraint(fields=('step', 'name'), name='route_body_once_per_step')],
                    },
                ),
                migrations.CreateModel(
                    name='Outcome',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('body', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='outcomes', to='route.stepbody')),
                        ('kind', models.CharField(choices=[('consent', 'instemming'), ('conditions', 'instemming met voorwaarden'), ('refusal', 'geen instemming'), ('positive', 'positief advies'), ('remarks', 'positief advies met opmerkingen'), ('negative', 'negatief advies'), ('agreed', 'overeenstemming'), ('not_agreed', 'geen overeenstemming'), ('done', 'gedaan')], max_length=20, verbose_name='uitkomst')),
                        ('reasons', models.TextField(blank=True, verbose_name='redenen of opmerkingen')),
                        ('decided_on', models.DateField(verbose_name='op welke dag')),
                        ('edition', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='outcomes', to='plan.edition')),
                        ('digest', models.CharField(blank=True, editable=False, max_length=64)),
                        ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('recorded_at', models.DateTimeField()),
                        ('ended_at', models.DateTimeField(blank=True, null=True)),
                        ('ended_because', models.CharField(blank=True, max_length=500)),
                    ],
                    options={
                        'ordering': ['-recorded_at', '-id'],
                        'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('body',), name='route_outcome_once_per_body'), models.CheckConstraint(condition=models.Q(models.Q(('kind__in', ['refusal', 'negative', 'not_agreed']), _negated=True), models.Q(('reasons', ''), _negated=True), _connector='OR'), name='route_refusal_has_reasons'), models.CheckConstraint(condition=models.Q(('kind', 'done'), ('edition__isnull', False), _connector='OR'), name='route_outcome_is_about_an_edition')],
                    },
                ),
                migrations.CreateModel(
                    name='Condition',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('outcome', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='conditions', to='route.outcome')),
                        ('text', models.TextField(verbose_name='voorwaarde')),
                        ('owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='route_conditions', to=settings.AUTH_USER_MODEL, verbose_name='wie zorgt hiervoor')),
                        ('due_on', models.DateField(blank=True, null=True, verbose_name='uiterlijk')),
                        ('met_where', models.CharField(blank=True, max_length=500, verbose_name='waar staat het nu')),
                        ('met_passage', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='met_conditions', to='plan.passage', verbose_name='passage')),
                        ('met_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('met_at', models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        'ordering': ['due_on', 'id'],
                        'constraints': [models.CheckConstraint(condition=models.Q(('met_at__isnull', True), models.Q(('met_where', ''), _negated=True), _connector='OR'), name='route_met_condition_says_where')],
                    },
                ),
                migrations.CreateModel(
                    name='Confirmation',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('outcome', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='confirmations', to='route.outcome')),
                        ('digest', models.CharField(max_length=64)),
                        ('edition', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='confirmations', to='plan.edition')),
                        ('because', models.TextField(verbose_name='het staat nog, omdat')),
                        ('said_by', models.CharField(max_length=200, verbose_name='wie zegt dat namens het orgaan')),
                        ('confirmed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('confirmed_at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['-confirmed_at', '-id'],
                        'constraints': [models.UniqueConstraint(fields=('outcome', 'digest'), name='route_confirmation_once_per_words')],
                    },
                ),
                migrations.CreateModel(
                    name='StepPerson',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('step', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='people', to='route.routestep')),
                        ('user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='route_steps', to=settings.AUTH_USER_MODEL, verbose_name='account')),
                        ('role_kind', models.CharField(blank=True, choices=[('editor', 'medewerker beleid & kwaliteit'), ('quality_lead', 'regisseur kwaliteit'), ('director', 'directeur-bestuurder'), ('community_manager', 'communitymanager'), ('table_host', 'tafelgastheer of notulist'), ('council_member', 'lid van de OPR'), ('consultant', 'consulent'), ('partner', 'partner'), ('reader', 'meelezer')], max_length=20, verbose_name='iedereen met deze rol')),
                        ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='route_steps', to='people.organisation', verbose_name='organisatie')),
                        ('name', models.CharField(blank=True, max_length=200, verbose_name='naam')),
                        ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mailadres')),
                        ('may_record', models.BooleanField(default=False, verbose_name='legt de uitkomst vast (secretaris of voorzitter)')),
                        ('added_at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['id'],
                        'constraints': [models.CheckConstraint(condition=models.Q(('user__isnull', False), ('organisation__isnull', False), models.Q(('role_kind', ''), _negated=True), models.Q(('name', ''), _negated=True), _connector='OR'), name='route_person_is_somebody'), models.CheckConstraint(condition=models.Q(('may_record', False), ('user__isnull', False), _connector='OR'), name='route_recorder_has_account'), models.UniqueConstraint(condition=models.Q(('user__isnull', False)), fields=('step', 'user'), name='route_account_once_per_step')],
                    },
                ),
                migrations.CreateModel(
                    name='StepPaper',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('step', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='papers', to='route.routestep')),
                        ('kind', models.CharField(choices=[('paper', 'vergaderstuk'), ('minutes', 'verslag'), ('letter', 'brief of besluit')], default='paper', max_length=20, verbose_name='soort')),
                        ('title', models.CharField(max_length=200, verbose_name='naam')),
                        ('file_name', models.CharField(blank=True, max_length=200)),
                        ('content', models.FileField(blank=True, upload_to='route/%Y/%m')),
                        ('digest', models.CharField(blank=True, max_length=64)),
                        ('n_bytes', models.PositiveBigIntegerField(default=0)),
                        ('edition', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='papers', to='plan.edition')),
                        ('added_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('added_at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['id'],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('content', ''), _negated=True), ('edition__isnull', False), _connector='OR'), name='route_paper_holds_something')],
                    },
                ),
                migrations.CreateModel(
                    name='RouteTerms',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('partnership', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='route_terms', to='people.partnership')),
                        ('region', models.CharField(choices=[('unknown', 'niet gekozen'), ('north', 'noord'), ('middle', 'midden'), ('south', 'zuid')], default='unknown', max_length=10, verbose_name='vakantieregio')),
                        ('n_weeks_to_answer', models.PositiveSmallIntegerField(default=6, verbose_name='weken die de OPR krijgt')),
                        ('n_days_for_questions', models.PositiveSmallIntegerField(default=14, verbose_name='dagen voor een antwoord aan de raad')),
                        ('n_days_to_remind', models.PositiveSmallIntegerField(default=14, verbose_name='dagen vooraf een herinnering')),
                    ],
                ),
                migrations.CreateModel(
                    name='StepTerm',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='step_terms', to='people.partnership')),
                        ('kind', models.CharField(choices=[('boards', 'voorlopig ja van de besturen'), ('neighbour', 'afstemming met het buursamenwerkingsverband'), ('municipalities', 'OOGO met de gemeenten'), ('council', 'instemming van de OPR'), ('supervisors', 'raad van toezicht of leden'), ('report_back', 'terugkoppelen'), ('hand_in', 'indienen bij de inspectie'), ('other', 'eigen stap')], max_length=20, verbose_name='soort stap')),
                        ('right', models.CharField(choices=[('consent', 'instemming'), ('advice', 'advies'), ('agreement', 'overeenstemming'), ('none', 'geen: alleen dat het gedaan is')], max_length=20, verbose_name='welk recht')),
                        ('position', models.PositiveSmallIntegerField(verbose_name='plaats')),
                        ('n_weeks_before', models.PositiveSmallIntegerField(verbose_name='schoolweken voor 1 mei')),
                        ('is_used', models.BooleanField(default=True, verbose_name='hoort bij onze route')),
                    ],
                    options={
                        'ordering': ['position', 'id'],
                        'constraints': [models.UniqueConstraint(fields=('partnership', 'kind'), name='route_term_once_per_kind')],
                    },
                ),
                migrations.CreateModel(
                    name='FreeWeek',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='free_weeks', to='people.partnership')),
                        ('monday', models.DateField(verbose_name='maandag van de week')),
                        ('name', models.CharField(max_length=100, verbose_name='naam')),
                    ],
                    options={
                        'ordering': ['monday'],
                        'constraints': [models.UniqueConstraint(fields=('partnership', 'monday'), name='route_free_week_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Phase',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='phases', to='plan.plan')),
                        ('name', models.CharField(max_length=100, verbose_name='naam')),
                        ('begins_on', models.DateField(verbose_name='vanaf')),
                        ('ends_on', models.DateField(verbose_name='tot en met')),
                        ('goes_on_when', models.CharField(blank=True, max_length=300, verbose_name='we gaan verder als')),
                    ],
                    options={
                        'ordering': ['begins_on', 'id'],
                        'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('begins_on'))), name='route_phase_ends_after_begin'), models.UniqueConstraint(fields=('plan', 'name'), name='route_phase_name_once')],
                    },
                ),
            ],
        ),
    ]
