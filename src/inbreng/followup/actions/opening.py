"""Write the page of a trajectory for everybody, open it and close it."""

from datetime import datetime

from django.utils.text import slugify
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.followup.models import PublicPage
from inbreng.people.models import User
from inbreng.plan.texts import clean
from inbreng.programme.models import Trajectory


class AddressTaken(DomainError):
    """Another trajectory has this address."""


def write_public_page(*, trajectory: Trajectory, slug: str, title: str, intro: str) -> PublicPage:
    """Keep address, title and introduction; raises AddressTaken."""
    address = slugify(slug)
    if not address:
        raise DomainError(_("Het adres heeft minstens één letter of cijfer."))
    if PublicPage.objects.filter(slug=address).exclude(trajectory=trajectory).exists():
        raise AddressTaken(_("Dit adres is al van een ander traject. Kies een ander."))
    page, _is_new = PublicPage.objects.update_or_create(
        trajectory=trajectory,
        defaults={"slug": address, "title": title, "intro": clean(intro) if intro else ""},
    )
    return page


def open_public_page(*, page: PublicPage, by: User, now: datetime) -> None:
    """Let everybody read it."""
    closed = PublicPage.objects.filter(pk=page.pk, is_open=False)
    if not closed.update(is_open=True, opened_by=by, opened_at=now):
        raise ChangedMeanwhile(_("Deze pagina stond al open."))


def close_public_page(*, page: PublicPage) -> None:
    """Let nobody but staff read it any more."""
    opened = PublicPage.objects.filter(pk=page.pk, is_open=True)
    if not opened.update(is_open=False):
        raise ChangedMeanwhile(_("Deze pagina was al dicht."))
