"""The pages of sign-in and of one's own account; allauth's other pages have no address here."""

from allauth.account import views as allauth
from allauth.mfa.webauthn import views as passkeys
from django.urls import path

from inbreng.people.views import account

# Names that allauth itself leads to stay as they are.
urlpatterns = [
    path("inloggen/", allauth.request_login_code, name="account_login"),
    path("inloggen/", allauth.request_login_code, name="account_request_login_code"),
    path("inloggen/code/", allauth.confirm_login_code, name="account_confirm_login_code"),
    path("inloggen/wachtwoord/", allauth.login, name="account_password_login"),
    path("inloggen/toegangssleutel/", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path("inloggen/uitgezet/", allauth.account_inactive, name="account_inactive"),
    path("inloggen/opnieuw/", account.sign_in_again, name="account_sign_in_again"),
    path("aanmelden/", account.closed, name="account_signup"),
    path("uitloggen/", allauth.logout, name="account_logout"),
    path("account/", account.account, name="account"),
    path("account/", account.account, name="mfa_index"),
    path("account/", account.account, name="mfa_list_webauthn"),
    path("account/wachtwoord/", account.password, name="account_password"),
    path("account/wachtwoord/weg/", account.forget_password, name="account_forget_password"),
    path(
        "account/overal-uitloggen/", account.sign_out_elsewhere, name="account_sign_out_elsewhere"
    ),
    path("account/toegangssleutel/", account.fresh(passkeys.add_webauthn), name="mfa_add_webauthn"),
    path(
        "account/toegangssleutel/<int:pk>/weg/",
        account.fresh(passkeys.remove_webauthn),
        name="mfa_remove_webauthn",
    ),
]
