"""Tell what a short form stands for, and take it back."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.dialogue.actions.reindexing import reindex_contributions
from inbreng.dialogue.models import ShortForm, Wording
from inbreng.people.models import Partnership, User


@transaction.atomic
def tell_short_form(
    *, partnership: Partnership, short: str, meaning: str, by: User, now: datetime
) -> ShortForm:
    """Keep what a short form stands for; told again, the newest counts, and the search knows it.

    Raises DomainError when either is empty, or the short form is more than one word.
    """
    short, meaning = short.strip(), " ".join(meaning.split())
    if not meaning or len(short.split()) != 1:
        raise DomainError(_("Schrijf één afkorting op, en waar die voor staat."))
    kept, _made = ShortForm.objects.update_or_create(
        partnership=partnership,
        short=short,
        defaults={"meaning": meaning, "told_by": by, "told_at": now},
    )
    _reindex(kept)
    return kept


@transaction.atomic
def forget_short_form(*, short_form: ShortForm) -> None:
    """Take back what was told of a short form; whoever meets it is asked again."""
    short_form.delete()
    _reindex(short_form)


def _reindex(told: ShortForm) -> None:
    """Let the search find the points that hold a short form by what it stands for."""
    here = Wording.objects.filter(
        contribution__trajectory__partnership=told.partnership_id, text__contains=told.short
    )
    reindex_contributions(pks=here.values_list("contribution_id", flat=True))
