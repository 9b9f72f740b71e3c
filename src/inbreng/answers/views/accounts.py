"""Accounts per board and papers per school: page, Word file, pdf, and a package for councils."""

import io
import zipfile
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inbreng.answers import rules
from inbreng.answers.papers.accounts import (
    account_document,
    how_counted,
    lying_words,
    questions,
    said_words,
    summary_document,
)
from inbreng.answers.papers.decisions import decisions_document
from inbreng.answers.papers.files import as_file, sent
from inbreng.answers.queries.accounts import (
    Party,
    account_of,
    parties_with_work,
    party_of,
    party_of_type,
)
from inbreng.answers.queries.decision_entries import public_entries
from inbreng.core.access import allow
from inbreng.people.models import Organisation
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import fetch_trajectory, visitor

PAPERS = {"verantwoording": account_document, "team": summary_document}


@require_safe
def accounts(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """List for whom there is an account, with how much lies with each."""
    trajectory = _fetch_for_accounts(request, trajectory_id)
    here = Organisation.objects.filter(partnership=trajectory.partnership_id, is_active=True)
    lying = parties_with_work(trajectory)
    types = set(here.exclude(school_type="").values_list("school_type", flat=True))
    context = {
        "trajectory": trajectory,
        "lying": lying,
        "n_lying": sum(n for _party, n in lying),
        "boards": here.filter(kind=Organisation.Kind.BOARD),
        "schools": here.filter(kind=Organisation.Kind.SCHOOL).select_related("parent"),
        "types": [choice for choice in Organisation.SchoolType.choices if choice[0] in types],
    }
    return render(request, "answers/accounts/accounts.html", context)


@require_safe
def account(request: HttpRequest, trajectory_id: int, whom: str) -> HttpResponse:
    """Show the account for an organisation or a type of school."""
    trajectory = _fetch_for_accounts(request, trajectory_id)
    party = _party(trajectory, whom)
    found = account_of(trajectory, party)
    context: dict[str, Any] = {
        "trajectory": trajectory,
        "whom": whom,
        "account": found,
        "said": said_words(found),
        "lying": lying_words(found),
        "questions": questions(found),
        "is_school": party.kind == Organisation.Kind.SCHOOL,
        "how_counted": how_counted(),
    }
    return render(request, "answers/accounts/account.html", context)


@require_safe
def account_file(
    request: HttpRequest, trajectory_id: int, whom: str, account_paper: str, ending: str
) -> HttpResponse:
    """Give the account, the page for a team, or both with the log for the councils of a school."""
    trajectory = _fetch_for_accounts(request, trajectory_id)
    party = _party(trajectory, whom)
    if account_paper == "pakket" and ending == "zip":
        return sent(_package(trajectory, party), f"{party.name}-pakket", ending)
    if account_paper not in PAPERS or ending not in {"docx", "pdf"}:
        raise Http404
    document = PAPERS[account_paper](trajectory, account_of(trajectory, party))
    return sent(document, f"{party.name}-{account_paper}", ending)


def _package(trajectory: Trajectory, party: Party) -> bytes:
    """What a participation council needs: what was said, what is decided, what to talk about."""
    found = account_of(trajectory, party)
    log = decisions_document(trajectory, public_entries(trajectory))
    papers = {
        _("1-wat-is-gezegd"): account_document(trajectory, found),
        _("2-wat-is-besloten"): log,
        _("3-voor-in-het-team"): summary_document(trajectory, found),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, document in papers.items():
            package.writestr(f"{name}.docx", as_file(document, "docx"))
    return file.getvalue()


def _fetch_for_accounts(request: HttpRequest, pk: int) -> Trajectory:
    trajectory = fetch_trajectory(request, pk)
    allow(rules.may_make_accounts(visitor(request), trajectory), request.user)
    return trajectory


def _party(trajectory: Trajectory, whom: str) -> Party:
    """An organisation by its number, or all schools of a type by its code."""
    if whom in Organisation.SchoolType.values:
        return party_of_type(trajectory, whom)
    found = Organisation.objects.filter(partnership=trajectory.partnership_id)
    organisation = found.filter(pk=whom).first() if whom.isdecimal() else None
    if organisation is None:
        raise Http404
    return party_of(organisation)
