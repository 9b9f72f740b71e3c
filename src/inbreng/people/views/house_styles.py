"""The style of the house: colour, Word file, and a sheet to try them on."""

from io import BytesIO
from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inbreng.core.documents import write_docx, write_pdf
from inbreng.core.documents.word.checking import MOST_BYTES, HouseFile
from inbreng.core.errors import DomainError
from inbreng.people.actions import house_styles as actions
from inbreng.people.forms.house_styles import HouseColourForm, HouseFileForm
from inbreng.people.models import Partnership
from inbreng.people.queries.house_styles import house_files, house_style
from inbreng.people.sample_sheet import sample_sheet
from inbreng.people.views.fetching import account_of, fetch_house_file, fetch_to_set_up
from inbreng.people.views.rooms import people_tabs

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# How the sheet is written, as what it is sent, and the end of its name.
PAPERS = {
    "word": (write_docx, WORD, "docx"),
    "pdf": (write_pdf, "application/pdf", "pdf"),
}


@require_http_methods(["GET", "HEAD", "POST"])
def house_style_page(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Show the style, and change its colour."""
    partnership = fetch_to_set_up(request, partnership_id)
    before = partnership.house_colour
    form = HouseColourForm(request.POST or None, initial={"colour": before})
    if request.method == "POST" and form.is_valid():
        try:
            actions.set_house_colour(partnership=partnership, **form.cleaned_data)
        except DomainError as refusal:
            form.add_error("colour", str(refusal))
        else:
            done = _("De kleur is bewaard. Hiervoor was het %(before)s.") % {"before": before}
            messages.success(request, done)
            return redirect("people:house_style", partnership.pk)
    return _page(request, partnership, colour_form=form)


def _page(request: HttpRequest, partnership: Partnership, **given: Any) -> HttpResponse:
    """The page with the form that was sent, and the other as it starts."""
    colour = {"colour": partnership.house_colour}
    pages = {"colour_form": HouseColourForm(initial=colour), "file_form": HouseFileForm()} | given
    is_wrong = any(form.errors for form in given.values())
    context = {
        "partnership": partnership,
        "house_files": house_files(partnership),
        "tabs": people_tabs(request, partnership),
        **pages,
    }
    return render(request, "people/house_style.html", context, status=422 if is_wrong else 200)


@require_POST
def keep_house_file(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Keep a Word file and use it; the message offers the way back."""
    partnership = fetch_to_set_up(request, partnership_id)
    before = house_files(partnership).filter(is_in_use=True).first()
    form = HouseFileForm(request.POST, request.FILES)
    if form.is_valid():
        file = form.cleaned_data["file"]
        try:
            kept, checked = actions.keep_house_file(
                partnership=partnership,
                name=file.name,
                content=file.read(MOST_BYTES + 1),
                by=account_of(request),
                now=timezone.now(),
            )
        except DomainError as refusal:
            form.add_error("file", str(refusal))
        else:
            back = (before.pk, "ja") if before else (kept.pk, "nee")
            undo = reverse("people:use_house_file", args=back)
            messages.success(request, _kept_words(checked), extra_tags=f"undo:{undo}")
            return redirect("people:house_style", partnership.pk)
    return _page(request, partnership, file_form=form)


def _kept_words(checked: HouseFile) -> str:
    if not checked.missing:
        return _("Documenten krijgen vanaf nu deze opmaak.")
    names = ", ".join(checked.missing)
    return _(
        "Documenten krijgen vanaf nu deze opmaak. Deze stijlen staan er niet in, die maken we "
        "er zelf bij: %(names)s."
    ) % {"names": names}


@require_POST
def use_house_file(request: HttpRequest, house_file_id: int, in_use: str) -> HttpResponse:
    """Use a Word file that was kept, or no more; the message offers the way back."""
    found = fetch_house_file(request, house_file_id)
    if in_use == "ja":
        before = house_files(found.partnership).filter(is_in_use=True).first()
        actions.use_house_file(house_file=found)
        back = (before.pk, "ja") if before else (found.pk, "nee")
        done = _("Documenten krijgen weer de opmaak van %(name)s.")
    else:
        actions.stop_using_house_file(house_file=found)
        back = (found.pk, "ja")
        done = _("%(name)s is uit gebruik. Documenten krijgen de opmaak van Inbreng.")
    undo = reverse("people:use_house_file", args=back)
    messages.success(request, done % {"name": found}, extra_tags=f"undo:{undo}")
    return redirect("people:house_style", found.partnership_id)


@require_safe
def house_file(request: HttpRequest, house_file_id: int) -> HttpResponseBase:
    """Send a Word file as it was kept."""
    found = fetch_house_file(request, house_file_id)
    try:
        content = found.content.open("rb")
    except OSError:
        raise Http404 from None
    return FileResponse(content, as_attachment=True, filename=found.name, content_type=WORD)


@require_safe
def house_sample(request: HttpRequest, partnership_id: int, paper: str) -> HttpResponseBase:
    """Send a sheet that shows every part of the style."""
    partnership = fetch_to_set_up(request, partnership_id)
    if paper not in PAPERS:
        raise Http404
    write, kind, ending = PAPERS[paper]
    file = BytesIO()
    write(sample_sheet(house_style(partnership), timezone.localdate()), file)
    file.seek(0)
    return FileResponse(
        file, as_attachment=True, filename=f"{_('proefblad')}.{ending}", content_type=kind
    )
