import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('insights', '0007_series_and_paragraphs'),
        ('people', '0002_visit_key_of_accounts'),
        ('people', '__first__'),
        ('plan', '0004_goals_and_earlier_plans'),
    ]

    operations = [
        migrations.CreateModel(
            name='MarginNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('quote', models.TextField(blank=True, verbose_name='bij deze woorden')),
                ('text', models.TextField(verbose_name='kanttekening')),
                ('made_at', models.DateTimeField()),
                ('settled_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ['made_at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='MarginReply',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(verbose_name='antwoord')),
                ('made_at', models.DateTimeField()),
            ],
            options={
                'ordering': ['made_at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='PassageDraft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(blank=True)),
                ('seen_version', models.PositiveSmallIntegerField(default=0)),
                ('saved_at', models.DateTimeField()),
            ],
            options={
                'ordering': ['-saved_at'],
            },
        ),
        migrations.CreateModel(
            name='ProposedText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(verbose_name='tekst')),
                ('why', models.TextField(blank=True, verbose_name='waarom?')),
                ('proposed_at', models.DateTimeField()),
                ('state', models.CharField(choices=[('open', 'ligt voor'), ('accepted', 'overgenomen'), ('refused', 'niet overgenomen'), ('withdrawn', 'teruggenomen')], default='open', max_length=20)),
                ('reason', models.TextField(blank=True, verbose_name='waarom niet?')),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ['proposed_at', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state', 'refused'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='plan_refused_text_has_reason')],
            },
        ),
        migrations.CreateModel(
            name='Review',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('asked_at', models.DateTimeField()),
                ('state', models.CharField(choices=[('asked', 'gevraagd'), ('read', 'gelezen'), ('approved', 'akkoord'), ('objected', 'nog niet akkoord')], default='asked', max_length=20)),
                ('note', models.TextField(blank=True, verbose_name='wat wil je erbij zeggen?')),
                ('given_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ['-asked_at', '-id'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state', 'objected'), _negated=True), models.Q(('note', ''), _negated=True), _connector='OR'), name='plan_objection_has_note')],
            },
        ),
        migrations.CreateModel(
            name='TemplateChapter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('title', models.CharField(max_length=200, verbose_name='titel van het hoofdstuk')),
                ('content', models.CharField(choices=[('network', 'voorzieningen en basisondersteuning'), ('money', 'verdeling van geld, met meerjarenbegroting'), ('admission', 'toelaatbaarheid en plaatsing in sbo en so'), ('return', 'terugplaatsing en overplaatsing'), ('results', 'beoogde en bereikte resultaten'), ('parents', 'informatie aan ouders'), ('privacy', 'persoonsgegevens'), ('funding', 'bekostiging van so en sbo'), ('support_point', 'ouder- en jeugdsteunpunt'), ('other', 'eigen hoofdstuk')], default='other', max_length=20, verbose_name='waar gaat het over?')),
                ('demand', models.TextField(blank=True, verbose_name='wat de wet vraagt')),
                ('is_sure', models.BooleanField(default=False, verbose_name='dit staat zeker in de wet')),
            ],
            options={
                'ordering': ['number'],
            },
        ),
        migrations.AlterModelOptions(
            name='plan',
            options={'ordering': ['-first_year', '-id']},
        ),
        migrations.RemoveConstraint(
            model_name='chapter',
            name='plan_chapter_number_once',
        ),
        migrations.RemoveConstraint(
            model_name='passage',
            name='plan_passage_number_once',
        ),
        migrations.AddField(
            model_name='chapter',
            name='content',
            field=models.CharField(choices=[('network', 'voorzieningen en basisondersteuning'), ('money', 'verdeling van geld, met meerjarenbegroting'), ('admission', 'toelaatbaarheid en plaatsing in sbo en so'), ('return', 'terugplaatsing en overplaatsing'), ('results', 'beoogde en bereikte resultaten'), ('parents', 'informatie aan ouders'), ('privacy', 'persoonsgegevens'), ('funding', 'bekostiging van so en sbo'), ('support_point', 'ouder- en jeugdsteunpunt'), ('other', 'eigen hoofdstuk')], default='other', max_length=20, verbose_name='waar gaat het over?'),
        ),
        migrations.AddField(
            model_name='chapter',
            name='is_sure',
            field=models.BooleanField(default=False, verbose_name='dit staat zeker in de wet'),
        ),
        migrations.AddField(
            model_name='chapter',
            name='removed_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='passageversion',
            name='proposed_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AlterField(
            model_name='chapter',
            name='title',
            field=models.CharField(max_length=200, verbose_name='titel van het hoofdstuk'),
        ),
        migrations.AddConstraint(
            model_name='chapter',
            constraint=models.UniqueConstraint(condition=models.Q(('removed_at__isnull', True)), fields=('plan', 'number'), name='plan_chapter_number_once'),
        ),
        migrations.AddConstraint(
            model_name='passage',
            constraint=models.UniqueConstraint(condition=models.Q(('removed_at__isnull', True)), fields=('chapter', 'number'), name='plan_passage_number_once'),
        ),
        migrations.AddField(
            model_name='marginnote',
            name='made_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='marginnote',
            name='passage',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='margin_notes', to='plan.passage'),
        ),
        migrations.AddField(
            model_name='marginnote',
            name='settled_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='marginnote',
            name='version',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='margin_notes', to='plan.passageversion'),
        ),
        migrations.AddField(
            model_name='marginreply',
            name='made_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='marginreply',
            name='note',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='replies', to='plan.marginnote'),
        ),
        migrations.AddField(
            model_name='passagedraft',
            name='chapter',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='drafts', to='plan.chapter'),
        ),
        migrations.AddField(
            model_name='passagedraft',
            name='passage',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='drafts', to='plan.passage'),
        ),
        migrations.AddField(
            model_name='passagedraft',
            name='user',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='passage_drafts', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='proposedtext',
            name='base',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='proposals', to='plan.passageversion'),
        ),
        migrations.AddField(
            model_name='proposedtext',
            name='became',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='proposal', to='plan.passageversion'),
        ),
        migrations.AddField(
            model_name='proposedtext',
            name='decided_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='proposedtext',
            name='passage',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='proposals', to='plan.passage'),
        ),
        migrations.AddField(
            model_name='proposedtext',
            name='proposed_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='review',
            name='asked_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='review',
            name='reviewer',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reviews', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='review',
            name='version',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reviews', to='plan.passageversion'),
        ),
        migrations.AddField(
            model_name='templatechapter',
            name='partnership',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='template_chapters', to='people.partnership'),
        ),
        migrations.AddConstraint(
            model_name='passagedraft',
            constraint=models.UniqueConstraint(fields=('user', 'passage'), name='plan_draft_once_per_passage'),
        ),
        migrations.AddConstraint(
            model_name='passagedraft',
            constraint=models.UniqueConstraint(condition=models.Q(('passage__isnull', True)), fields=('user', 'chapter'), name='plan_draft_once_per_new_passage'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.UniqueConstraint(fields=('version', 'reviewer'), name='plan_review_once_per_version'),
        ),
        migrations.AddConstraint(
            model_name='templatechapter',
            constraint=models.UniqueConstraint(fields=('partnership', 'number'), name='plan_template_number_once'),
        ),
    ]
