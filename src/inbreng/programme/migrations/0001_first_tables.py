import django.db.models.deletion
import inbreng.core.tables
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0001_first_tables'),
    ]

    operations = [
        inbreng.core.tables.CreateTables(
            operations=[
                migrations.CreateModel(
                    name='Trajectory',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='trajectories', to='people.partnership')),
                        ('name', models.CharField(max_length=200, verbose_name='naam')),
                        ('motto', models.CharField(blank=True, max_length=200, verbose_name='motto')),
                        ('description', models.TextField(blank=True, verbose_name='waar gaat het over?')),
                        ('begins_on', models.DateField(verbose_name='vanaf')),
                        ('ends_on', models.DateField(blank=True, null=True, verbose_name='tot en met')),
                    ],
                    options={
                        'verbose_name_plural': 'trajectories',
                        'ordering': ['-begins_on', 'name'],
                        'constraints': [models.UniqueConstraint(fields=('partnership', 'name'), name='programme_trajectory_name_once')],
                    },
                ),
                migrations.CreateModel(
                    name='TrajectoryAccess',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='accesses', to='programme.trajectory')),
                        ('role', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='trajectory_accesses', to='people.role')),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(fields=('trajectory', 'role'), name='programme_access_once_per_role')],
                    },
                ),
                migrations.CreateModel(
                    name='FocusPoint',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='focus_points', to='programme.trajectory')),
                        ('name', models.CharField(max_length=200, verbose_name='naam')),
                        ('explanation', models.TextField(blank=True, verbose_name='toelichting')),
                        ('position', models.PositiveSmallIntegerField(default=0)),
                    ],
                    options={
                        'ordering': ['position', 'id'],
                        'constraints': [models.UniqueConstraint(fields=('trajectory', 'name'), name='programme_focus_point_name_once')],
                    },
                ),
                migrations.CreateModel(
                    name='StandingGroup',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='standing_groups', to='people.partnership')),
                        ('name', models.CharField(max_length=200, verbose_name='naam')),
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
                        ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='gatherings', to='programme.trajectory')),
                        ('standing_group', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='gatherings', to='programme.standinggroup', verbose_name='vaste groep')),
                        ('title', models.CharField(max_length=200, verbose_name='titel')),
                        ('format', models.CharField(choices=[('roundtable', 'rondetafelgesprek'), ('feedback_evening', 'feedbackavond'), ('parents_evening', 'ouderavond of ouderpanel'), ('cafe', 'café'), ('breakout', 'online, in break-outrooms'), ('youth_panel', 'jongerenpanel'), ('network_meeting', 'netwerkbijeenkomst'), ('conference', 'conferentie'), ('small_talk', 'in gesprek met…'), ('other', 'andere bijeenkomst'), ('consultation', 'raadpleging'), ('poll', 'navraag')], default='roundtable', max_length=20, verbose_name='vorm')),
                        ('held_on', models.DateField(blank=True, null=True, verbose_name='datum')),
                        ('place', models.CharField(blank=True, max_length=200, verbose_name='plaats')),
                        ('description', models.TextField(blank=True, verbose_name='waar ging het over?')),
                        ('n_participants', models.PositiveIntegerField(blank=True, null=True, verbose_name='aantal aanwezigen')),
                        ('participants_exact', models.BooleanField(default=True, verbose_name='precies geteld')),
                        ('organisations', models.ManyToManyField(blank=True, related_name='gatherings', to='people.organisation', verbose_name='vertegenwoordigd')),
                    ],
                    options={
                        'ordering': ['-held_on', '-id'],
                        'indexes': [models.Index(fields=['trajectory', '-held_on'], name='programme_gathering_by_date')],
                    },
                ),
                migrations.CreateModel(
                    name='Table',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('gathering', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tables', to='programme.gathering')),
                        ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='parts', to='programme.table', verbose_name='onderdeel van')),
                        ('label', models.CharField(max_length=200, verbose_name='naam')),
                        ('position', models.PositiveSmallIntegerField(default=0)),
                        ('n_participants', models.PositiveIntegerField(blank=True, null=True, verbose_name='aantal aan tafel')),
                        ('participants_exact', models.BooleanField(default=True, verbose_name='precies geteld')),
                        ('composition', models.CharField(blank=True, max_length=500, verbose_name='wie zaten er')),
                        ('host', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='hosted_tables', to=settings.AUTH_USER_MODEL, verbose_name='gastheer of notulist')),
                        ('organisations', models.ManyToManyField(blank=True, related_name='tables', to='people.organisation', verbose_name='vertegenwoordigd')),
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
                        ('table', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='seats', to='programme.table')),
                        ('perspective', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='people.perspective')),
                        ('n_people', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='aantal')),
                    ],
                    options={
                        'ordering': ['perspective__position', 'id'],
                        'constraints': [models.UniqueConstraint(fields=('table', 'perspective'), name='programme_seat_once_per_perspective')],
                    },
                ),
                migrations.CreateModel(
                    name='HearingGoal',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='hearing_goals', to='programme.trajectory')),
                        ('perspective', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='hearing_goals', to='people.perspective')),
                        ('organisation_kind', models.CharField(blank=True, choices=[('board', 'schoolbestuur'), ('school', 'school'), ('municipality', 'gemeente'), ('care', 'jeugdhulp of zorg'), ('council', 'raad'), ('partnership', 'samenwerkingsverband'), ('national', 'landelijke partij'), ('other', 'andere organisatie')], max_length=20)),
                        ('school_type', models.CharField(blank=True, choices=[('bao', 'regulier basisonderwijs (bao)'), ('sbo', 'speciaal basisonderwijs (sbo)'), ('so', 'speciaal onderwijs (so)'), ('vo', 'voortgezet onderwijs (vo)'), ('vso', 'voortgezet speciaal onderwijs (vso)'), ('preschool', 'voorschool')], max_length=20)),
                        ('n_wanted', models.PositiveIntegerField(verbose_name='hoeveel wil je er horen?')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('organisation_kind', ''), ('perspective__isnull', False), ('school_type', '')), models.Q(('perspective__isnull', True), ('school_type', ''), models.Q(('organisation_kind', ''), _negated=True)), models.Q(('organisation_kind', ''), ('perspective__isnull', True), models.Q(('school_type', ''), _negated=True)), _connector='OR'), name='programme_hearing_goal_of_one_kind'), models.UniqueConstraint(condition=models.Q(('perspective__isnull', False)), fields=('trajectory', 'perspective'), name='programme_hearing_goal_perspective_once'), models.UniqueConstraint(condition=models.Q(('perspective__isnull', True)), fields=('trajectory', 'organisation_kind', 'school_type'), name='programme_hearing_goal_kind_once')],
                    },
                ),
                migrations.CreateModel(
                    name='QuestionSet',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='question_sets', to='people.partnership')),
                        ('name', models.CharField(max_length=200, verbose_name='naam')),
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
                        ('question_set', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='questions', to='programme.questionset')),
                        ('text', models.CharField(max_length=500, verbose_name='vraag')),
                        ('suggested_kind', models.CharField(blank=True, max_length=20, verbose_name='levert meestal op')),
                        ('position', models.PositiveSmallIntegerField(default=0)),
                    ],
                    options={
                        'ordering': ['position', 'id'],
                        'constraints': [models.UniqueConstraint(fields=('question_set', 'text'), name='programme_standard_question_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Question',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('gathering', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='questions', to='programme.gathering')),
                        ('heading', models.CharField(blank=True, max_length=200, verbose_name='onderwerp')),
                        ('text', models.CharField(max_length=500, verbose_name='vraag')),
                        ('position', models.PositiveSmallIntegerField(default=0)),
                        ('standard_question', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='asked', to='programme.standardquestion')),
                        ('tables', models.ManyToManyField(blank=True, related_name='questions', to='programme.table')),
                    ],
                    options={
                        'ordering': ['position', 'id'],
                        'constraints': [models.UniqueConstraint(fields=('gathering', 'heading', 'text'), name='programme_question_once')],
                    },
                ),
            ],
        ),
    ]
