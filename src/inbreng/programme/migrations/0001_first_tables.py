import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0001_first_tables'),
        ('people', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='QuestionSet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='naam')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='question_sets', to='people.partnership')),
            ],
            options={
                'ordering': ['name'],
                'constraints': [models.UniqueConstraint(fields=('partnership', 'name'), name='programme_question_set_name_once')],
            },
        ),
        migrations.CreateModel(
            name='StandardQuestion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.CharField(max_length=500, verbose_name='vraag')),
                ('suggested_kind', models.CharField(blank=True, max_length=20, verbose_name='levert meestal op')),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('question_set', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='questions', to='programme.questionset')),
            ],
            options={
                'ordering': ['position', 'id'],
                'constraints': [models.UniqueConstraint(fields=('question_set', 'text'), name='programme_standard_question_once')],
            },
        ),
        migrations.CreateModel(
            name='StandingGroup',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='naam')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='standing_groups', to='people.partnership')),
            ],
            options={
                'ordering': ['name'],
                'constraints': [models.UniqueConstraint(fields=('partnership', 'name'), name='programme_standing_group_name_once')],
            },
        ),
        migrations.CreateModel(
            name='Gathering',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=200, verbose_name='titel')),
                ('format', models.CharField(choices=[('roundtable', 'rondetafelgesprek'), ('feedback_evening', 'feedbackavond'), ('parents_evening', 'ouderavond of ouderpanel'), ('cafe', 'café'), ('breakout', 'online, in break-outrooms'), ('youth_panel', 'jongerenpanel'), ('network_meeting', 'netwerkbijeenkomst'), ('conference', 'conferentie'), ('small_talk', 'in gesprek met…'), ('other', 'andere bijeenkomst')], default='roundtable', max_length=20, verbose_name='vorm')),
                ('held_on', models.DateField(blank=True, null=True, verbose_name='datum')),
                ('place', models.CharField(blank=True, max_length=200, verbose_name='plaats')),
                ('description', models.TextField(blank=True, verbose_name='waar ging het over?')),
                ('n_participants', models.PositiveIntegerField(blank=True, null=True, verbose_name='aantal aanwezigen')),
                ('participants_exact', models.BooleanField(default=True, verbose_name='precies geteld')),
                ('organisations', models.ManyToManyField(blank=True, related_name='gatherings', to='people.organisation', verbose_name='vertegenwoordigd')),
                ('standing_group', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='gatherings', to='programme.standinggroup', verbose_name='vaste groep')),
            ],
            options={
                'ordering': ['-held_on', '-id'],
            },
        ),
        migrations.CreateModel(
            name='Table',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('label', models.CharField(max_length=200, verbose_name='naam')),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('n_participants', models.PositiveIntegerField(blank=True, null=True, verbose_name='aantal aan tafel')),
                ('participants_exact', models.BooleanField(default=True, verbose_name='precies geteld')),
                ('composition', models.CharField(blank=True, max_length=500, verbose_name='wie zaten er')),
                ('gathering', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tables', to='programme.gathering')),
                ('host', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='hosted_tables', to=settings.AUTH_USER_MODEL, verbose_name='gastheer of notulist')),
                ('organisations', models.ManyToManyField(blank=True, related_name='tables', to='people.organisation', verbose_name='vertegenwoordigd')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='parts', to='programme.table', verbose_name='onderdeel van')),
            ],
            options={
                'ordering': ['position', 'id'],
                'constraints': [models.UniqueConstraint(fields=('gathering', 'parent', 'label'), name='programme_table_label_once'), models.UniqueConstraint(condition=models.Q(('parent__isnull', True)), fields=('gathering', 'label'), name='programme_table_top_label_once')],
            },
        ),
        migrations.CreateModel(
            name='Seat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('n_people', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='aantal')),
                ('perspective', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='people.perspective')),
                ('table', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='seats', to='programme.table')),
            ],
            options={
                'ordering': ['perspective__position', 'id'],
                'constraints': [models.UniqueConstraint(fields=('table', 'perspective'), name='programme_seat_once_per_perspective')],
            },
        ),
        migrations.CreateModel(
            name='Question',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('heading', models.CharField(blank=True, max_length=200, verbose_name='onderwerp')),
                ('text', models.CharField(max_length=500, verbose_name='vraag')),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('gathering', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='questions', to='programme.gathering')),
                ('standard_question', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='asked', to='programme.standardquestion')),
                ('tables', models.ManyToManyField(blank=True, related_name='questions', to='programme.table')),
            ],
            options={
                'ordering': ['position', 'id'],
                'constraints': [models.UniqueConstraint(fields=('gathering', 'heading', 'text'), name='programme_question_once')],
            },
        ),
        migrations.CreateModel(
            name='Trajectory',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='naam')),
                ('motto', models.CharField(blank=True, max_length=200, verbose_name='motto')),
                ('description', models.TextField(blank=True, verbose_name='waar gaat het over?')),
                ('begins_on', models.DateField(verbose_name='vanaf')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='tot en met')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='trajectories', to='people.partnership')),
            ],
            options={
                'verbose_name_plural': 'trajectories',
                'ordering': ['-begins_on', 'name'],
                'constraints': [models.UniqueConstraint(fields=('partnership', 'name'), name='programme_trajectory_name_once')],
            },
        ),
        migrations.AddField(
            model_name='gathering',
            name='trajectory',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='gatherings', to='programme.trajectory'),
        ),
        migrations.CreateModel(
            name='FocusPoint',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='naam')),
                ('explanation', models.TextField(blank=True, verbose_name='toelichting')),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='focus_points', to='programme.trajectory')),
            ],
            options={
                'ordering': ['position', 'id'],
                'constraints': [models.UniqueConstraint(fields=('trajectory', 'name'), name='programme_focus_point_name_once')],
            },
        ),
        migrations.CreateModel(
            name='TrajectoryAccess',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='trajectory_accesses', to='people.role')),
                ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='accesses', to='programme.trajectory')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('trajectory', 'role'), name='programme_access_once_per_role')],
            },
        ),
        migrations.AddIndex(
            model_name='gathering',
            index=models.Index(fields=['trajectory', '-held_on'], name='programme_gathering_by_date'),
        ),
    ]
