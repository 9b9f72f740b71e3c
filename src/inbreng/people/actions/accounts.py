"""Make accounts, and change one's own."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.people.models import Partnership, User
from inbreng.people.models.accounts import new_visit_key

# Everybody in the sample has such an address: no mail goes there.
MADE_UP = "@voorbeeld.invalid"


def make_administrator(*, email: str, name: str) -> User:
    """Make an administrator, or make one of an account that is there."""
    check_address(email)
    user = User.objects.filter(email__iexact=email).first()
    if user is None:
        return User.objects.create_user(email, name=name, is_administrator=True)
    user.is_administrator = True
    user.is_active = True
    user.name = name
    user.save(update_fields=["is_administrator", "is_active", "name"])
    return user


def check_address(email: str) -> None:
    """Raise DomainError unless mail can go to this address."""
    try:
        validate_email(email)
    except ValidationError:
        raise DomainError(_("%(email)s is geen e-mailadres.") % {"email": email}) from None


def check_made_up(partnership: Partnership, email: str) -> None:
    """Raise DomainError for a real address in the sample: it would shut the door for visitors."""
    if partnership.is_sample and not email.strip().lower().endswith(MADE_UP):
        raise DomainError(
            _(
                "Dit samenwerkingsverband is verzonnen. Gebruik ook een verzonnen adres: een dat "
                "eindigt op %(ending)s."
            )
            % {"ending": MADE_UP}
        )


def correct_address(*, user: User, email: str, partnership: Partnership) -> None:
    """Mend the address of somebody who never signed in; after that it is their own to keep."""
    check_address(email)
    check_made_up(partnership, email)
    if user.last_login is not None:
        raise DomainError(_("%(name)s logt al in met dit adres.") % {"name": user})
    if User.objects.filter(email__iexact=email).exclude(pk=user.pk).exists():
        raise DomainError(_("Een ander account heeft dit adres al."))
    user.email = email.lower()
    user.save(update_fields=["email"])


def rename(*, user: User, name: str) -> None:
    """Change the name that others see."""
    user.name = name
    user.save(update_fields=["name"])


def set_password(*, user: User, password: str | None) -> None:
    """Set a password, or take it away; every visit that was open ends."""
    user.set_password(password)
    user.save(update_fields=["password"])


def end_visits(*, user: User) -> None:
    """Sign an account out on every device."""
    user.visit_key = new_visit_key()
    user.save(update_fields=["visit_key"])
