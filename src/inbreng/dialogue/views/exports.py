"""The filtered harvest as a file."""

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from inbreng.dialogue.disclosure import Disclosure
from inbreng.dialogue.exports import as_csv
from inbreng.dialogue.forms.harvest import HarvestForm
from inbreng.dialogue.queries.harvest import all_lines
from inbreng.dialogue.views.seeing import fetch_harvest

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
def harvest_csv(request: HttpRequest, trajectory_id: int) -> StreamingHttpResponse:
    """This will send the lines of the filter as CSV, piece by piece."""
    view = fetch_harvest(request, trajectory_id)
    lines = all_lines(view, HarvestForm(view, request.GET).wanted())
    response = StreamingHttpResponse(
        as_csv(lines, tells_files=view.tells_all), content_type="text/csv; charset=utf-8"
    )
    response["Content-Disposition"] = _attachment(view, "csv")
    return response


@require_safe
def harvest_xlsx(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """This will send the lines of the filter as an Excel file."""
    from inbreng.dialogue.excel import as_xlsx

    view = fetch_harvest(request, trajectory_id)
    lines = all_lines(view, HarvestForm(view, request.GET).wanted())
    response = HttpResponse(as_xlsx(lines, tells_files=view.tells_all), content_type=XLSX)
    response["Content-Disposition"] = _attachment(view, "xlsx")
    return response


def _attachment(view: Disclosure, ending: str) -> str:
    name = slugify(view.trajectory.name) or "oogst"
    return f'attachment; filename="oogst-{name}.{ending}"'
