"""Withdraw an imported report whole: its contributions keep their places and are shown no more."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile
from inbreng.dialogue.models import Contribution, Report, Source, Stems
from inbreng.people.models import User


def withdraw_report(*, report: Report, by: User, now: datetime) -> None:
    """Take a published report back; what rests on its contributions shows them as withdrawn."""
    with transaction.atomic():
        published = Report.objects.filter(pk=report.pk, state=Report.State.PUBLISHED)
        if not published.update(state=Report.State.WITHDRAWN):
            raise ChangedMeanwhile(_("Dit verslag is al ingetrokken."))
        Source.objects.filter(report=report).update(withdrawn_at=now, withdrawn_by=by)
        shown = Contribution.objects.filter(source=report.source_id)
        shown.filter(state__in=(Contribution.State.VISIBLE, Contribution.State.QUARANTINED)).update(
            state=Contribution.State.WITHDRAWN
        )
        Stems.objects.filter(contribution__source=report.source_id).delete()
