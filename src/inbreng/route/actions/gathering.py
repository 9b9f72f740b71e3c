"""Ask people to a step, and lay papers on its table."""

import hashlib
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.core.files import File
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.dialogue.file_names import shown_name
from inbreng.people.models import Organisation, User
from inbreng.plan.models import Edition
from inbreng.route.models import RouteStep, StepPaper, StepPerson

# How files of these kinds begin; what looks otherwise is not what its name says.
SIGNATURES = {
    ".pdf": (b"%PDF-",),
    ".docx": (b"PK\x03\x04",),
    ".xlsx": (b"PK\x03\x04",),
    ".pptx": (b"PK\x03\x04",),
    ".odt": (b"PK\x03\x04",),
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
}


class NoPaper(DomainError):
    """This file can not lie on the table of a step."""


def ask_person(
    *,
    step: RouteStep,
    user: User | None = None,
    role_kind: str = "",
    organisation: Organisation | None = None,
    name: str = "",
    email: str = "",
    may_record: bool = False,
    now: datetime,
) -> StepPerson:
    """Ask an account, everybody with a role, an organisation or somebody by name to a step."""
    if not any((user, role_kind, organisation, name.strip())):
        raise DomainError(
            _("Kies een account, een rol of een organisatie, of schrijf een naam op.")
        )
    if may_record and user is None:
        raise DomainError(_("Alleen wie een account heeft kan de uitkomst vastleggen."))
    try:
        with transaction.atomic():
            return StepPerson.objects.create(
                step=step,
                user=user,
                role_kind=role_kind,
                organisation=organisation,
                name=name.strip(),
                email=email.strip(),
                may_record=may_record,
                added_at=now,
            )
    except IntegrityError as twice:
        raise ChangedMeanwhile(_("%(name)s staat al bij deze stap.") % {"name": user}) from twice


def leave_person_out(*, person: StepPerson) -> None:
    """Ask somebody no longer."""
    person.delete()


def lay_paper(
    *,
    step: RouteStep,
    kind: str,
    title: str,
    file: "File[Any] | None" = None,
    edition: Edition | None = None,
    by: User,
    now: datetime,
) -> StepPaper:
    """Lay a file or an edition on the table; raises NoPaper with what is wrong with the file."""
    if (file is None) == (edition is None):
        raise NoPaper(_("Kies een bestand of een uitgave van het plan."))
    if edition is not None and edition.plan_id != step.plan_id:
        raise NoPaper(_("Deze uitgave is van een ander plan."))
    paper = StepPaper(
        step=step, kind=kind, title=title.strip(), edition=edition, added_by=by, added_at=now
    )
    if file is not None:
        _keep_file(paper, file)
    paper.save()
    return paper


def take_paper_away(*, paper: StepPaper) -> None:
    """Take a paper and its file from the table."""
    name = str(paper.content.name or "")
    with transaction.atomic():
        paper.delete()
        if name:
            storage = paper.content.storage
            transaction.on_commit(lambda: storage.delete(name))


def write_minutes(
    *, step: RouteStep, minutes: str, held_on: date | None, asked_on: date | None
) -> None:
    """Keep the record of a step, the day on which it was held and when its papers went out."""
    RouteStep.objects.filter(pk=step.pk).update(
        minutes=minutes.strip(), held_on=held_on, asked_on=asked_on
    )


def _keep_file(paper: StepPaper, file: "File[Any]") -> None:
    name = shown_name(file.name or "")
    if (file.size or 0) > settings.UPLOAD_LIMIT:
        raise NoPaper(_("Dit bestand is te groot."))
    _check_kind(name, file)
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    paper.file_name, paper.digest, paper.n_bytes = name, digest.hexdigest(), file.size or 0
    # The sender's name never reaches the disk.
    paper.content.save(paper.digest, file, save=False)


def _check_kind(name: str, file: "File[Any]") -> None:
    ending = "." + name.rpartition(".")[2].lower()
    if ending not in SIGNATURES:
        raise NoPaper(
            _(
                "Dit soort bestand nemen we niet aan."
                " Neem pdf, Word, Excel, PowerPoint, ODT of een foto."
            )
        )
    file.seek(0)
    start = file.read(8)
    file.seek(0)
    if not start.startswith(SIGNATURES[ending]):
        raise NoPaper(
            _("Dit bestand is niet wat zijn naam zegt. Bewaar het opnieuw en kies het weer.")
        )
