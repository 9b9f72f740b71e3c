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
        ('programme', '0001_first_tables'),
    ]

    operations = [
        inbreng.core.tables.CreateTables(
            operations=[
                migrations.CreateModel(
                    name='Plan',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='plans', to='programme.trajectory')),
                        ('title', models.CharField(max_length=200, verbose_name='titel')),
                        ('motto', models.CharField(blank=True, max_length=300, verbose_name='motto')),
                        ('first_year', models.PositiveSmallIntegerField(verbose_name='eerste schooljaar')),
                        ('n_years', models.PositiveSmallIntegerField(default=4, verbose_name='aantal schooljaren')),
                    ],
                    options={
                        'ordering': ['-first_year', '-id'],
                    },
                ),
                migrations.CreateModel(
                    name='Chapter',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('number', models.PositiveSmallIntegerField()),
                        ('title', models.CharField(max_length=200, verbose_name='titel van het hoofdstuk')),
                        ('content', models.CharField(choices=[('network', 'voorzieningen en basisondersteuning'), ('money', 'verdeling van geld, met meerjarenbegroting'), ('admission', 'toelaatbaarheid en plaatsing in sbo en so'), ('return', 'terugplaatsing en overplaatsing'), ('results', 'beoogde en bereikte resultaten'), ('parents', 'informatie aan ouders'), ('privacy', 'persoonsgegevens'), ('funding', 'bekostiging van so en sbo'), ('support_point', 'ouder- en jeugdsteunpunt'), ('other', 'eigen hoofdstuk')], default='other', max_length=20, verbose_name='waar gaat het over?')),
                        ('demand', models.TextField(blank=True, verbose_name='wat de wet vraagt')),
                        ('is_sure', models.BooleanField(default=False, verbose_name='dit staat zeker in de wet')),
                        ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='chapters', to='plan.plan')),
                        ('removed_at', models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        'ordering': ['number'],
                        'constraints': [models.UniqueConstraint(condition=models.Q(('removed_at__isnull', True)), fields=('plan', 'number'), name='plan_chapter_number_once')],
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
                        ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='template_chapters', to='people.partnership')),
                    ],
                    options={
                        'ordering': ['number'],
                        'constraints': [models.UniqueConstraint(fields=('partnership', 'number'), name='plan_template_number_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Passage',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('chapter', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='passages', to='plan.chapter')),
                        ('number', models.PositiveSmallIntegerField()),
                        ('kind', models.CharField(choices=[('text', 'tekst'), ('ambition', 'ambitie'), ('action', 'actie'), ('insight', 'inzicht met stemmen'), ('figure', 'cijfers'), ('scenarios', 'scenario’s'), ('needs', 'wie heeft wat nodig'), ('allocation', 'verdeling van geld')], default='text', max_length=20, verbose_name='soort')),
                        ('removed_at', models.DateTimeField(blank=True, null=True)),
                        ('insights', models.ManyToManyField(related_name='passages', through='plan.PassageGround', to='insights.insight', verbose_name='rust op')),
                    ],
                    options={
                        'ordering': ['number'],
                        'constraints': [models.UniqueConstraint(condition=models.Q(('removed_at__isnull', True)), fields=('chapter', 'number'), name='plan_passage_number_once')],
                    },
                ),
                migrations.CreateModel(
                    name='PassageVersion',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('passage', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='plan.passage')),
                        ('number', models.PositiveSmallIntegerField()),
                        ('text', models.TextField(verbose_name='tekst')),
                        ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('proposed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('made_at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['number'],
                        'constraints': [models.UniqueConstraint(fields=('passage', 'number'), name='plan_version_number_once')],
                    },
                ),
                migrations.CreateModel(
                    name='PassageGround',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('passage', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='grounds', to='plan.passage')),
                        ('insight', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='grounds', to='insights.insight')),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(fields=('passage', 'insight'), name='plan_ground_once_per_insight')],
                    },
                ),
                migrations.CreateModel(
                    name='Allocation',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('passage', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='allocation', to='plan.passage')),
                        ('title', models.CharField(max_length=200, verbose_name='welk geld?')),
                        ('rule', models.TextField(blank=True, verbose_name='volgens welke regel?')),
                        ('school_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='schooljaar dat begint in')),
                    ],
                ),
                migrations.CreateModel(
                    name='Portion',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('allocation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='portions', to='plan.allocation')),
                        ('number', models.PositiveSmallIntegerField()),
                        ('name', models.CharField(max_length=200, verbose_name='waarvoor?')),
                        ('amount', models.DecimalField(decimal_places=2, max_digits=12, verbose_name='bedrag in euro’s')),
                        ('reason', models.TextField(blank=True, verbose_name='waarom?')),
                    ],
                    options={
                        'ordering': ['number'],
                        'constraints': [models.UniqueConstraint(fields=('allocation', 'number'), name='plan_portion_number_once'), models.CheckConstraint(condition=models.Q(('amount__gte', 0)), name='plan_portion_not_negative')],
                    },
                ),
                migrations.CreateModel(
                    name='Figure',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('passage', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='figure', to='plan.passage')),
                        ('series', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='figures', to='insights.series')),
                        ('caption', models.TextField(verbose_name='wat zie je hier?')),
                    ],
                ),
                migrations.CreateModel(
                    name='Citation',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('passage', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='citations', to='plan.passage')),
                        ('paragraph', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='citations', to='insights.sourceparagraph')),
                        ('point', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='citations', to='insights.seriespoint')),
                        ('cited_at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['id'],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('paragraph', None), ('point__isnull', False)), models.Q(('paragraph__isnull', False), ('point', None)), _connector='OR'), name='plan_citation_of_one_thing'), models.UniqueConstraint(condition=models.Q(('paragraph__isnull', False)), fields=('passage', 'paragraph'), name='plan_paragraph_cited_once'), models.UniqueConstraint(condition=models.Q(('point__isnull', False)), fields=('passage', 'point'), name='plan_cell_cited_once')],
                    },
                ),
                migrations.CreateModel(
                    name='EarlierPlan',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='earlier_plans', to='programme.trajectory')),
                        ('title', models.CharField(max_length=200, verbose_name='titel')),
                        ('first_year', models.PositiveSmallIntegerField(verbose_name='eerste schooljaar')),
                        ('n_years', models.PositiveSmallIntegerField(default=4, verbose_name='aantal schooljaren')),
                        ('file_name', models.CharField(blank=True, max_length=200)),
                        ('read_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('read_at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['-first_year', '-id'],
                    },
                ),
                migrations.CreateModel(
                    name='EarlierChapter',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='chapters', to='plan.earlierplan')),
                        ('number', models.PositiveSmallIntegerField()),
                        ('title', models.CharField(max_length=300, verbose_name='titel')),
                    ],
                    options={
                        'ordering': ['number'],
                        'constraints': [models.UniqueConstraint(fields=('plan', 'number'), name='plan_earlier_chapter_number_once')],
                    },
                ),
                migrations.CreateModel(
                    name='EarlierLine',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('chapter', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='plan.earlierchapter')),
                        ('number', models.PositiveIntegerField()),
                        ('text', models.TextField()),
                    ],
                    options={
                        'ordering': ['number'],
                        'constraints': [models.UniqueConstraint(fields=('chapter', 'number'), name='plan_earlier_line_number_once')],
                    },
                ),
                migrations.CreateModel(
                    name='PastPromise',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('line', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='promise', to='plan.earlierline')),
                        ('theme', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='past_promises', to='insights.theme', verbose_name='thema')),
                        ('state', models.CharField(choices=[('open', 'nog niet bekeken'), ('kept', 'waargemaakt'), ('partly', 'deels waargemaakt'), ('not_kept', 'niet waargemaakt'), ('dropped', 'losgelaten')], default='open', max_length=10, verbose_name='wat werd ervan?')),
                        ('says', models.TextField(blank=True, verbose_name='in één zin')),
                        ('passage', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='past_promises', to='plan.passage', verbose_name='waar in het nieuwe plan?')),
                        ('marked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('marked_at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['line'],
                        'constraints': [models.CheckConstraint(condition=models.Q(('state', 'open'), models.Q(('says', ''), _negated=True), _connector='OR'), name='plan_promise_state_has_sentence')],
                    },
                ),
                migrations.CreateModel(
                    name='Edition',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='editions', to='plan.plan')),
                        ('number', models.PositiveSmallIntegerField()),
                        ('title', models.CharField(max_length=200, verbose_name='titel')),
                        ('note', models.TextField(blank=True, verbose_name='wat is er veranderd')),
                        ('digest', models.CharField(editable=False, max_length=64)),
                        ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('made_at', models.DateTimeField()),
                        ('published_at', models.DateTimeField(blank=True, null=True, verbose_name='gepubliceerd vanaf')),
                    ],
                    options={
                        'ordering': ['-number'],
                        'constraints': [models.UniqueConstraint(fields=('plan', 'number'), name='plan_edition_number_once')],
                    },
                ),
                migrations.CreateModel(
                    name='EditionPassage',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='passages', to='plan.edition')),
                        ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='in_editions', to='plan.passageversion')),
                        ('chapter_number', models.PositiveSmallIntegerField()),
                        ('chapter_title', models.CharField(max_length=200)),
                        ('position', models.PositiveSmallIntegerField()),
                    ],
                    options={
                        'ordering': ['chapter_number', 'position'],
                        'constraints': [models.UniqueConstraint(fields=('edition', 'version'), name='plan_edition_holds_version_once')],
                    },
                ),
                migrations.CreateModel(
                    name='PassageStructure',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('version', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='structure', to='plan.passageversion')),
                        ('content', models.JSONField()),
                    ],
                ),
                migrations.CreateModel(
                    name='Ambition',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('passage', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='ambition', to='plan.passage')),
                        ('goal', models.TextField(verbose_name='doel')),
                        ('measure', models.CharField(blank=True, max_length=300, verbose_name='waaraan zie je het?')),
                        ('unit', models.CharField(blank=True, max_length=60, verbose_name='eenheid')),
                        ('baseline', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='beginwaarde')),
                        ('baseline_on', models.DateField(blank=True, null=True, verbose_name='gemeten op')),
                        ('owner', models.CharField(blank=True, max_length=200, verbose_name='wie trekt dit?')),
                    ],
                ),
                migrations.CreateModel(
                    name='Target',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('ambition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='targets', to='plan.ambition')),
                        ('school_year', models.PositiveSmallIntegerField(verbose_name='schooljaar dat begint in')),
                        ('value', models.DecimalField(decimal_places=2, max_digits=14, verbose_name='streefwaarde')),
                    ],
                    options={
                        'ordering': ['school_year'],
                        'constraints': [models.UniqueConstraint(fields=('ambition', 'school_year'), name='plan_target_once_per_year')],
                    },
                ),
                migrations.CreateModel(
                    name='PlanAction',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('passage', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='action', to='plan.passage')),
                        ('ambition', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='actions', to='plan.ambition', verbose_name='hoort bij ambitie')),
                        ('what', models.TextField(verbose_name='wat gaan we doen?')),
                        ('who', models.CharField(max_length=200, verbose_name='wie doet het?')),
                        ('begins_on', models.DateField(blank=True, null=True, verbose_name='vanaf')),
                        ('due_on', models.DateField(blank=True, null=True, verbose_name='klaar op')),
                        ('means', models.CharField(blank=True, max_length=300, verbose_name='met welke middelen?')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('begins_on', None), ('due_on', None), ('due_on__gte', models.F('begins_on')), _connector='OR'), name='plan_action_ends_after_it_begins')],
                    },
                ),
                migrations.CreateModel(
                    name='Fallback',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('action', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='fallbacks', to='plan.planaction')),
                        ('letter', models.CharField(choices=[('B', 'plan B'), ('C', 'plan C'), ('D', 'plan D')], max_length=1)),
                        ('trigger', models.CharField(max_length=300, verbose_name='als…')),
                        ('what', models.TextField(verbose_name='dan…')),
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
                        ('action', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='adoptions', to='plan.planaction')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='adoptions', to=settings.AUTH_USER_MODEL)),
                        ('adopted_at', models.DateTimeField()),
                        ('given_back_at', models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        'ordering': ['adopted_at'],
                        'constraints': [models.UniqueConstraint(condition=models.Q(('given_back_at__isnull', True)), fields=('action', 'user'), name='plan_action_adopted_once')],
                    },
                ),
                migrations.CreateModel(
                    name='MarginNote',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('passage', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='margin_notes', to='plan.passage')),
                        ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='margin_notes', to='plan.passageversion')),
                        ('quote', models.TextField(blank=True, verbose_name='bij deze woorden')),
                        ('text', models.TextField(verbose_name='kanttekening')),
                        ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('made_at', models.DateTimeField()),
                        ('settled_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
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
                        ('note', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='replies', to='plan.marginnote')),
                        ('text', models.TextField(verbose_name='antwoord')),
                        ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('made_at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['made_at', 'id'],
                    },
                ),
                migrations.CreateModel(
                    name='ProposedText',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('passage', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='proposals', to='plan.passage')),
                        ('base', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='proposals', to='plan.passageversion')),
                        ('text', models.TextField(verbose_name='tekst')),
                        ('why', models.TextField(blank=True, verbose_name='waarom?')),
                        ('proposed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('proposed_at', models.DateTimeField()),
                        ('state', models.CharField(choices=[('open', 'ligt voor'), ('accepted', 'overgenomen'), ('refused', 'niet overgenomen'), ('withdrawn', 'teruggenomen')], default='open', max_length=20)),
                        ('reason', models.TextField(blank=True, verbose_name='waarom niet?')),
                        ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('decided_at', models.DateTimeField(blank=True, null=True)),
                        ('became', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='proposal', to='plan.passageversion')),
                    ],
                    options={
                        'ordering': ['proposed_at', 'id'],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state', 'refused'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='plan_refused_text_has_reason')],
                    },
                ),
                migrations.CreateModel(
                    name='Scenario',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('passage', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='scenarios', to='plan.passage')),
                        ('number', models.PositiveSmallIntegerField()),
                        ('title', models.CharField(max_length=200, verbose_name='naam')),
                        ('text', models.TextField(blank=True, verbose_name='wat houdt het in?')),
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
                        ('scenario', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='arguments', to='plan.scenario')),
                        ('portion', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='arguments', to='plan.portion')),
                        ('contribution', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='arguments', to='dialogue.contribution')),
                        ('stance', models.CharField(choices=[('for', 'voor'), ('against', 'tegen')], max_length=10)),
                        ('words', models.CharField(blank=True, max_length=300, verbose_name='in de woorden van het plan')),
                        ('chosen_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('chosen_at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['id'],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('portion__isnull', False), ('scenario', None)), models.Q(('portion', None), ('scenario__isnull', False)), _connector='OR'), name='plan_argument_of_one_thing'), models.UniqueConstraint(condition=models.Q(('scenario__isnull', False)), fields=('scenario', 'contribution'), name='plan_argument_once_per_scenario'), models.UniqueConstraint(condition=models.Q(('portion__isnull', False)), fields=('portion', 'contribution'), name='plan_argument_once_per_portion')],
                    },
                ),
                migrations.CreateModel(
                    name='PassageDraft',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='passage_drafts', to=settings.AUTH_USER_MODEL)),
                        ('chapter', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='drafts', to='plan.chapter')),
                        ('passage', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='drafts', to='plan.passage')),
                        ('text', models.TextField(blank=True)),
                        ('seen_version', models.PositiveSmallIntegerField(default=0)),
                        ('saved_at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['-saved_at'],
                        'constraints': [models.UniqueConstraint(fields=('user', 'passage'), name='plan_draft_once_per_passage'), models.UniqueConstraint(condition=models.Q(('passage__isnull', True)), fields=('user', 'chapter'), name='plan_draft_once_per_new_passage')],
                    },
                ),
                migrations.CreateModel(
                    name='Review',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reviews', to='plan.passageversion')),
                        ('reviewer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reviews', to=settings.AUTH_USER_MODEL)),
                        ('asked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('asked_at', models.DateTimeField()),
                        ('state', models.CharField(choices=[('asked', 'gevraagd'), ('read', 'gelezen'), ('approved', 'akkoord'), ('objected', 'nog niet akkoord')], default='asked', max_length=20)),
                        ('note', models.TextField(blank=True, verbose_name='wat wil je erbij zeggen?')),
                        ('given_at', models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        'ordering': ['-asked_at', '-id'],
                        'constraints': [models.UniqueConstraint(fields=('version', 'reviewer'), name='plan_review_once_per_version'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'objected'), _negated=True), models.Q(('note', ''), _negated=True), _connector='OR'), name='plan_objection_has_note')],
                    },
                ),
            ],
        ),
    ]
