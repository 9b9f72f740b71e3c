"""Do one thing for a button or a form, say what happened, and offer the way back."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest

from inbreng.core.errors import DomainError


def did(request: HttpRequest, do: Callable[[], Any], said: str, *, undo: str = "") -> bool:
    """Do it and say so, with the address that takes it back; or say why it was refused."""
    try:
        do()
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return False
    messages.success(request, said, extra_tags=f"undo:{undo}" if undo else "")
    return True


def kept(form: forms.Form, do: Callable[..., Any]) -> Any:
    """What came of a form that is right; None when it is not, or when the domain refused."""
    if not (form.is_bound and form.is_valid()):
        return None
    try:
        return do(**form.cleaned_data)
    except DomainError as refusal:
        form.add_error(None, str(refusal))
        return None


def status(form: forms.Form) -> int:
    """The status of a page with this form on it."""
    return 422 if form.is_bound and form.errors else 200
