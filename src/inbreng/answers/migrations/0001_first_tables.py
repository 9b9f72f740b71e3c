import django.db.models.deletion
import inbreng.core.tables
import uuid
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
                    name='AnswerBatch',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.CharField(choices=[('taken_up', 'overgenomen'), ('partly', 'deels overgenomen'), ('not', 'niet, omdat…'), ('lies_with', 'ligt bij…'), ('already_so', 'is al zo'), ('not_known_yet', 'nog niet bekend, uiterlijk…')], max_length=20, verbose_name='antwoord')),
                        ('text', models.TextField(blank=True, verbose_name='in gewone woorden')),
                        ('reason', models.TextField(blank=True, verbose_name='reden')),
                        ('passage', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='%(class)ss', to='plan.passage', verbose_name='waar in het plan')),
                        ('passage_version', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='plan.passageversion')),
                        ('party', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='people.organisation', verbose_name='bij wie')),
                        ('due_on', models.DateField(blank=True, null=True, verbose_name='uiterlijk')),
                        ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answer_batches', to='programme.trajectory')),
                        ('theme', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='answer_batches', to='insights.theme')),
                        ('chosen_as', models.CharField(blank=True, max_length=300, verbose_name='gekozen als')),
                        ('state', models.CharField(choices=[('draft', 'klad'), ('asked', 'wacht op meelezen'), ('returned', 'terug met een opmerking'), ('checked', 'meegelezen en goed'), ('given', 'gegeven'), ('dropped', 'weggedaan')], default='draft', max_length=20, verbose_name='stand')),
                        ('version', models.PositiveIntegerField(default=1)),
                        ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('made_at', models.DateTimeField()),
                        ('asked_of', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='wie leest mee?')),
                        ('asked_at', models.DateTimeField(blank=True, null=True)),
                        ('checked_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('checked_at', models.DateTimeField(blank=True, null=True)),
                        ('note', models.TextField(blank=True, verbose_name='opmerking')),
                        ('given_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('given_at', models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        'ordering': ['-made_at', '-id'],
                        'abstract': False,
                        'indexes': [models.Index(fields=['trajectory', 'state'], name='answers_batch_list')],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('kind', 'not'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='answers_answerbatch_no_has_reason'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'lies_with'), _negated=True), ('party__isnull', False), _connector='OR'), name='answers_answerbatch_lies_with_has_party'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'not_known_yet'), _negated=True), ('due_on__isnull', False), _connector='OR'), name='answers_answerbatch_not_known_yet_has_date'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'given'), _negated=True), ('given_at__isnull', False), _connector='OR'), name='answers_given_has_moment'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'returned'), _negated=True), models.Q(('note', ''), _negated=True), _connector='OR'), name='answers_returned_has_note')],
                    },
                ),
                migrations.CreateModel(
                    name='BatchPoint',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('batch', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='points', to='answers.answerbatch')),
                        ('contribution', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='batch_points', to='dialogue.contribution')),
                        ('is_excepted', models.BooleanField(default=False, verbose_name='krijgt dit antwoord niet')),
                        ('seen_number', models.PositiveSmallIntegerField(default=0)),
                        ('outcome', models.CharField(choices=[('open', 'nog niet gegeven'), ('given', 'antwoord gekregen'), ('skipped', 'overgeslagen: intussen veranderd')], default='open', max_length=20)),
                    ],
                    options={
                        'ordering': ['id'],
                        'constraints': [models.UniqueConstraint(fields=('batch', 'contribution'), name='answers_point_once_per_batch')],
                    },
                ),
                migrations.CreateModel(
                    name='Phrase',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answer_phrases', to='programme.trajectory')),
                        ('text', models.TextField(verbose_name='vaste zin')),
                        ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('made_at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['text'],
                        'constraints': [models.UniqueConstraint(fields=('trajectory', 'text'), name='answers_phrase_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Answer',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.CharField(choices=[('taken_up', 'overgenomen'), ('partly', 'deels overgenomen'), ('not', 'niet, omdat…'), ('lies_with', 'ligt bij…'), ('already_so', 'is al zo'), ('not_known_yet', 'nog niet bekend, uiterlijk…')], max_length=20, verbose_name='antwoord')),
                        ('text', models.TextField(blank=True, verbose_name='in gewone woorden')),
                        ('reason', models.TextField(blank=True, verbose_name='reden')),
                        ('passage', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='%(class)ss', to='plan.passage', verbose_name='waar in het plan')),
                        ('passage_version', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='plan.passageversion')),
                        ('party', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='people.organisation', verbose_name='bij wie')),
                        ('due_on', models.DateField(blank=True, null=True, verbose_name='uiterlijk')),
                        ('contribution', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='answer', to='dialogue.contribution')),
                        ('number', models.PositiveSmallIntegerField(default=1)),
                        ('news_number', models.PositiveSmallIntegerField(default=1)),
                        ('is_shared', models.BooleanField(default=False)),
                        ('batch', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='answers', to='answers.answerbatch')),
                        ('given_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('given_at', models.DateTimeField()),
                        ('checked_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('confirmed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('confirmed_at', models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [models.Index(fields=['kind', 'due_on'], name='answers_answer_due'), models.Index(fields=['given_at'], name='answers_answer_given')],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('kind', 'not'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='answers_answer_no_has_reason'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'lies_with'), _negated=True), ('party__isnull', False), _connector='OR'), name='answers_answer_lies_with_has_party'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'not_known_yet'), _negated=True), ('due_on__isnull', False), _connector='OR'), name='answers_answer_not_known_yet_has_date')],
                    },
                ),
                migrations.CreateModel(
                    name='AnswerVersion',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.CharField(choices=[('taken_up', 'overgenomen'), ('partly', 'deels overgenomen'), ('not', 'niet, omdat…'), ('lies_with', 'ligt bij…'), ('already_so', 'is al zo'), ('not_known_yet', 'nog niet bekend, uiterlijk…')], max_length=20, verbose_name='antwoord')),
                        ('text', models.TextField(blank=True, verbose_name='in gewone woorden')),
                        ('reason', models.TextField(blank=True, verbose_name='reden')),
                        ('passage', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='%(class)ss', to='plan.passage', verbose_name='waar in het plan')),
                        ('passage_version', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='plan.passageversion')),
                        ('party', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='people.organisation', verbose_name='bij wie')),
                        ('due_on', models.DateField(blank=True, null=True, verbose_name='uiterlijk')),
                        ('answer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='answers.answer')),
                        ('number', models.PositiveSmallIntegerField()),
                        ('given_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('given_at', models.DateTimeField()),
                        ('checked_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['-number'],
                        'abstract': False,
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('kind', 'not'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='answers_answerversion_no_has_reason'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'lies_with'), _negated=True), ('party__isnull', False), _connector='OR'), name='answers_answerversion_lies_with_has_party'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'not_known_yet'), _negated=True), ('due_on__isnull', False), _connector='OR'), name='answers_answerversion_not_known_yet_has_date'), models.UniqueConstraint(fields=('answer', 'number'), name='answers_version_number_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Decision',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='decisions', to='programme.trajectory')),
                        ('what', models.CharField(max_length=300, verbose_name='wat is besloten?')),
                        ('because', models.TextField(verbose_name='waarom?')),
                        ('decided_by', models.CharField(max_length=200, verbose_name='door wie?')),
                        ('decided_on', models.DateField(verbose_name='wanneer?')),
                        ('is_public', models.BooleanField(default=False, verbose_name='iedereen mag dit lezen')),
                        ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('made_at', models.DateTimeField()),
                        ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                        ('insights', models.ManyToManyField(blank=True, related_name='decisions', to='insights.insight', verbose_name='door welke inzichten?')),
                        ('passages', models.ManyToManyField(blank=True, related_name='decisions', to='plan.passage', verbose_name='waar in het plan?')),
                    ],
                    options={
                        'ordering': ['-decided_on', '-id'],
                        'constraints': [models.CheckConstraint(condition=models.Q(('because', ''), _negated=True), name='answers_decision_has_reason')],
                    },
                ),
                migrations.CreateModel(
                    name='Forward',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='forwards', to='programme.trajectory')),
                        ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='forwards', to='people.organisation', verbose_name='aan wie')),
                        ('title', models.CharField(max_length=200, verbose_name='waar gaat het over?')),
                        ('letter', models.TextField(verbose_name='begeleidende tekst')),
                        ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mailadres van wie het leest')),
                        ('due_on', models.DateField(verbose_name='reactie graag voor')),
                        ('state', models.CharField(choices=[('draft', 'in voorbereiding'), ('released', 'vrijgegeven'), ('replied', 'er is een reactie'), ('closed', 'afgesloten')], default='draft', max_length=20, verbose_name='stand')),
                        ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('made_at', models.DateTimeField()),
                        ('released_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('released_at', models.DateTimeField(blank=True, null=True)),
                        ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ('opened_at', models.DateTimeField(blank=True, null=True)),
                        ('reminded_at', models.DateTimeField(blank=True, null=True)),
                        ('reply', models.TextField(blank=True, verbose_name='reactie op alles samen')),
                        ('replied_by', models.CharField(blank=True, max_length=200, verbose_name='wie reageert er?')),
                        ('replied_at', models.DateTimeField(blank=True, null=True)),
                        ('shown_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('shown_at', models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        'ordering': ['-made_at', '-id'],
                        'indexes': [models.Index(fields=['trajectory', 'state'], name='answers_forward_list')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('state', 'draft'), ('released_at__isnull', False), _connector='OR'), name='answers_forward_released_has_moment'), models.CheckConstraint(condition=models.Q(('shown_at__isnull', True), ('replied_at__isnull', False), _connector='OR'), name='answers_forward_shown_is_replied')],
                    },
                ),
                migrations.CreateModel(
                    name='ForwardPoint',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('forward', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='points', to='answers.forward')),
                        ('contribution', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='forward_points', to='dialogue.contribution')),
                        ('is_kept_back', models.BooleanField(default=False, verbose_name='gaat niet mee')),
                        ('reply', models.TextField(blank=True, verbose_name='reactie')),
                    ],
                    options={
                        'ordering': ['id'],
                        'constraints': [models.UniqueConstraint(fields=('forward', 'contribution'), name='answers_point_once_per_forward')],
                    },
                ),
                migrations.CreateModel(
                    name='LetterTemplate',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='letter_templates', to='programme.trajectory')),
                        ('name', models.CharField(max_length=200, verbose_name='naam')),
                        ('recipients', models.CharField(choices=[('persons', 'wie iets zei'), ('organisations', 'besturen en andere organisaties')], max_length=20, verbose_name='voor wie?')),
                        ('content', models.FileField(upload_to='letter-templates', verbose_name='Word-bestand')),
                        ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('made_at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['name', 'id'],
                        'constraints': [models.UniqueConstraint(fields=('trajectory', 'name'), name='answers_letter_template_name_once')],
                    },
                ),
                migrations.CreateModel(
                    name='LetterRound',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('template', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rounds', to='answers.lettertemplate')),
                        ('state', models.CharField(choices=[('asked', 'wacht op een beurt'), ('making', 'wordt gemaakt'), ('ready', 'klaar'), ('refused', 'niet gelukt')], default='asked', max_length=20)),
                        ('refusal', models.CharField(blank=True, max_length=300)),
                        ('n_done', models.PositiveIntegerField(default=0)),
                        ('n_total', models.PositiveIntegerField(default=0)),
                        ('seen_alive_at', models.DateTimeField(blank=True, null=True)),
                        ('n_attempts', models.PositiveSmallIntegerField(default=0)),
                        ('content', models.FileField(blank=True, upload_to='letter-rounds/%Y/%m')),
                        ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='letter_rounds', to=settings.AUTH_USER_MODEL)),
                        ('asked_at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['-id'],
                        'indexes': [models.Index(fields=['state', 'seen_alive_at'], name='answers_round_waiting')],
                    },
                ),
                migrations.CreateModel(
                    name='AnswerTold',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers_told', to='people.person')),
                        ('contribution', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='told', to='dialogue.contribution')),
                        ('number', models.PositiveSmallIntegerField()),
                        ('told_at', models.DateTimeField()),
                    ],
                    options={
                        'indexes': [models.Index(fields=['person', 'told_at'], name='answers_told_lately')],
                        'constraints': [models.UniqueConstraint(fields=('person', 'contribution'), name='answers_told_once_per_person')],
                    },
                ),
                migrations.CreateModel(
                    name='AnswerMessage',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('contribution', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answer_messages', to='dialogue.contribution')),
                        ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='answer_messages', to='people.person')),
                        ('written_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('text', models.TextField(max_length=2000, verbose_name='bericht')),
                        ('at', models.DateTimeField()),
                        ('handled_at', models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        'ordering': ['at', 'id'],
                        'indexes': [models.Index(condition=models.Q(('handled_at__isnull', True)), fields=['contribution'], name='answers_message_open')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='answers_message_has_text')],
                    },
                ),
            ],
        ),
    ]
