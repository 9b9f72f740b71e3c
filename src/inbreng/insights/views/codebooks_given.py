"""A codebook or project of another program: look at what it brings, then take it over."""

from collections import Counter
from typing import Any, BinaryIO, cast

from django.conf import settings
from django.contrib import messages
from django.core import signing
from django.core.files.storage import default_storage
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from inbreng.core.errors import DomainError
from inbreng.insights.actions import importing
from inbreng.insights.exports.refi import GivenProject, Unreadable, read_given
from inbreng.insights.exports.refi.comparing import Comparison, compare
from inbreng.insights.forms.exports import GivenForm
from inbreng.insights.views.fetching import fetch_for_coding, person
from inbreng.people.models import User
from inbreng.programme.models import Trajectory

SALT = "insights.codebook"
MOST_SHOWN = 30


@require_http_methods(["GET", "HEAD", "POST"])
def read_codebook(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Take a file in and show what it would bring; nothing is taken over yet."""
    trajectory = fetch_for_coding(request, trajectory_id)
    form = GivenForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["given"]
        try:
            if file.size > settings.UPLOAD_LIMIT:
                raise Unreadable(_("Dit bestand is te groot."))
            given = read_given(file)
        except DomainError as refusal:
            form.add_error("given", str(refusal))
        else:
            file.seek(0)
            sealed = signing.dumps([trajectory.pk, importing.keep_given(file=file)], salt=SALT)
            context = _preview(given, trajectory, person(request))
            context |= {"sealed": sealed, "name": file.name}
            return render(request, "insights/exports/codebook_preview.html", context)
    context = {"trajectory": trajectory, "form": form}
    status = 422 if form.errors else 200
    return render(request, "insights/exports/read_codebook.html", context, status=status)


@require_POST
def take_codebook_over(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Take over what was shown; the file goes."""
    trajectory = fetch_for_coding(request, trajectory_id)
    try:
        name = _opened(request.POST.get("sealed", ""), trajectory)
        with default_storage.open(name, "rb") as file:
            given = read_given(cast(BinaryIO, file))
        taken = importing.take_over(
            trajectory=trajectory, given=given, by=person(request), now=timezone.now()
        )
        default_storage.delete(name)
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("insights:read_codebook", trajectory.pk)
    messages.success(request, _taken_words(taken))
    return redirect("insights:themes", trajectory.pk)


def _opened(sealed: str, trajectory: Trajectory) -> str:
    """The kept file that a form means; raises Unreadable when it is of elsewhere, or gone."""
    gone = Unreadable(_("Dit bestand is er niet meer. Geef het opnieuw."))
    try:
        of, name = signing.loads(sealed, salt=SALT, max_age=importing.KEPT_FOR)
    except (signing.BadSignature, ValueError, TypeError) as error:
        raise gone from error
    if of != trajectory.pk or not default_storage.exists(name):
        raise gone
    return str(name)


def _preview(given: GivenProject, trajectory: Trajectory, by: User | None) -> dict[str, Any]:
    found = compare(given, trajectory)
    names = {new.code.guid: new.name for new in found.new}
    names |= {guid: theme.name for guid, theme in found.same.items()}
    return {
        "trajectory": trajectory,
        "found": found,
        "is_project": given.is_project,
        "coders": _in_whose_name(found, trajectory, by),
        "new": [
            {"name": one.name, "under": names.get(one.parent) if one.parent else ""}
            for one in found.new
        ],
        "remarks": found.remarks[:MOST_SHOWN],
        "n_more_remarks": max(0, len(found.remarks) - MOST_SHOWN),
        "unknown": found.unknown[:MOST_SHOWN],
    }


def _in_whose_name(
    found: Comparison, trajectory: Trajectory, by: User | None
) -> list[tuple[str, int]]:
    """Who is said to have coded, with how many codings, most first."""
    here = importing.coders_here(trajectory)
    counted = Counter(
        importing.whose(coding, here, by) for _pk, point in found.points for coding in point.codings
    )
    return [(str(user) if user else _("onbekend"), n) for user, n in counted.most_common()]


def _taken_words(taken: importing.Taken) -> str:
    themes = ngettext("%(n)d nieuw thema", "%(n)d nieuwe thema’s", taken.n_themes)
    codings = ngettext("%(n)d indeling", "%(n)d indelingen", taken.n_codings)
    return _("Overgenomen: %(themes)s en %(codings)s.") % {
        "themes": themes % {"n": taken.n_themes},
        "codings": codings % {"n": taken.n_codings},
    }
