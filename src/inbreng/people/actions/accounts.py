"""Make accounts."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.people.models import User


def make_administrator(*, email: str, name: str) -> User:
    """Make an administrator, or make one of an account that is there; says no to a wrong address."""
    try:
        validate_email(email)
    except ValidationError:
        raise DomainError(_("%(email)s is geen e-mailadres.") % {"email": email}) from None
    user = User.objects.filter(email__iexact=email).first()
    if user is None:
        return User.objects.create_user(email, name=name, is_administrator=True)
    user.is_administrator = True
    user.name = name
    user.save(update_fields=["is_administrator", "name"])
    return user
