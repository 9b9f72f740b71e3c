import django.db.models.deletion
import django.db.models.functions.text
import inbreng.core.tables
import inbreng.people.models.accounts
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        inbreng.core.tables.CreateTables(
            operations=[
                migrations.CreateModel(
                    name='Partnership',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.CharField(max_length=200, verbose_name='naam')),
                        ('short_name', models.CharField(max_length=40, verbose_name='korte naam')),
                        ('region', models.CharField(blank=True, max_length=300, verbose_name='regio')),
                        ('logo', models.FileField(blank=True, upload_to='logos', verbose_name='logo')),
                        ('house_colour', models.CharField(default='#0e5a58', max_length=7, verbose_name='kleur')),
                        ('reply_address', models.EmailField(blank=True, max_length=254, verbose_name='antwoordadres')),
                        ('n_months_kept', models.PositiveSmallIntegerField(default=60, verbose_name='bewaartermijn in maanden')),
                        ('n_days_sealed', models.PositiveSmallIntegerField(default=90, verbose_name='verzegeld origineel in dagen')),
                        ('is_sample', models.BooleanField(default=False, editable=False)),
                    ],
                    options={
                        'ordering': ['name'],
                        'constraints': [models.UniqueConstraint(fields=('name',), name='people_partnership_name_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Area',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='areas', to='people.partnership')),
                        ('name', models.CharField(max_length=100, verbose_name='naam')),
                    ],
                    options={
                        'ordering': ['name'],
                        'constraints': [models.UniqueConstraint(fields=('partnership', 'name'), name='people_area_name_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Organisation',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='organisations', to='people.partnership')),
                        ('kind', models.CharField(choices=[('board', 'schoolbestuur'), ('school', 'school'), ('municipality', 'gemeente'), ('care', 'jeugdhulp of zorg'), ('council', 'raad'), ('partnership', 'samenwerkingsverband'), ('national', 'landelijke partij'), ('other', 'andere organisatie')], max_length=20, verbose_name='soort')),
                        ('name', models.CharField(max_length=200, verbose_name='naam')),
                        ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='parts', to='people.organisation', verbose_name='bestuur')),
                        ('area', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='organisations', to='people.area', verbose_name='werkgebied')),
                        ('municipality', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='located', to='people.organisation', verbose_name='gemeente')),
                        ('school_type', models.CharField(blank=True, choices=[('bao', 'regulier basisonderwijs (bao)'), ('sbo', 'speciaal basisonderwijs (sbo)'), ('so', 'speciaal onderwijs (so)'), ('vo', 'voortgezet onderwijs (vo)'), ('vso', 'voortgezet speciaal onderwijs (vso)'), ('preschool', 'voorschool')], max_length=20, verbose_name='schoolsoort')),
                        ('is_active', models.BooleanField(default=True, verbose_name='doet mee')),
                    ],
                    options={
                        'ordering': ['name'],
                        'constraints': [models.UniqueConstraint(fields=('partnership', 'kind', 'name'), name='people_organisation_name_once'), models.CheckConstraint(condition=models.Q(('school_type', ''), ('kind', 'school'), _connector='OR'), name='people_organisation_school_type_of_schools')],
                    },
                ),
                migrations.CreateModel(
                    name='Perspective',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='perspectives', to='people.partnership')),
                        ('name', models.CharField(max_length=60, verbose_name='naam')),
                        ('plural', models.CharField(max_length=60, verbose_name='meervoud')),
                        ('letter', models.CharField(max_length=2, verbose_name='letter')),
                        ('colour', models.PositiveSmallIntegerField(default=12, verbose_name='kleur')),
                        ('is_staff', models.BooleanField(default=False, verbose_name='medewerker van het samenwerkingsverband')),
                        ('is_active', models.BooleanField(default=True, verbose_name='in gebruik')),
                        ('position', models.PositiveSmallIntegerField(default=0)),
                    ],
                    options={
                        'ordering': ['position', 'name'],
                        'constraints': [models.UniqueConstraint(fields=('partnership', 'name'), name='people_perspective_name_once'), models.CheckConstraint(condition=models.Q(('colour__gte', 1), ('colour__lte', 12)), name='people_perspective_colour_of_palette')],
                    },
                ),
                migrations.CreateModel(
                    name='Person',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='persons', to='people.partnership')),
                        ('perspective', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='persons', to='people.perspective')),
                        ('school_type', models.CharField(blank=True, choices=[('bao', 'regulier basisonderwijs (bao)'), ('sbo', 'speciaal basisonderwijs (sbo)'), ('so', 'speciaal onderwijs (so)'), ('vo', 'voortgezet onderwijs (vo)'), ('vso', 'voortgezet speciaal onderwijs (vso)'), ('preschool', 'voorschool')], max_length=20)),
                        ('made_at', models.DateTimeField()),
                        ('erased_at', models.DateTimeField(blank=True, null=True)),
                    ],
                ),
                migrations.CreateModel(
                    name='Contact',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('person', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='contact', to='people.person')),
                        ('name', models.CharField(blank=True, max_length=200, verbose_name='naam')),
                        ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mailadres')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('email', ''), ('name', ''), _negated=True), name='people_contact_holds_something')],
                    },
                ),
                migrations.CreateModel(
                    name='User',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('password', models.CharField(max_length=128, verbose_name='password')),
                        ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                        ('email', models.EmailField(max_length=254, unique=True, verbose_name='e-mailadres')),
                        ('name', models.CharField(max_length=200, verbose_name='naam')),
                        ('about', models.CharField(blank=True, max_length=300, verbose_name='over')),
                        ('person', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='account', to='people.person')),
                        ('is_active', models.BooleanField(default=True, verbose_name='mag inloggen')),
                        ('is_administrator', models.BooleanField(default=False, verbose_name='beheerder')),
                        ('made_at', models.DateTimeField(auto_now_add=True)),
                        ('visit_key', models.CharField(default=inbreng.people.models.accounts.new_visit_key, editable=False, max_length=22)),
                    ],
                    options={
                        'ordering': ['name'],
                        'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('email'), name='people_user_email_once')],
                    },
                ),
                migrations.CreateModel(
                    name='ReturnLink',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='return_links', to='people.person')),
                        ('token_hash', models.CharField(max_length=64, unique=True)),
                        ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('made_at', models.DateTimeField()),
                        ('expires_at', models.DateTimeField()),
                        ('used_at', models.DateTimeField(blank=True, null=True)),
                        ('revoked_at', models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        'ordering': ['-made_at'],
                    },
                ),
                migrations.CreateModel(
                    name='Erasure',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('subject', models.CharField(choices=[('person', 'persoon'), ('contribution', 'bijdrage')], max_length=20)),
                        ('key', models.UUIDField()),
                        ('reason', models.CharField(blank=True, max_length=300)),
                        ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['at', 'id'],
                        'constraints': [models.UniqueConstraint(fields=('subject', 'key'), name='people_erasure_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Role',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='roles', to=settings.AUTH_USER_MODEL)),
                        ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='roles', to='people.partnership')),
                        ('kind', models.CharField(choices=[('editor', 'medewerker beleid & kwaliteit'), ('quality_lead', 'regisseur kwaliteit'), ('director', 'directeur-bestuurder'), ('community_manager', 'communitymanager'), ('table_host', 'tafelgastheer of notulist'), ('council_member', 'lid van de OPR'), ('consultant', 'consulent'), ('partner', 'partner'), ('reader', 'meelezer')], max_length=20, verbose_name='rol')),
                        ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='roles', to='people.organisation', verbose_name='organisatie')),
                        ('area', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='roles', to='people.area', verbose_name='werkgebied')),
                        ('begins_on', models.DateField(verbose_name='vanaf')),
                        ('ends_on', models.DateField(blank=True, null=True, verbose_name='tot en met')),
                        ('handed_to', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='taken_over_from', to='people.role', verbose_name='overgedragen aan')),
                    ],
                    options={
                        'ordering': ['user__name', 'kind', 'begins_on'],
                        'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('ends_on__gte', models.F('begins_on')), _connector='OR'), name='people_role_ends_after_begin'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'consultant'), _negated=True), ('area__isnull', False), _connector='OR'), name='people_role_consultant_has_area'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'partner'), _negated=True), ('organisation__isnull', False), _connector='OR'), name='people_role_partner_has_organisation')],
                    },
                ),
                migrations.CreateModel(
                    name='HouseFile',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='house_files', to='people.partnership')),
                        ('content', models.FileField(upload_to='house_files', verbose_name='Word-bestand')),
                        ('name', models.CharField(max_length=200)),
                        ('kept_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('kept_at', models.DateTimeField()),
                        ('is_in_use', models.BooleanField(default=False)),
                    ],
                    options={
                        'ordering': ['-kept_at', '-pk'],
                        'constraints': [models.UniqueConstraint(condition=models.Q(('is_in_use', True)), fields=('partnership',), name='people_one_house_file_in_use')],
                    },
                ),
                migrations.CreateModel(
                    name='Letter',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='letters', to='people.partnership')),
                        ('key', models.CharField(max_length=200, unique=True)),
                        ('topic', models.CharField(choices=[('answers', 'antwoord op wat je zei'), ('report_back', 'terugblik op een bijeenkomst'), ('invitation', 'uitnodiging om weer mee te doen'), ('reminder', 'herinnering'), ('consent', 'instemming met het plan'), ('forward', 'wensen die bij jou liggen')], max_length=20, verbose_name='onderwerp')),
                        ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='letters', to='people.person')),
                        ('user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='letters', to=settings.AUTH_USER_MODEL)),
                        ('address', models.EmailField(blank=True, max_length=254, verbose_name='e-mailadres')),
                        ('subject', models.CharField(max_length=200, verbose_name='titel')),
                        ('template', models.CharField(max_length=100)),
                        ('context', models.JSONField(blank=True, default=dict)),
                        ('state', models.CharField(choices=[('asked', 'wacht'), ('sending', 'wordt verstuurd'), ('sent', 'verstuurd'), ('failed', 'niet aangekomen'), ('stopped', 'niet verstuurd'), ('uncertain', 'misschien verstuurd')], default='asked', max_length=20, verbose_name='stand')),
                        ('not_before', models.DateTimeField()),
                        ('asked_at', models.DateTimeField()),
                        ('sending_at', models.DateTimeField(blank=True, null=True)),
                        ('sent_at', models.DateTimeField(blank=True, null=True)),
                        ('n_attempts', models.PositiveSmallIntegerField(default=0)),
                        ('refusal', models.CharField(blank=True, max_length=20)),
                    ],
                    options={
                        'ordering': ['-asked_at', '-id'],
                        'indexes': [models.Index(fields=['state', 'not_before'], name='people_letter_due'), models.Index(fields=['partnership', '-asked_at', '-id'], name='people_letter_list'), models.Index(fields=['sending_at'], name='people_letter_rate')],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('person__isnull', True), ('user__isnull', True)), models.Q(('address', ''), ('person__isnull', True)), models.Q(('address', ''), ('user__isnull', True)), _connector='OR'), name='people_letter_goes_to_one'), models.CheckConstraint(condition=models.Q(('sent_at__isnull', False), models.Q(('state', 'sent'), _negated=True), _connector='OR'), name='people_letter_sent_has_moment')],
                    },
                ),
                migrations.CreateModel(
                    name='MailChoice',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mail_choices', to='people.partnership')),
                        ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='mail_choices', to='people.person')),
                        ('user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='mail_choices', to=settings.AUTH_USER_MODEL)),
                        ('address_hash', models.CharField(blank=True, max_length=64)),
                        ('topic', models.CharField(choices=[('answers', 'antwoord op wat je zei'), ('report_back', 'terugblik op een bijeenkomst'), ('invitation', 'uitnodiging om weer mee te doen'), ('reminder', 'herinnering'), ('consent', 'instemming met het plan'), ('forward', 'wensen die bij jou liggen')], max_length=20)),
                        ('is_wanted', models.BooleanField()),
                        ('words_shown', models.TextField(blank=True)),
                        ('way', models.CharField(choices=[('own_page', 'op de eigen pagina'), ('letter', 'met de link in een brief'), ('one_click', 'met de knop van het mailprogramma')], max_length=20)),
                        ('at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['id'],
                        'indexes': [models.Index(fields=['address_hash', 'topic'], name='people_choice_address')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('person__isnull', False), ('user__isnull', False), models.Q(('address_hash', ''), _negated=True), _connector='OR'), name='people_mail_choice_of_somebody')],
                    },
                ),
            ],
        ),
    ]
