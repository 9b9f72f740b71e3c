"""Make a partnership, and change what it says of itself."""

from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.people.actions.names import refusing_loss, refusing_twice
from inbreng.people.actions.perspectives import make_first_list
from inbreng.people.logos import check_logo
from inbreng.people.models import Area, Partnership


@transaction.atomic
def make_partnership(*, name: str, short_name: str, region: str) -> Partnership:
    """Add a partnership to the installation, with the usual perspectives."""
    with refusing_twice(_("Een samenwerkingsverband met deze naam is er al.")):
        partnership = Partnership.objects.create(name=name, short_name=short_name, region=region)
    make_first_list(partnership=partnership)
    return partnership


def change_partnership(*, partnership: Partnership, **fields: Any) -> None:
    """Change name, region and terms."""
    for name, value in fields.items():
        setattr(partnership, name, value)
    with refusing_twice(_("Een ander samenwerkingsverband heet al zo.")):
        partnership.save(update_fields=list(fields))


def set_logo(*, partnership: Partnership, content: bytes) -> None:
    """Keep a picture as logo; raises NoLogo for what is not a picture that is safe to show."""
    kind = check_logo(content)
    before = partnership.logo.name
    partnership.logo.save(f"{partnership.pk}.{kind}", ContentFile(content), save=False)
    partnership.save(update_fields=["logo"])
    _drop_file(partnership, before)


def remove_logo(*, partnership: Partnership) -> None:
    """Show no logo any more."""
    before, partnership.logo = partnership.logo.name, ""
    partnership.save(update_fields=["logo"])
    _drop_file(partnership, before)


def _drop_file(partnership: Partnership, name: str | None) -> None:
    if name:
        transaction.on_commit(lambda: partnership.logo.storage.delete(name))


def make_area(*, partnership: Partnership, name: str) -> Area:
    """Add a work area."""
    with refusing_twice(_("Dit werkgebied is er al.")):
        return Area.objects.create(partnership=partnership, name=name)


def rename_area(*, area: Area, name: str) -> None:
    """Call a work area something else."""
    area.name = name
    with refusing_twice(_("Een ander werkgebied heet al zo.")):
        area.save(update_fields=["name"])


def remove_area(*, area: Area) -> None:
    """Take a work area away; raises InUse while somebody has or had a role in it."""
    with refusing_loss(
        _("Iemand heeft of had een rol in dit werkgebied. Geef het een andere naam.")
    ):
        area.delete()
