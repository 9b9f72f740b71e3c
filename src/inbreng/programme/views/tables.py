"""Tables of a gathering: set one, change one, take one away."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inbreng.core.errors import DomainError
from inbreng.programme import actions
from inbreng.programme.forms import TableForm
from inbreng.programme.models import Gathering, Table
from inbreng.programme.views.fetching import fetch_gathering_to_shape


@require_http_methods(["GET", "HEAD", "POST"])
def add_table(request: HttpRequest, gathering_id: int) -> HttpResponse:
    """Set a table."""
    gathering = fetch_gathering_to_shape(request, gathering_id)
    form = TableForm(request.POST or None, gathering=gathering)
    if request.method == "POST" and form.is_valid():
        try:
            actions.set_table(gathering=gathering, **form.fields_to_keep())
        except DomainError as refusal:
            form.add_error("label", str(refusal))
        else:
            return redirect("programme:gathering", gathering.pk)
    return _form_page(request, gathering, form, None)


@require_http_methods(["GET", "HEAD", "POST"])
def edit_table(request: HttpRequest, table_id: int) -> HttpResponse:
    """Change a table and who sat at it."""
    gathering, table = _fetch(request, table_id)
    start = {name: getattr(table, name) for name in ("label", "parent", "n_participants", "host")}
    start["organisations"] = list(table.organisations.all())
    form = TableForm(request.POST or None, gathering=gathering, table=table, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_table(table=table, **form.fields_to_keep())
        except DomainError as refusal:
            form.add_error("label", str(refusal))
        else:
            return redirect("programme:gathering", gathering.pk)
    return _form_page(request, gathering, form, table)


@require_POST
def remove_table(request: HttpRequest, table_id: int) -> HttpResponse:
    """Take a table away where nothing was said."""
    gathering, table = _fetch(request, table_id)
    try:
        actions.remove_table(table=table)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("De tafel is weg."))
    return redirect("programme:gathering", gathering.pk)


def _fetch(request: HttpRequest, pk: int) -> tuple[Gathering, Table]:
    table = get_object_or_404(Table, pk=pk)
    return fetch_gathering_to_shape(request, table.gathering_id), table


def _form_page(
    request: HttpRequest, gathering: Gathering, form: TableForm, table: Table | None
) -> HttpResponse:
    context: dict[str, Any] = {
        "gathering": gathering,
        "trajectory": gathering.trajectory,
        "table": table,
        "form": form,
    }
    status = 422 if form.errors else 200
    return render(request, "programme/table_form.html", context, status=status)
