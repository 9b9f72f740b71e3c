"""Load the sample partnership, whole or not at all."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.people.actions.accounts import MADE_UP
from inbreng.people.models import Partnership, User
from inbreng.sample.actions.after import keep_after, keep_edition
from inbreng.sample.actions.answering import keep_replies
from inbreng.sample.actions.beside import keep_earlier, keep_figures
from inbreng.sample.actions.catalogue import Catalogue, keep_catalogue
from inbreng.sample.actions.codebook import keep_codebook
from inbreng.sample.actions.codings import keep_codings
from inbreng.sample.actions.consulting import keep_consultations
from inbreng.sample.actions.findings import keep_findings
from inbreng.sample.actions.forwarding import keep_forwards
from inbreng.sample.actions.gatherings import keep_gathering
from inbreng.sample.actions.moments import ANSWERED, HANDED_ON, WRITTEN
from inbreng.sample.actions.planning import keep_answers, keep_plan
from inbreng.sample.reading import Material, read_material


class RealDataHere(DomainError):
    """The installation holds data that are not the sample's."""


def check_no_real_data() -> None:
    """Raise RealDataHere when a partnership or an account is not the sample's."""
    real_people = User.objects.exclude(email__endswith=MADE_UP).exists()
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
        _hear(material, catalogue, now)
        _answer(material, catalogue, now)
    return catalogue.partnership


def _hear(material: Material, catalogue: Catalogue, now: datetime) -> None:
    """What was said, the themes it came under, and what was made of it."""
    for gathering in material.gatherings:
        catalogue.said.update(keep_gathering(gathering, catalogue, now=now))
    keep_codebook(material.codebook, catalogue, now=now)
    keep_codings(material.codings, catalogue, now=now)
    keep_findings(material.findings, catalogue, now=now)
    keep_figures(material.beside.series, catalogue, now=now)


def _answer(material: Material, catalogue: Catalogue, now: datetime) -> None:
    """The plan and its edition, the answers, and what people said and did after them."""
    written, answered = now - WRITTEN, now - ANSWERED
    passages = keep_plan(material.plan, catalogue, now=written)
    keep_earlier(material.beside, passages, catalogue, now=written)
    edition = keep_edition(material.after.edition, catalogue, now=written)
    keep_answers(material.plan, passages, catalogue, now=answered)
    keep_replies(material.replies, passages, catalogue, now=answered)
    keep_forwards(material.after.forwards, catalogue, now=now, sent=now - HANDED_ON)
    keep_consultations(material.consultations, edition, passages, catalogue, now=now)
    keep_after(material.after, edition, passages, catalogue, now=now)
