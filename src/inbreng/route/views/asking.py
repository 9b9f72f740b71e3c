"""Ask one thing on a page of its own, and do it."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from inbreng.core.errors import DomainError


def ask(
    request: HttpRequest,
    form: forms.Form,
    do: Callable[[], object],
    *,
    done: str,
    go_to: tuple[str, int],
    template: str,
    context: dict[str, Any],
) -> HttpResponse:
    """Show a form, do what was asked when it is whole, and say a refusal above it."""
    if form.is_bound and form.is_valid():
        try:
            do()
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, done)
            return redirect(*go_to)
    status = 422 if form.is_bound and form.errors else 200
    return render(request, f"route/{template}.html", context | {"form": form}, status=status)


def tell(request: HttpRequest, do: Callable[[], object], done: str, *, undo: str = "") -> None:
    """Do what a button asked; say that it was done, or why not."""
    try:
        do()
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, done, extra_tags=f"undo:{undo}" if undo else "")
