"""Set what a contribution is: kind, marks, who said it, and the party it is addressed to."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile
from inbreng.dialogue.models import Contribution
from inbreng.people.models import Organisation, Perspective


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What a person says that a contribution is."""

    kind: str = ""
    sort: str = ""
    is_heavy: bool = False
    is_disagreed: bool = False
    is_minority: bool = False
    is_quoted: bool = False
    perspective: Perspective | None = None
    addressed_to: Organisation | None = None


def describe(*, contribution: Contribution, description: Description) -> None:
    """Set kind, marks, side and addressee as a person sees them; what a rule proposed is past."""
    Contribution.objects.filter(pk=contribution.pk).update(
        kind=description.kind,
        suggested_kind="",
        sort=description.sort,
        is_heavy=description.is_heavy,
        is_disagreed=description.is_disagreed,
        is_minority=description.is_minority,
        is_quoted=description.is_quoted,
        perspective=description.perspective,
        addressed_to=description.addressed_to,
    )


def confirm_kind(*, contribution: Contribution, kind: str) -> None:
    """Say that the kind which a rule proposed is right.

    Raises ChangedMeanwhile when the proposal is not that kind any more.
    """
    proposed = Contribution.objects.filter(pk=contribution.pk, kind="", suggested_kind=kind)
    if not kind or not proposed.update(kind=kind, suggested_kind=""):
        raise ChangedMeanwhile(_("Dit voorstel staat er niet meer."))
