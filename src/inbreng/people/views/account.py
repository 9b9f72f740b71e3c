"""One's own account: name, ways to sign in, roles, and signing out everywhere."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.contrib.auth import logout, update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inbreng.people.actions import accounts
from inbreng.people.forms.account import AccountForm
from inbreng.people.forms.sign_in import NewPasswordForm
from inbreng.people.queries.members import roles_of
from inbreng.people.sign_in import signed_in_lately
from inbreng.people.views.fetching import account_of

View = Callable[..., HttpResponse]


def fresh(view: View) -> View:
    """Let somebody who signed in just now through; ask others to sign in again first."""

    @wraps(view)
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if signed_in_lately(request):
            return view(request, *args, **kwargs)
        page = reverse("account_sign_in_again")
        return redirect(f"{page}?{urlencode({'next': request.path})}")

    return login_required(never_cache(checked))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def account(request: HttpRequest) -> HttpResponse:
    """Show and change one's own account."""
    user = account_of(request)
    form = AccountForm(request.POST or None, instance=user)
    if request.method == "POST" and form.is_valid():
        accounts.rename(user=user, name=form.cleaned_data["name"])
        messages.success(request, _("Je naam is bewaard."))
        return redirect("account")
    context = {
        "form": form,
        "roles": roles_of(user, timezone.localdate()),
        "passkeys": [found.wrap() for found in Authenticator.objects.filter(user=user)],
        "has_password": user.has_usable_password(),
    }
    return render(request, "account/account.html", context, status=422 if form.errors else 200)


@sensitive_post_parameters("password")
@fresh
@require_http_methods(["GET", "HEAD", "POST"])
def password(request: HttpRequest) -> HttpResponse:
    """Set a password; a code by mail keeps working."""
    user = account_of(request)
    form = NewPasswordForm(request.POST or None, user=user)
    if request.method == "POST" and form.is_valid():
        accounts.set_password(user=user, password=form.cleaned_data["password"])
        _told(request, _("Je wachtwoord is bewaard."))
        return redirect("account")
    context = {"form": form, "has_password": user.has_usable_password()}
    return render(request, "account/password.html", context, status=422 if form.errors else 200)


@fresh
@require_POST
def forget_password(request: HttpRequest) -> HttpResponse:
    """Take the password away; a code by mail or a passkey opens the account."""
    accounts.set_password(user=account_of(request), password=None)
    _told(request, _("Je wachtwoord is weg. Je logt in met een code of een toegangssleutel."))
    return redirect("account")


def _told(request: HttpRequest, done: str) -> None:
    """Keep this visit, end the others, and mail that the way in changed."""
    user = account_of(request)
    update_session_auth_hash(request, user)
    get_adapter(request).send_notification_mail("account/email/password_changed", user)
    messages.success(request, done)


@login_required
@require_POST
def sign_out_elsewhere(request: HttpRequest) -> HttpResponse:
    """End every other visit of this account."""
    user = account_of(request)
    accounts.end_visits(user=user)
    update_session_auth_hash(request, user)
    messages.success(request, _("Je bent nu alleen nog op dit apparaat ingelogd."))
    return redirect("account")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in_again(request: HttpRequest) -> HttpResponse:
    """Ask somebody who signed in a while ago to do so again before a sensitive change."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    if not url_has_allowed_host_and_scheme(wanted, {request.get_host()}, request.is_secure()):
        wanted = reverse("account")
    if request.method == "POST":
        logout(request)
        return redirect(f"{reverse('account_login')}?{urlencode({'next': wanted})}")
    return render(request, "account/sign_in_again.html", {"next": wanted})


@require_safe
def closed(request: HttpRequest) -> HttpResponse:
    """Say that accounts are made by the partnership."""
    return render(request, "account/closed.html")
