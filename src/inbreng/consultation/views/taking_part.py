"""The pages of a participant: read, react, see that it arrived, take it back."""

from contextlib import suppress
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inbreng.consultation import actions, queries
from inbreng.consultation.forms import ReactionForm
from inbreng.consultation.models import Consultation, Participation, Remark
from inbreng.consultation.views.limits import sends_too_often
from inbreng.consultation.views.ways_in import Guest, guest_at, no_way_in, session_key, unseen
from inbreng.core.errors import DomainError
from inbreng.dialogue.views.persons import qr_code
from inbreng.people.actions.return_links import make_return_link

Phase = Consultation.Phase
CLOSED_STATUS = {Phase.REVOKED: 410}


@require_http_methods(["GET", "HEAD", "POST"])
def take_part(request: HttpRequest, consultation_address: str) -> HttpResponse:
    """Show what is put to people, and take what they send."""
    guest = guest_at(request, consultation_address)
    if guest is None:
        return no_way_in(request)
    if guest.lacks_invitation and guest.phase in {Phase.RUNNING, Phase.NOT_YET}:
        return _closed(request, guest, status=403)
    form = reaction_form(request, guest)
    if guest.phase != Phase.RUNNING:
        sent = _sent_before(request, guest)
        return _thanks(request, guest, sent) if sent else _closed(request, guest, form=form)
    if not form.is_bound:
        return _page(request, guest, form)
    if not form.is_valid():
        return _page(request, guest, form, status=422)
    if sends_too_often(request, "reaction"):
        form.add_error(None, _too_often())
        return _page(request, guest, form, status=429)
    warned = form.warnings()
    if warned and "anyway" not in request.POST:
        return _page(request, guest, form, status=422, warned=warned)
    return _send(request, guest, form)


def reaction_form(request: HttpRequest, guest: Guest) -> ReactionForm:
    """The form with the subjects of a consultation; not judged when more room is asked for."""
    wants_room = "more" in request.POST and guest.phase == Phase.RUNNING
    return ReactionForm(
        request.POST if request.method == "POST" and not wants_room else None,
        initial=request.POST.dict() if wants_room else None,
        consultation=guest.consultation,
        subjects=list(queries.subjects_of(guest.consultation)),
        was_here=guest.before is not None,
    )


def _send(request: HttpRequest, guest: Guest, form: ReactionForm) -> HttpResponse:
    is_known = form.cleaned_data.get("again", False)
    reaction = form.reaction(
        invitation=guest.invitation,
        share_link=guest.share_link,
        person=guest.before if is_known else None,
    )
    try:
        participation = actions.send_reaction(
            consultation=guest.consultation, reaction=reaction, now=timezone.now()
        )
    except DomainError as refusal:
        form.add_error(None, str(refusal))
        return _page(request, guest, form, status=422)
    request.session[session_key("took_part", guest.consultation)] = participation.pk
    return _thanks(request, guest, participation)


def _sent_before(request: HttpRequest, guest: Guest) -> Participation | None:
    """What a device sends again that did not hear that it arrived, after the end."""
    try:
        key = UUID(request.POST.get("key", ""))
    except ValueError:
        return None
    sent = Participation.objects.filter(key=key, consultation=guest.consultation)
    return sent.select_related("person").first()


def _page(
    request: HttpRequest, guest: Guest, form: ReactionForm, *, status: int = 200, **more: object
) -> HttpResponse:
    context = {"consultation": guest.consultation, "form": form, "rows": form.rows()} | more
    return unseen(render(request, "consultation/take_part.html", context, status=status))


def _closed(
    request: HttpRequest, guest: Guest, *, form: ReactionForm | None = None, status: int = 200
) -> HttpResponse:
    """Say why nothing can be sent, with what somebody typed so that it is not lost."""
    rows = form.rows() if form and form.is_bound else []
    typed = [one for row in rows for one in row.remarks if one.text.value()]
    context = {
        "consultation": guest.consultation,
        "phase": guest.phase,
        "lacks_invitation": status == 403,
        "typed": typed,
    }
    status = CLOSED_STATUS.get(guest.phase, 410 if typed else status)
    return unseen(render(request, "consultation/closed.html", context, status=status))


def _thanks(request: HttpRequest, guest: Guest, participation: Participation) -> HttpResponse:
    """Show what arrived, and the private way back: made anew, since nobody keeps its token."""
    fresh = make_return_link(person=participation.person, by=None, now=timezone.now())
    url = request.build_absolute_uri(reverse("people:return_link", args=[fresh.token]))
    remarks = list(queries.remarks_of_person(guest.consultation, participation.key))
    context = {
        "consultation": guest.consultation,
        "participation": participation,
        "remarks": remarks,
        "n_held": sum(one.contribution.state == "quarantined" for one in remarks),
        "address": guest.address,
        "url": url,
        "code": qr_code(url),
        "left_address": hasattr(participation.person, "contact"),
    }
    return unseen(render(request, "consultation/thanks.html", context))


@require_POST
def withdraw(request: HttpRequest, consultation_address: str) -> HttpResponse:
    """Take one's own remark back, or bring it back; the key of the sending says whose it is."""
    guest = guest_at(request, consultation_address)
    if guest is None:
        return no_way_in(request)
    remark = _own_remark(request, guest)
    is_back = "undo" in request.POST
    step = actions.bring_back_remark if is_back else actions.withdraw_remark
    with suppress(DomainError):  # a double click: the page shows how it stands
        step(consultation=guest.consultation, remark=remark)
    return _thanks(request, guest, remark.participation)


def _own_remark(request: HttpRequest, guest: Guest) -> Remark:
    try:
        key, pk = UUID(request.POST.get("key", "")), int(request.POST.get("remark", ""))
    except ValueError:
        raise Http404 from None
    related = Remark.objects.select_related("contribution", "participation__person")
    return get_object_or_404(
        related,
        pk=pk,
        participation__key=key,
        participation__consultation=guest.consultation,
        contribution__erased_at=None,
    )


def _too_often() -> str:
    return _(
        "Er kwamen net heel veel reacties vanaf jouw netwerk. Je tekst staat er nog. Probeer het "
        "over tien minuten opnieuw."
    )
