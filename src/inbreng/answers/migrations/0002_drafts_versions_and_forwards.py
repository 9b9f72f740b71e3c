import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('answers', '0001_answers_move_in'),
        ('dialogue', '0007_remark_sources'),
        ('insights', '0007_series_and_paragraphs'),
        ('people', '0003_letters_and_choices'),
        ('people', '__first__'),
        ('plan', '0006_texts_as_html'),
        ('programme', '0003_consultation_formats'),
    ]

    operations = [
        migrations.CreateModel(
            name='AnswerBatch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('taken_up', 'overgenomen'), ('partly', 'deels overgenomen'), ('not', 'niet, omdat…'), ('lies_with', 'ligt bij…'), ('already_so', 'is al zo'), ('not_known_yet', 'nog niet bekend, uiterlijk…')], max_length=20, verbose_name='antwoord')),
                ('text', models.TextField(blank=True, verbose_name='in gewone woorden')),
                ('reason', models.TextField(blank=True, verbose_name='reden')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='uiterlijk')),
                ('chosen_as', models.CharField(blank=True, max_length=300, verbose_name='gekozen als')),
                ('state', models.CharField(choices=[('draft', 'klad'), ('asked', 'wacht op meelezen'), ('returned', 'terug met een opmerking'), ('checked', 'meegelezen en goed'), ('given', 'gegeven'), ('dropped', 'weggedaan')], default='draft', max_length=20, verbose_name='stand')),
                ('version', models.PositiveIntegerField(default=1)),
                ('made_at', models.DateTimeField()),
                ('asked_at', models.DateTimeField(blank=True, null=True)),
                ('checked_at', models.DateTimeField(blank=True, null=True)),
                ('note', models.TextField(blank=True, verbose_name='opmerking')),
                ('given_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ['-made_at', '-id'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('kind', 'not'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='answers_answerbatch_no_has_reason'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'not_known_yet'), _negated=True), ('due_on__isnull', False), _connector='OR'), name='answers_answerbatch_not_known_yet_has_date'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'given'), _negated=True), ('given_at__isnull', False), _connector='OR'), name='answers_given_has_moment'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'returned'), _negated=True), models.Q(('note', ''), _negated=True), _connector='OR'), name='answers_returned_has_note')],
            },
        ),
        migrations.CreateModel(
            name='AnswerMessage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(max_length=2000, verbose_name='bericht')),
                ('at', models.DateTimeField()),
                ('handled_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ['at', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='answers_message_has_text')],
            },
        ),
        migrations.CreateModel(
            name='AnswerTold',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('told_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='AnswerVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('taken_up', 'overgenomen'), ('partly', 'deels overgenomen'), ('not', 'niet, omdat…'), ('lies_with', 'ligt bij…'), ('already_so', 'is al zo'), ('not_known_yet', 'nog niet bekend, uiterlijk…')], max_length=20, verbose_name='antwoord')),
                ('text', models.TextField(blank=True, verbose_name='in gewone woorden')),
                ('reason', models.TextField(blank=True, verbose_name='reden')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='uiterlijk')),
                ('number', models.PositiveSmallIntegerField()),
                ('given_at', models.DateTimeField()),
            ],
            options={
                'ordering': ['-number'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('kind', 'not'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='answers_answerversion_no_has_reason'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'not_known_yet'), _negated=True), ('due_on__isnull', False), _connector='OR'), name='answers_answerversion_not_known_yet_has_date')],
            },
        ),
        migrations.CreateModel(
            name='BatchPoint',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_excepted', models.BooleanField(default=False, verbose_name='krijgt dit antwoord niet')),
                ('seen_number', models.PositiveSmallIntegerField(default=0)),
                ('outcome', models.CharField(choices=[('open', 'nog niet gegeven'), ('given', 'antwoord gekregen'), ('skipped', 'overgeslagen: intussen veranderd')], default='open', max_length=20)),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='Forward',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=200, verbose_name='waar gaat het over?')),
                ('letter', models.TextField(verbose_name='begeleidende tekst')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mailadres van wie het leest')),
                ('due_on', models.DateField(verbose_name='reactie graag voor')),
                ('state', models.CharField(choices=[('draft', 'in voorbereiding'), ('released', 'vrijgegeven'), ('replied', 'er is een reactie'), ('closed', 'afgesloten')], default='draft', max_length=20, verbose_name='stand')),
                ('made_at', models.DateTimeField()),
                ('released_at', models.DateTimeField(blank=True, null=True)),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('opened_at', models.DateTimeField(blank=True, null=True)),
                ('reminded_at', models.DateTimeField(blank=True, null=True)),
                ('reply', models.TextField(blank=True, verbose_name='reactie op alles samen')),
                ('replied_by', models.CharField(blank=True, max_length=200, verbose_name='wie reageert er?')),
                ('replied_at', models.DateTimeField(blank=True, null=True)),
                ('shown_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ['-made_at', '-id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('state', 'draft'), ('released_at__isnull', False), _connector='OR'), name='answers_forward_released_has_moment'), models.CheckConstraint(condition=models.Q(('shown_at__isnull', True), ('replied_at__isnull', False), _connector='OR'), name='answers_forward_shown_is_replied')],
            },
        ),
        migrations.CreateModel(
            name='ForwardPoint',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_kept_back', models.BooleanField(default=False, verbose_name='gaat niet mee')),
                ('reply', models.TextField(blank=True, verbose_name='reactie')),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='Phrase',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(verbose_name='vaste zin')),
                ('made_at', models.DateTimeField()),
            ],
            options={
                'ordering': ['text'],
            },
        ),
        migrations.RemoveConstraint(
            model_name='answer',
            name='answers_no_has_reason',
        ),
        migrations.RemoveConstraint(
            model_name='answer',
            name='answers_lies_with_has_party',
        ),
        migrations.RemoveConstraint(
            model_name='answer',
            name='answers_not_known_yet_has_date',
        ),
        migrations.AddField(
            model_name='answer',
            name='checked_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='answer',
            name='confirmed_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='answer',
            name='confirmed_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='answer',
            name='is_shared',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='answer',
            name='news_number',
            field=models.PositiveSmallIntegerField(default=1),
        ),
        migrations.AddField(
            model_name='answer',
            name='number',
            field=models.PositiveSmallIntegerField(default=1),
        ),
        migrations.AddField(
            model_name='answer',
            name='passage_version',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='plan.passageversion'),
        ),
        migrations.AlterField(
            model_name='answer',
            name='party',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='people.organisation', verbose_name='bij wie'),
        ),
        migrations.AlterField(
            model_name='answer',
            name='passage',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='%(class)ss', to='plan.passage', verbose_name='waar in het plan'),
        ),
        migrations.AddField(
            model_name='answerbatch',
            name='asked_of',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='wie leest mee?'),
        ),
        migrations.AddField(
            model_name='answerbatch',
            name='checked_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='answerbatch',
            name='given_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='answerbatch',
            name='made_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='answerbatch',
            name='party',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='people.organisation', verbose_name='bij wie'),
        ),
        migrations.AddField(
            model_name='answerbatch',
            name='passage',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='%(class)ss', to='plan.passage', verbose_name='waar in het plan'),
        ),
        migrations.AddField(
            model_name='answerbatch',
            name='passage_version',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='plan.passageversion'),
        ),
        migrations.AddField(
            model_name='answerbatch',
            name='theme',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='answer_batches', to='insights.theme'),
        ),
        migrations.AddField(
            model_name='answerbatch',
            name='trajectory',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answer_batches', to='programme.trajectory'),
        ),
        migrations.AddField(
            model_name='answer',
            name='batch',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='answers', to='answers.answerbatch'),
        ),
        migrations.AddIndex(
            model_name='answer',
            index=models.Index(fields=['kind', 'due_on'], name='answers_answer_due'),
        ),
        migrations.AddIndex(
            model_name='answer',
            index=models.Index(fields=['given_at'], name='answers_answer_given'),
        ),
        migrations.AddConstraint(
            model_name='answer',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'not'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='answers_answer_no_has_reason'),
        ),
        migrations.AddConstraint(
            model_name='answer',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'lies_with'), _negated=True), ('party__isnull', False), _connector='OR'), name='answers_answer_lies_with_has_party'),
        ),
        migrations.AddConstraint(
            model_name='answer',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'not_known_yet'), _negated=True), ('due_on__isnull', False), _connector='OR'), name='answers_answer_not_known_yet_has_date'),
        ),
        migrations.AddField(
            model_name='answermessage',
            name='contribution',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answer_messages', to='dialogue.contribution'),
        ),
        migrations.AddField(
            model_name='answermessage',
            name='person',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='answer_messages', to='people.person'),
        ),
        migrations.AddField(
            model_name='answermessage',
            name='written_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='answertold',
            name='contribution',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='told', to='dialogue.contribution'),
        ),
        migrations.AddField(
            model_name='answertold',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers_told', to='people.person'),
        ),
        migrations.AddField(
            model_name='answerversion',
            name='answer',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='answers.answer'),
        ),
        migrations.AddField(
            model_name='answerversion',
            name='checked_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='answerversion',
            name='given_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='answerversion',
            name='party',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='people.organisation', verbose_name='bij wie'),
        ),
        migrations.AddField(
            model_name='answerversion',
            name='passage',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='%(class)ss', to='plan.passage', verbose_name='waar in het plan'),
        ),
        migrations.AddField(
            model_name='answerversion',
            name='passage_version',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='plan.passageversion'),
        ),
        migrations.AddField(
            model_name='batchpoint',
            name='batch',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='points', to='answers.answerbatch'),
        ),
        migrations.AddField(
            model_name='batchpoint',
            name='contribution',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='batch_points', to='dialogue.contribution'),
        ),
        migrations.AddField(
            model_name='forward',
            name='made_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='forward',
            name='party',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='forwards', to='people.organisation', verbose_name='aan wie'),
        ),
        migrations.AddField(
            model_name='forward',
            name='released_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='forward',
            name='shown_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='forward',
            name='trajectory',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='forwards', to='programme.trajectory'),
        ),
        migrations.AddField(
            model_name='forwardpoint',
            name='contribution',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='forward_points', to='dialogue.contribution'),
        ),
        migrations.AddField(
            model_name='forwardpoint',
            name='forward',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='points', to='answers.forward'),
        ),
        migrations.AddField(
            model_name='phrase',
            name='made_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='phrase',
            name='trajectory',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answer_phrases', to='programme.trajectory'),
        ),
        migrations.AddIndex(
            model_name='answerbatch',
            index=models.Index(fields=['trajectory', 'state'], name='answers_batch_list'),
        ),
        migrations.AddConstraint(
            model_name='answerbatch',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'lies_with'), _negated=True), ('party__isnull', False), _connector='OR'), name='answers_answerbatch_lies_with_has_party'),
        ),
        migrations.AddIndex(
            model_name='answermessage',
            index=models.Index(condition=models.Q(('handled_at__isnull', True)), fields=['contribution'], name='answers_message_open'),
        ),
        migrations.AddIndex(
            model_name='answertold',
            index=models.Index(fields=['person', 'told_at'], name='answers_told_lately'),
        ),
        migrations.AddConstraint(
            model_name='answertold',
            constraint=models.UniqueConstraint(fields=('person', 'contribution'), name='answers_told_once_per_person'),
        ),
        migrations.AddConstraint(
            model_name='answerversion',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'lies_with'), _negated=True), ('party__isnull', False), _connector='OR'), name='answers_answerversion_lies_with_has_party'),
        ),
        migrations.AddConstraint(
            model_name='answerversion',
            constraint=models.UniqueConstraint(fields=('answer', 'number'), name='answers_version_number_once'),
        ),
        migrations.AddConstraint(
            model_name='batchpoint',
            constraint=models.UniqueConstraint(fields=('batch', 'contribution'), name='answers_point_once_per_batch'),
        ),
        migrations.AddIndex(
            model_name='forward',
            index=models.Index(fields=['trajectory', 'state'], name='answers_forward_list'),
        ),
        migrations.AddConstraint(
            model_name='forwardpoint',
            constraint=models.UniqueConstraint(fields=('forward', 'contribution'), name='answers_point_once_per_forward'),
        ),
        migrations.AddConstraint(
            model_name='phrase',
            constraint=models.UniqueConstraint(fields=('trajectory', 'text'), name='answers_phrase_once'),
        ),
    ]
