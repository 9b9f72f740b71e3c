import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('dialogue', '0006_entries_found_by_kind_and_doubt'),
        ('insights', '0007_series_and_paragraphs'),
        ('people', '__first__'),
        ('plan', '0003_answers_move_out'),
        ('programme', '0002_hearing_goals'),
    ]

    operations = [
        migrations.CreateModel(
            name='EarlierChapter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('title', models.CharField(max_length=300, verbose_name='titel')),
            ],
            options={
                'ordering': ['number'],
            },
        ),
        migrations.CreateModel(
            name='Allocation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=200, verbose_name='welk geld?')),
                ('rule', models.TextField(blank=True, verbose_name='volgens welke regel?')),
                ('school_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='schooljaar dat begint in')),
                ('passage', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='allocation', to='plan.passage')),
            ],
        ),
        migrations.CreateModel(
            name='Ambition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('goal', models.TextField(verbose_name='doel')),
                ('measure', models.CharField(blank=True, max_length=300, verbose_name='waaraan zie je het?')),
                ('unit', models.CharField(blank=True, max_length=60, verbose_name='eenheid')),
                ('baseline', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='beginwaarde')),
                ('baseline_on', models.DateField(blank=True, null=True, verbose_name='gemeten op')),
                ('owner', models.CharField(blank=True, max_length=200, verbose_name='wie trekt dit?')),
                ('passage', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='ambition', to='plan.passage')),
            ],
        ),
        migrations.CreateModel(
            name='EarlierLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('text', models.TextField()),
                ('chapter', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='plan.earlierchapter')),
            ],
            options={
                'ordering': ['number'],
                'constraints': [models.UniqueConstraint(fields=('chapter', 'number'), name='plan_earlier_line_number_once')],
            },
        ),
        migrations.CreateModel(
            name='EarlierPlan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=200, verbose_name='titel')),
                ('first_year', models.PositiveSmallIntegerField(verbose_name='eerste schooljaar')),
                ('n_years', models.PositiveSmallIntegerField(default=4, verbose_name='aantal schooljaren')),
                ('file_name', models.CharField(blank=True, max_length=200)),
                ('read_at', models.DateTimeField()),
                ('read_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='earlier_plans', to='programme.trajectory')),
            ],
            options={
                'ordering': ['-first_year', '-id'],
            },
        ),
        migrations.AddField(
            model_name='earlierchapter',
            name='plan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='chapters', to='plan.earlierplan'),
        ),
        migrations.CreateModel(
            name='Figure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('caption', models.TextField(verbose_name='wat zie je hier?')),
                ('passage', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='figure', to='plan.passage')),
                ('series', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='figures', to='insights.series')),
            ],
        ),
        migrations.CreateModel(
            name='PassageStructure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('content', models.JSONField()),
                ('version', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='structure', to='plan.passageversion')),
            ],
        ),
        migrations.CreateModel(
            name='PastPromise',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('open', 'nog niet bekeken'), ('kept', 'waargemaakt'), ('partly', 'deels waargemaakt'), ('not_kept', 'niet waargemaakt'), ('dropped', 'losgelaten')], default='open', max_length=10, verbose_name='wat werd ervan?')),
                ('says', models.TextField(blank=True, verbose_name='in één zin')),
                ('marked_at', models.DateTimeField()),
                ('line', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='promise', to='plan.earlierline')),
                ('marked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('passage', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='past_promises', to='plan.passage', verbose_name='waar in het nieuwe plan?')),
                ('theme', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='past_promises', to='insights.theme', verbose_name='thema')),
            ],
            options={
                'ordering': ['line'],
                'constraints': [models.CheckConstraint(condition=models.Q(('state', 'open'), models.Q(('says', ''), _negated=True), _connector='OR'), name='plan_promise_state_has_sentence')],
            },
        ),
        migrations.CreateModel(
            name='PlanAction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('what', models.TextField(verbose_name='wat gaan we doen?')),
                ('who', models.CharField(max_length=200, verbose_name='wie doet het?')),
                ('begins_on', models.DateField(blank=True, null=True, verbose_name='vanaf')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='klaar op')),
                ('means', models.CharField(blank=True, max_length=300, verbose_name='met welke middelen?')),
                ('ambition', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='actions', to='plan.ambition', verbose_name='hoort bij ambitie')),
                ('passage', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='action', to='plan.passage')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('begins_on', None), ('due_on', None), ('due_on__gte', models.F('begins_on')), _connector='OR'), name='plan_action_ends_after_it_begins')],
            },
        ),
        migrations.CreateModel(
            name='Fallback',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('letter', models.CharField(choices=[('B', 'plan B'), ('C', 'plan C'), ('D', 'plan D')], max_length=1)),
                ('trigger', models.CharField(max_length=300, verbose_name='als…')),
                ('what', models.TextField(verbose_name='dan…')),
                ('action', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='fallbacks', to='plan.planaction')),
            ],
            options={
                'ordering': ['letter'],
                'constraints': [models.UniqueConstraint(fields=('action', 'letter'), name='plan_fallback_letter_once'), models.CheckConstraint(condition=models.Q(models.Q(('trigger', ''), _negated=True), models.Q(('what', ''), _negated=True)), name='plan_fallback_has_trigger')],
            },
        ),
        migrations.CreateModel(
            name='Adoption',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('adopted_at', models.DateTimeField()),
                ('given_back_at', models.DateTimeField(blank=True, null=True)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='adoptions', to=settings.AUTH_USER_MODEL)),
                ('action', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='adoptions', to='plan.planaction')),
            ],
            options={
                'ordering': ['adopted_at'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('given_back_at__isnull', True)), fields=('action', 'user'), name='plan_action_adopted_once')],
            },
        ),
        migrations.CreateModel(
            name='Portion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('name', models.CharField(max_length=200, verbose_name='waarvoor?')),
                ('amount', models.DecimalField(decimal_places=2, max_digits=12, verbose_name='bedrag in euro’s')),
                ('reason', models.TextField(blank=True, verbose_name='waarom?')),
                ('allocation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='portions', to='plan.allocation')),
            ],
            options={
                'ordering': ['number'],
                'constraints': [models.UniqueConstraint(fields=('allocation', 'number'), name='plan_portion_number_once'), models.CheckConstraint(condition=models.Q(('amount__gte', 0)), name='plan_portion_not_negative')],
            },
        ),
        migrations.CreateModel(
            name='Scenario',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('title', models.CharField(max_length=200, verbose_name='naam')),
                ('text', models.TextField(blank=True, verbose_name='wat houdt het in?')),
                ('passage', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='scenarios', to='plan.passage')),
            ],
            options={
                'ordering': ['number'],
                'constraints': [models.UniqueConstraint(fields=('passage', 'number'), name='plan_scenario_number_once')],
            },
        ),
        migrations.CreateModel(
            name='Argument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('stance', models.CharField(choices=[('for', 'voor'), ('against', 'tegen')], max_length=10)),
                ('words', models.CharField(blank=True, max_length=300, verbose_name='in de woorden van het plan')),
                ('chosen_at', models.DateTimeField()),
                ('chosen_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('contribution', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='arguments', to='dialogue.contribution')),
                ('portion', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='arguments', to='plan.portion')),
                ('scenario', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='arguments', to='plan.scenario')),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('portion__isnull', False), ('scenario', None)), models.Q(('portion', None), ('scenario__isnull', False)), _connector='OR'), name='plan_argument_of_one_thing'), models.UniqueConstraint(condition=models.Q(('scenario__isnull', False)), fields=('scenario', 'contribution'), name='plan_argument_once_per_scenario'), models.UniqueConstraint(condition=models.Q(('portion__isnull', False)), fields=('portion', 'contribution'), name='plan_argument_once_per_portion')],
            },
        ),
        migrations.CreateModel(
            name='Target',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_year', models.PositiveSmallIntegerField(verbose_name='schooljaar dat begint in')),
                ('value', models.DecimalField(decimal_places=2, max_digits=14, verbose_name='streefwaarde')),
                ('ambition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='targets', to='plan.ambition')),
            ],
            options={
                'ordering': ['school_year'],
                'constraints': [models.UniqueConstraint(fields=('ambition', 'school_year'), name='plan_target_once_per_year')],
            },
        ),
        migrations.CreateModel(
            name='Citation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('cited_at', models.DateTimeField()),
                ('paragraph', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='citations', to='insights.sourceparagraph')),
                ('passage', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='citations', to='plan.passage')),
                ('point', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='citations', to='insights.seriespoint')),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('paragraph', None), ('point__isnull', False)), models.Q(('paragraph__isnull', False), ('point', None)), _connector='OR'), name='plan_citation_of_one_thing'), models.UniqueConstraint(condition=models.Q(('paragraph__isnull', False)), fields=('passage', 'paragraph'), name='plan_paragraph_cited_once'), models.UniqueConstraint(condition=models.Q(('point__isnull', False)), fields=('passage', 'point'), name='plan_cell_cited_once')],
            },
        ),
        migrations.AddConstraint(
            model_name='earlierchapter',
            constraint=models.UniqueConstraint(fields=('plan', 'number'), name='plan_earlier_chapter_number_once'),
        ),
    ]
