import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('dialogue', '0001_first_tables'),
        ('insights', '0001_first_tables'),
        ('people', '0001_first_tables'),
        ('people', '__first__'),
        ('programme', '0001_first_tables'),
    ]

    operations = [
        migrations.CreateModel(
            name='Chapter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('title', models.CharField(max_length=200, verbose_name='titel')),
                ('demand', models.TextField(blank=True, verbose_name='wat de wet vraagt')),
            ],
            options={
                'ordering': ['number'],
            },
        ),
        migrations.CreateModel(
            name='Passage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('chapter', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='passages', to='plan.chapter')),
            ],
            options={
                'ordering': ['number'],
                'constraints': [models.UniqueConstraint(fields=('chapter', 'number'), name='plan_passage_number_once')],
            },
        ),
        migrations.CreateModel(
            name='PassageGround',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('insight', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='grounds', to='insights.insight')),
                ('passage', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='grounds', to='plan.passage')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('passage', 'insight'), name='plan_ground_once_per_insight')],
            },
        ),
        migrations.AddField(
            model_name='passage',
            name='insights',
            field=models.ManyToManyField(related_name='passages', through='plan.PassageGround', to='insights.insight', verbose_name='rust op'),
        ),
        migrations.CreateModel(
            name='PassageVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('text', models.TextField(verbose_name='tekst')),
                ('made_at', models.DateTimeField()),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('passage', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='plan.passage')),
            ],
            options={
                'ordering': ['number'],
                'constraints': [models.UniqueConstraint(fields=('passage', 'number'), name='plan_version_number_once')],
            },
        ),
        migrations.CreateModel(
            name='Plan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=200, verbose_name='titel')),
                ('first_year', models.PositiveSmallIntegerField(verbose_name='eerste schooljaar')),
                ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='plans', to='programme.trajectory')),
            ],
            options={
                'ordering': ['-first_year'],
            },
        ),
        migrations.AddField(
            model_name='chapter',
            name='plan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='chapters', to='plan.plan'),
        ),
        migrations.CreateModel(
            name='Answer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('taken_up', 'overgenomen'), ('partly', 'deels overgenomen'), ('not', 'niet, omdat…'), ('lies_with', 'ligt bij…'), ('already_so', 'is al zo'), ('not_known_yet', 'nog niet bekend, uiterlijk…')], max_length=20, verbose_name='antwoord')),
                ('text', models.TextField(blank=True, verbose_name='in gewone woorden')),
                ('reason', models.TextField(blank=True, verbose_name='reden')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='uiterlijk')),
                ('given_at', models.DateTimeField()),
                ('contribution', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='answer', to='dialogue.contribution')),
                ('given_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('party', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='people.organisation', verbose_name='bij wie')),
                ('passage', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='answers', to='plan.passage', verbose_name='waar in het plan')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('kind', 'not'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='plan_no_has_reason'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'lies_with'), _negated=True), ('party__isnull', False), _connector='OR'), name='plan_lies_with_has_party'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'not_known_yet'), _negated=True), ('due_on__isnull', False), _connector='OR'), name='plan_not_known_yet_has_date')],
            },
        ),
        migrations.AddConstraint(
            model_name='chapter',
            constraint=models.UniqueConstraint(fields=('plan', 'number'), name='plan_chapter_number_once'),
        ),
    ]
