"""Whoever said something: find them, give them a way back, take it away, erase them."""

from typing import Any

import segno
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inbreng.core.access import allow
from inbreng.core.errors import DomainError
from inbreng.dialogue.actions.erasing import erase_person
from inbreng.dialogue.actions.return_links import make_link_for
from inbreng.dialogue.forms.persons import (
    ContactForm,
    ErasePersonForm,
    PersonSearchForm,
    ReturnLinkForm,
)
from inbreng.dialogue.queries.persons import links_of, persons_of, said_by
from inbreng.dialogue.queries.voices import voices_for
from inbreng.dialogue.views.seeing import fetch_held
from inbreng.people.actions.contacts import correct_contact
from inbreng.people.actions.return_links import FreshLink, revoke_return_links
from inbreng.people.models import Partnership, Person, User
from inbreng.people.rules import may_erase, may_make_return_link
from inbreng.people.views.fetching import seen
from inbreng.people.views.rooms import people_tabs
from inbreng.programme.views.fetching import visitor

PER_PAGE = 50


def fetch_person(request: HttpRequest, pk: int) -> Person:
    """Somebody who spoke, when the visitor may give them a way back. One query."""
    related = Person.objects.select_related("partnership", "perspective", "contact", "account")
    person = get_object_or_404(related, pk=pk)
    allow(may_make_return_link(visitor(request), person.partnership_id), request.user)
    seen(request, person.partnership)
    return person


@require_safe
def persons(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """List whoever spoke and can be told apart, by name or address."""
    partnership = get_object_or_404(Partnership, pk=partnership_id)
    allow(may_make_return_link(visitor(request), partnership), request.user)
    seen(request, partnership)
    form = PersonSearchForm(request.GET)
    text = form.cleaned_data["text"] if form.is_valid() else ""
    context = {
        "partnership": partnership,
        "form": form,
        "text": text,
        "page": Paginator(persons_of(partnership, text), PER_PAGE).get_page(
            request.GET.get("page")
        ),
        "tabs": people_tabs(request, partnership),
    }
    return render(request, "dialogue/persons.html", context)


@require_safe
def person(request: HttpRequest, person_id: int) -> HttpResponse:
    """Show what somebody said and which links they have."""
    found = fetch_person(request, person_id)
    page = Paginator(said_by(found), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "person": found,
        "partnership": found.partnership,
        "page": page,
        "voices": _voices(request, page.object_list),
        "links": links_of(found),
        "may_erase": may_erase(visitor(request), found.partnership_id),
    }
    return render(request, "dialogue/person.html", context)


def _voices(request: HttpRequest, said: Any) -> list[Any]:
    """What was said as the visitor may see it, trajectory by trajectory."""
    of_trajectory: dict[Any, list[Any]] = {}
    for contribution in said:
        of_trajectory.setdefault(contribution.trajectory, []).append(contribution)
    told = [voices_for(visitor(request), one, these) for one, these in of_trajectory.items()]
    return [voice for voices in told for voice in voices]


@never_cache
@require_POST
def make_return_link(request: HttpRequest, contribution_id: int) -> HttpResponse:
    """Make a link for whoever said this, and show it this once."""
    contribution = fetch_held(request, contribution_id)
    partnership = contribution.trajectory.partnership
    allow(may_make_return_link(visitor(request), partnership), request.user)
    form = ReturnLinkForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Dat e-mailadres klopt niet. Er is geen link gemaakt."))
        return redirect("dialogue:contribution", contribution.pk)
    by = request.user if isinstance(request.user, User) else None
    try:
        fresh = make_link_for(
            contribution=contribution, by=by, now=timezone.now(), **form.cleaned_data
        )
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("dialogue:contribution", contribution.pk)
    return _shown_once(request, fresh, contribution.pk)


def _shown_once(request: HttpRequest, fresh: FreshLink, contribution_id: int) -> HttpResponse:
    url = request.build_absolute_uri(reverse("people:return_link", args=[fresh.token]))
    context = {
        "url": url,
        "code": qr_code(url),
        "link": fresh.link,
        "contribution_id": contribution_id,
    }
    return render(request, "dialogue/return_link_made.html", context)


def qr_code(text: str) -> SafeString:
    """The square that a phone reads, as SVG; segno writes nothing of the text itself into it."""
    drawn = segno.make_qr(text, error="m").svg_inline(
        scale=4, border=2, omitsize=True, svgclass=None, lineclass=None
    )
    return mark_safe(drawn)  # noqa: S308 – made by segno from numbers


@require_POST
def revoke_links(request: HttpRequest, person_id: int) -> HttpResponse:
    """End every link of somebody at once."""
    found = fetch_person(request, person_id)
    n_ended = revoke_return_links(person=found, now=timezone.now())
    done = ngettext("%(n)d link werkt niet meer.", "%(n)d links werken niet meer.", n_ended)
    messages.success(request, done % {"n": n_ended})
    return redirect("dialogue:person", found.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def edit_contact(request: HttpRequest, person_id: int) -> HttpResponse:
    """Mend the name or the address of somebody who spoke."""
    found = fetch_person(request, person_id)
    contact = getattr(found, "contact", None)
    start = {"name": contact.name, "email": contact.email} if contact else {}
    form = ContactForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            correct_contact(person=found, **form.cleaned_data)
        except DomainError as refusal:
            form.add_error("email", str(refusal))
        else:
            messages.success(request, _("De naam en het adres zijn bewaard."))
            return redirect("dialogue:person", found.pk)
    context = {"person": found, "form": form}
    status = 422 if form.errors else 200
    return render(request, "dialogue/edit_contact.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def erase_somebody(request: HttpRequest, person_id: int) -> HttpResponse:
    """Tell what erasing somebody does, and do it."""
    found = fetch_person(request, person_id)
    allow(may_erase(visitor(request), found.partnership_id), request.user)
    form = ErasePersonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        by = request.user if isinstance(request.user, User) else None
        n_erased = erase_person(
            person=found, by=by, reason=form.cleaned_data["reason"], now=timezone.now()
        )
        done = ngettext(
            "Gewist. De plaats van %(n)d bijdrage blijft, zonder woorden.",
            "Gewist. De plaats van %(n)d bijdragen blijft, zonder woorden.",
            n_erased,
        )
        messages.success(request, done % {"n": n_erased})
        return redirect("dialogue:person", found.pk)
    context = {
        "person": found,
        "partnership": found.partnership,
        "form": form,
        "n_said": said_by(found).filter(erased_at__isnull=True).count(),
        "n_links": links_of(found).count(),
        "contact": getattr(found, "contact", None),
    }
    status = 422 if form.errors else 200
    return render(request, "dialogue/erase_person.html", context, status=status)
