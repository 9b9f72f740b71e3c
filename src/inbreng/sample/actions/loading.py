"""Load the sample partnership, whole or not at all."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.people.models import Partnership, User
from inbreng.sample.actions.after import keep_after
from inbreng.sample.actions.answering import keep_replies
from inbreng.sample.actions.catalogue import keep_catalogue
from inbreng.sample.actions.codebook import keep_codebook
from inbreng.sample.actions.codings import keep_codings
from inbreng.sample.actions.findings import keep_findings
from inbreng.sample.actions.gatherings import keep_gathering
from inbreng.sample.actions.planning import keep_plan
from inbreng.sample.reading import read_material


class RealDataHere(DomainError):
    """The installation holds data that are not the sample's."""


def check_no_real_data() -> None:
    """Raise RealDataHere when a partnership or an account is not the sample's."""
    real_people = User.objects.exclude(email__endswith="@voorbeeld.invalid").exists()
    if real_people or Partnership.objects.filter(is_sample=False).exists():
        raise RealDataHere(
            _("Deze installatie bevat echte gegevens. Het voorbeeld hoort in een lege installatie.")
        )


def load_sample(*, now: datetime) -> Partnership:
    """Load the sample partnership once; raises RealDataHere where real data are."""
    check_no_real_data()
    already = Partnership.objects.filter(is_sample=True).first()
    if already is not None:
        return already
    material = read_material()
    with transaction.atomic():
        catalogue = keep_catalogue(material.partnership, now=now)
        for gathering in material.gatherings:
            catalogue.said.update(keep_gathering(gathering, catalogue, now=now))
        keep_codebook(material.codebook, catalogue, now=now)
        keep_codings(material.codings, catalogue, now=now)
        keep_findings(material.findings, catalogue, now=now)
        passages = keep_plan(material.plan, catalogue, now=now)
        keep_replies(material.replies, passages, catalogue, now=now)
        keep_after(material.after, passages, catalogue, now=now)
    return catalogue.partnership
