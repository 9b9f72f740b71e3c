import django.db.models.deletion
import django.db.models.functions.text
import inbreng.consultation.tokens
import inbreng.core.tables
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('dialogue', '0001_first_tables'),
        ('people', '0001_first_tables'),
        ('plan', '0001_first_tables'),
        ('programme', '0001_first_tables'),
    ]

    operations = [
        inbreng.core.tables.CreateTables(
            operations=[
                migrations.CreateModel(
                    name='Consultation',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('trajectory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='consultations', to='programme.trajectory')),
                        ('kind', models.CharField(choices=[('draft', 'concept voorleggen'), ('poll', 'navraag: wat merk je ervan?')], default='draft', max_length=10, verbose_name='soort')),
                        ('audience', models.CharField(choices=[('public', 'iedereen met de link'), ('group', 'alleen wie je uitnodigt'), ('constituency', 'de achterban van de raad')], max_length=20, verbose_name='voor wie')),
                        ('state', models.CharField(choices=[('prepared', 'in voorbereiding'), ('opened', 'opengezet'), ('closed', 'gesloten'), ('revoked', 'ingetrokken')], default='prepared', max_length=10)),
                        ('title', models.CharField(max_length=200, verbose_name='titel')),
                        ('intro', models.TextField(verbose_name='inleiding')),
                        ('edition', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='consultations', to='plan.edition', verbose_name='uitgave')),
                        ('gathering', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='consultation', to='programme.gathering')),
                        ('table', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='consultation', to='programme.table')),
                        ('source', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='consultation', to='dialogue.source')),
                        ('address', models.CharField(default=inbreng.consultation.tokens.new_address, editable=False, max_length=40, unique=True)),
                        ('opens_at', models.DateTimeField(verbose_name='open vanaf')),
                        ('closes_at', models.DateTimeField(verbose_name='open tot')),
                        ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('made_at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['-made_at', '-id'],
                        'constraints': [models.CheckConstraint(condition=models.Q(('closes_at__gt', models.F('opens_at'))), name='consultation_closes_after_it_opens')],
                    },
                ),
                migrations.CreateModel(
                    name='Subject',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='subjects', to='consultation.consultation')),
                        ('position', models.PositiveSmallIntegerField(default=0)),
                        ('question', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='subject', to='programme.question')),
                        ('passage_version', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='subjects', to='plan.passageversion')),
                        ('chapter', models.CharField(blank=True, max_length=220)),
                        ('label', models.CharField(blank=True, max_length=20)),
                        ('meaning', models.TextField(blank=True, verbose_name='wat betekent dit voor mij?')),
                        ('has_scale', models.BooleanField(default=False, verbose_name='met een schaal van 1 tot 5')),
                    ],
                    options={
                        'ordering': ['position', 'id'],
                        'constraints': [models.UniqueConstraint(condition=models.Q(('passage_version__isnull', False)), fields=('consultation', 'passage_version'), name='consultation_subject_text_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Invitation',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='invitations', to='consultation.consultation')),
                        ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ('token_hash', models.CharField(editable=False, max_length=64, unique=True)),
                        ('mail_address', models.EmailField(blank=True, max_length=254, verbose_name='e-mailadres')),
                        ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='invitations', to='people.person')),
                        ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('made_at', models.DateTimeField()),
                        ('queued_at', models.DateTimeField(blank=True, null=True)),
                        ('reminded_at', models.DateTimeField(blank=True, null=True)),
                        ('opened_at', models.DateTimeField(blank=True, null=True)),
                        ('stopped_at', models.DateTimeField(blank=True, null=True)),
                        ('revoked_at', models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        'ordering': ['mail_address', 'id'],
                        'indexes': [models.Index(fields=['consultation', 'queued_at'], name='consultation_to_invite')],
                        'constraints': [models.UniqueConstraint(models.F('consultation'), django.db.models.functions.text.Lower('mail_address'), condition=models.Q(('mail_address', ''), _negated=True), name='consultation_invitation_address_once')],
                    },
                ),
                migrations.CreateModel(
                    name='ShareLink',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='share_links', to='consultation.consultation')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='share_links', to=settings.AUTH_USER_MODEL)),
                        ('address', models.CharField(default=inbreng.consultation.tokens.new_address, editable=False, max_length=40, unique=True)),
                        ('made_at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['made_at'],
                        'constraints': [models.UniqueConstraint(fields=('consultation', 'user'), name='consultation_share_link_once_per_member')],
                    },
                ),
                migrations.CreateModel(
                    name='Participation',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='participations', to='consultation.consultation')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='participations', to='people.person')),
                        ('key', models.UUIDField(unique=True)),
                        ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='participations', to='people.organisation')),
                        ('invitation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='participations', to='consultation.invitation')),
                        ('share_link', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='participations', to='consultation.sharelink')),
                        ('sent_at', models.DateTimeField()),
                    ],
                    options={
                        'ordering': ['-sent_at', '-id'],
                        'indexes': [models.Index(fields=['consultation', 'person'], name='consultation_by_person')],
                    },
                ),
                migrations.CreateModel(
                    name='Remark',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('contribution', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='remark', to='dialogue.contribution')),
                        ('participation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='remarks', to='consultation.participation')),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='remarks', to='consultation.subject')),
                        ('passage_version', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='consulted_remarks', to='plan.passageversion')),
                        ('quoted', models.TextField(blank=True)),
                    ],
                    options={
                        'ordering': ['-id'],
                        'indexes': [models.Index(fields=['subject', '-id'], name='consultation_remark_by_subject')],
                    },
                ),
                migrations.CreateModel(
                    name='Score',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('participation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='scores', to='consultation.participation')),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='scores', to='consultation.subject')),
                        ('value', models.PositiveSmallIntegerField()),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(fields=('participation', 'subject'), name='consultation_score_once_per_subject'), models.CheckConstraint(condition=models.Q(('value__gte', 1), ('value__lte', 5)), name='consultation_score_of_scale')],
                    },
                ),
            ],
        ),
    ]
