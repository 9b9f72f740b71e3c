"""What the screening calls the kinds of things it finds, in words for a moderator or a scribe."""

from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

LABELS: Final = {
    "email": gettext_noop("e-mailadres"),
    "phone": gettext_noop("telefoonnummer"),
    "bsn": gettext_noop("burgerservicenummer"),
    "iban": gettext_noop("bankrekening"),
    "postcode": gettext_noop("adres met postcode"),
    "birth_date": gettext_noop("geboortedatum"),
    "child_age": gettext_noop("leeftijd van een kind"),
    "person_name": gettext_noop("naam van een persoon"),
    "health": gettext_noop("gezondheid van een kind"),
    "small_combination": gettext_noop("gegevens die samen één kind aanwijzen"),
    "own": gettext_noop("aangewezen door een mens"),
}


def kind_in_words(kind: str, *, is_sure: bool) -> str:
    """The kind as a person reads it; with a question mark when the screening is not sure."""
    label = _(LABELS.get(kind, "iets persoonlijks"))
    return label if is_sure else f"{label}?"
