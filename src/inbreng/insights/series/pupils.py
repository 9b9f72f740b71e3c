"""Refuse files that look as if they are about single pupils: Inbreng keeps no pupil file."""

import re
from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _
from stdnum.nl import bsn

from inbreng.core.errors import DomainError

# The beginning of a column's name, bare of spaces and signs.
PERSONAL = (
    *("leerlingnummer", "leerlingnr", "leerlingnaam", "leerlingid", "naamleerling", "naamkind"),
    *("bsn", "burgerservicenummer", "pgn", "persoonsgebondennummer", "onderwijsnummer", "eckid"),
    *("geboortedatum", "gebdatum", "geboren", "geboortejaar", "voornaam", "achternaam"),
    *("roepnaam", "voorletters", "tussenvoegsel", "initialen", "geslacht", "adres", "email"),
    *("telefoon", "diagnose", "ouder1", "ouder2", "gezagsdrager"),
)
WHOLE = frozenset({"naam", "leerling", "kind", "pupil", "student", "postcode"})
DATE = re.compile(r"^\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d{2}$|^(?:19|20)\d{2}-\d{2}-\d{2}$")
DIGITS_OF_A_BSN = 9


class AboutPupils(DomainError):
    """The file looks as if a row is one pupil."""


def refuse_pupils(header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Raise AboutPupils when a column or a value looks like that of one person."""
    for name in header:
        if looks_personal(name):
            said = _(
                "De kolom “%(name)s” hoort bij gegevens van één leerling. "
                "Inbreng bewaart geen leerlinggegevens: stuur totalen per gebied of per jaar."
            )
            raise AboutPupils(said % {"name": name})
    for row in rows:
        for cell in row:
            if is_citizen_number(cell):
                raise AboutPupils(
                    _("In het bestand staat wat op een burgerservicenummer lijkt. Haal dat eruit.")
                )
            if DATE.match(cell):
                raise AboutPupils(
                    _("In het bestand staan datums per regel. Stuur totalen, geen leerlingen.")
                )


def refuse_single_rows(name: str, n_different: int, n_areas: int) -> None:
    """Raise AboutPupils when a column tells more apart than there are areas."""
    if n_different > n_areas:
        said = _(
            "De kolom “%(name)s” heeft meer verschillende waarden dan er gebieden zijn. "
            "Dat lijkt op gegevens van losse leerlingen; die bewaart Inbreng niet."
        )
        raise AboutPupils(said % {"name": name})


def looks_personal(name: str) -> bool:
    """Whether a column of this name is about one person."""
    bare = re.sub(r"[^a-z0-9]", "", name.lower())
    return bare in WHOLE or bare.startswith(PERSONAL)


def is_citizen_number(cell: str) -> bool:
    """Whether a cell holds nine digits that pass the test of eleven."""
    bare = cell.replace(" ", "")
    return len(bare) == DIGITS_OF_A_BSN and bare.isdecimal() and bool(bsn.is_valid(bare))
