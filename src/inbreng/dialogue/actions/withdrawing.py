"""Withdraw a report whole, or one's own words: the places stay and are shown no more."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile
from inbreng.dialogue.actions.reindexing import reindex_contributions
from inbreng.dialogue.models import Contribution, Finding, Report, Source, Stems
from inbreng.people.models import User

State = Contribution.State


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


@transaction.atomic
def withdraw_own_words(*, contribution: Contribution) -> None:
    """Take back what one said oneself; raises ChangedMeanwhile when it is not shown or held."""
    shown = Contribution.objects.filter(
        pk=contribution.pk,
        state__in=(State.VISIBLE, State.QUARANTINED),
        erased_at__isnull=True,
    )
    if not shown.update(state=State.WITHDRAWN):
        raise ChangedMeanwhile(_("Deze reactie is al teruggetrokken."))
    Stems.objects.filter(contribution=contribution).delete()


@transaction.atomic
def bring_back_own_words(*, contribution: Contribution) -> None:
    """Undo that; what the screening once found something in waits for a moderator again."""
    found = Finding.objects.filter(wording__contribution=contribution).exists()
    withdrawn = Contribution.objects.filter(
        pk=contribution.pk, state=State.WITHDRAWN, erased_at__isnull=True
    )
    if not withdrawn.update(state=State.QUARANTINED if found else State.VISIBLE):
        raise ChangedMeanwhile(_("Deze reactie staat er al weer."))
    if not found:
        reindex_contributions(pks=[contribution.pk])
