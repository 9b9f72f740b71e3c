"""The empty report of a gathering as a file."""

from io import BytesIO

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from inbreng.core.documents import write_docx
from inbreng.programme.models import Gathering
from inbreng.programme.report_forms import report_form, report_form_text
from inbreng.programme.views.fetching import fetch_gathering

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_safe
def as_word(request: HttpRequest, gathering_id: int) -> HttpResponse:
    """Send the empty report as a Word file."""
    found, file = _fetch(request, gathering_id), BytesIO()
    write_docx(report_form(found), file)
    return _sent(found, file.getvalue(), DOCX, "docx")


@require_safe
def as_text(request: HttpRequest, gathering_id: int) -> HttpResponse:
    """Send the empty report as plain text."""
    found = _fetch(request, gathering_id)
    return _sent(found, report_form_text(found).encode(), "text/plain; charset=utf-8", "txt")


def _fetch(request: HttpRequest, gathering_id: int) -> Gathering:
    found = fetch_gathering(request, gathering_id)
    if found.is_small_talk:
        raise Http404
    return found


def _sent(found: Gathering, content: bytes, kind: str, ending: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    name = slugify(found.title) or "bijeenkomst"
    response["Content-Disposition"] = f'attachment; filename="verslag-{name}.{ending}"'
    return response
