"""Let a visitor of the sample installation in as one of its made-up members."""

from django.conf import settings
from django.utils.translation import gettext as _

from inbreng.core.errors import NotAllowed
from inbreng.people.models import Role, User
from inbreng.sample.actions.loading import RealDataHere, check_no_real_data


def enter_as(*, role_id: int) -> User:
    """The made-up member who holds this role; raises NotAllowed where real data are."""
    if not settings.SAMPLE:
        raise NotAllowed(_("Dit kan alleen in de voorbeeldinstallatie."))
    try:
        check_no_real_data()
    except RealDataHere as refusal:
        raise NotAllowed(str(refusal)) from None
    role = Role.objects.filter(pk=role_id, partnership__is_sample=True).first()
    if role is None:
        raise NotAllowed(_("Deze voorbeeldrol bestaat niet."))
    return role.user
