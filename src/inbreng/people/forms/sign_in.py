"""Forms of the sign-in pages: those of allauth, in our words."""

from allauth.account.forms import ConfirmLoginCodeForm, LoginForm, RequestLoginCodeForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inbreng.people.models import User


class AddressForm(RequestLoginCodeForm):  # type: ignore[misc]  # allauth ships no types
    """Where to mail the code."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        in_our_words(self.fields["email"], _("E-mailadres"), autofocus=True)


class CodeForm(ConfirmLoginCodeForm):  # type: ignore[misc]  # allauth ships no types
    """The code that was mailed."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        in_our_words(self.fields["code"], _("Code uit de mail"), autofocus=True, maxlength=12)


class PasswordForm(LoginForm):  # type: ignore[misc]  # allauth ships no types
    """Address and password."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        in_our_words(self.fields["login"], _("E-mailadres"), autofocus=True)
        in_our_words(self.fields["password"], _("Wachtwoord"))
        in_our_words(self.fields["remember"], _("Blijf ingelogd op dit apparaat"))


class PasskeyForm(AddWebAuthnForm):  # type: ignore[misc]  # allauth ships no types
    """The name of a passkey, and what the device made of it; always one that opens by itself."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        in_our_words(self.fields["name"], _("Naam, zodat je hem herkent"), maxlength=100)
        self.fields["passwordless"].widget = forms.HiddenInput()
        self.fields["passwordless"].initial = True


def in_our_words(field: forms.Field, label: str, **attributes: object) -> None:
    """Give a field of allauth our label, without a placeholder that says the same."""
    field.label = label
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs.update(attributes)


class NewPasswordForm(forms.Form):
    """A new password for somebody who signed in just now."""

    password = forms.CharField(
        label=gettext_lazy("Nieuw wachtwoord"),
        help_text=gettext_lazy(
            "Minstens twaalf tekens, en geen wachtwoord dat veel mensen gebruiken."
        ),
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: object, user: User, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.user = user

    def clean_password(self) -> str:
        """Refuse a password that is short or that everybody uses."""
        password: str = self.cleaned_data["password"]
        validate_password(password, self.user)
        return password
