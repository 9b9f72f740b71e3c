"""A report-back for everybody: the page, its files, and the same for staff before it is there."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from inbreng.core.documents import Document
from inbreng.followup.documents import as_bytes, document_of_report
from inbreng.followup.kinds_of_files import CONTENT_TYPES
from inbreng.followup.models import Attachment, ReportBack, ReportVersion
from inbreng.followup.queries import report_backs as queries
from inbreng.followup.views.fetching import fetch_report_back
from inbreng.followup.views.sending import as_download, send_file
from inbreng.plan.texts import in_short

SHOWN_AT_ONCE = {Attachment.Kind.IMAGE, Attachment.Kind.VIDEO}


@require_safe
def public_report(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a published report-back to whoever has the address."""
    found, version = _published(request, slug)
    parts = queries.parts_of_version(version)
    attachments = list(found.attachments.all())
    image = next((one for one in attachments if one.kind == Attachment.Kind.IMAGE), None)
    context = {
        "report_back": found,
        "gathering": found.gathering,
        "trajectory": found.gathering.trajectory,
        "version": version,
        "parts": parts,
        "attachments": attachments,
        "others": queries.others_published(found.gathering, timezone.now()),
        "page_url": settings.SITE_ADDRESS + request.path,
        "image_url": settings.SITE_ADDRESS + _image(found, image),
        "image_alt": image.alt if image else "Inbreng",
        "description": in_short(next((part.text for part in parts if part.text), "")),
    }
    return render(request, "followup/public_report.html", context)


def _image(report_back: ReportBack, image: Attachment | None) -> str:
    """What a link to the page shows elsewhere: a picture of its own, else that of Inbreng."""
    if image is None:
        return static("img/sharing.png")
    return reverse("followup:public_file", args=[report_back.slug, image.pk])


@require_safe
def public_document(request: HttpRequest, slug: str, format: str) -> HttpResponse:
    """Send a published report-back as a Word file or a pdf."""
    found, version = _published(request, slug)
    document = document_of_report(
        found,
        version.title,
        queries.parts_of_version(version),
        queries.others_published(found.gathering, timezone.now()),
        found.attachments.all(),
    )
    return _file(found, document, format)


@require_safe
def draft_document(request: HttpRequest, gathering_id: int, format: str) -> HttpResponse:
    """Send the draft as a Word file or a pdf: what everybody would read now."""
    found = fetch_report_back(request, gathering_id)
    document = document_of_report(
        found,
        found.title,
        queries.parts_of_draft(found),
        queries.others_published(found.gathering, timezone.now()),
        found.attachments.all(),
    )
    return _file(found, document, format)


def _file(report_back: ReportBack, document: Document, format: str) -> HttpResponse:
    content = as_bytes(document, format)
    return as_download(content, f"{report_back.slug}.{format}", CONTENT_TYPES[format])


@require_safe
def public_file(request: HttpRequest, slug: str, attachment_id: int) -> HttpResponseBase:
    """Send a picture or film to show, or a file to keep."""
    found = _attachment(request, slug, attachment_id)
    name = "" if found.kind in SHOWN_AT_ONCE else f"{slug}-{found.pk}.{found.extension}"
    content_type = CONTENT_TYPES[found.extension]
    return send_file(request, found.content, content_type=content_type, name=name)


@require_safe
def public_captions(request: HttpRequest, slug: str, attachment_id: int) -> HttpResponseBase:
    """Send the captions of a film."""
    found = _attachment(request, slug, attachment_id)
    if not found.captions.name:
        raise Http404
    return send_file(request, found.captions, content_type="text/vtt; charset=utf-8")


def _attachment(request: HttpRequest, slug: str, pk: int) -> Attachment:
    """A file of a report-back that everybody may read, or that staff may see as a draft."""
    related = Attachment.objects.select_related("report_back")
    found = get_object_or_404(related, pk=pk, report_back__slug=slug)
    report_back = found.report_back
    assert report_back is not None  # noqa: S101 – found by its address
    if not queries.published(timezone.now()).filter(pk=report_back.pk).exists():
        fetch_report_back(request, report_back.gathering_id)
    return found


def _published(request: HttpRequest, slug: str) -> tuple[ReportBack, ReportVersion]:
    """A report-back that everybody may read now, with its newest version. Two queries."""
    found = get_object_or_404(queries.published(timezone.now()), slug=slug)
    version = queries.newest_version(found)
    if version is None:
        raise Http404
    request.partnership = found.gathering.trajectory.partnership  # type: ignore[attr-defined]
    version.report_back = found
    return found, version
