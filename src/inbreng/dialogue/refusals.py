"""Why a file was refused and what was repaired in it: a Dutch sentence for each code."""

from collections.abc import Iterable, Mapping

from django.conf import settings
from django.utils.translation import gettext_lazy as _

SENTENCES: Mapping[str, object] = {
    "empty": _("Het bestand is leeg. Kijk of het goed is opgeslagen en stuur het opnieuw."),
    "too_large": _(
        "Het bestand is groter dan %(limit)s MB. Knip het in delen of laat de plaatjes weg."
    ),
    "too_many_lines": _(
        "Het bestand heeft te veel regels om in één keer te lezen. Knip het in delen."
    ),
    "unknown_type": _(
        "Dit soort bestand kunnen we niet lezen. "
        "Sla het op als Word, ODT, PDF, Excel, CSV of gewone tekst."
    ),
    "old_office": _(
        "Dit is een oud Office-bestand. Open het in Word of Excel en sla het op als .docx of .xlsx."
    ),
    "not_docx": _(
        "Dit heet een Word-bestand maar is het niet. Sla het in Word opnieuw op en stuur dat."
    ),
    "not_odt": _(
        "Dit heet een ODT-bestand maar is het niet. Sla het opnieuw op als ODT en stuur dat."
    ),
    "not_xlsx": _(
        "Dit heet een Excel-bestand maar is het niet. Sla het in Excel opnieuw op en stuur dat."
    ),
    "not_pdf": _("Dit heet een PDF maar is het niet. Maak de PDF opnieuw en stuur die."),
    "damaged": _("Het bestand is beschadigd en gaat niet open. Sla het opnieuw op en stuur dat."),
    "password": _(
        "Er zit een wachtwoord op het bestand. Sla het op zonder wachtwoord en stuur dat."
    ),
    "bomb": _(
        "Uitgepakt is dit bestand veel groter dan een verslag hoort te zijn. "
        "Sla het opnieuw op in het programma waarin het is gemaakt."
    ),
    "entities": _(
        "Het bestand bevat XML-verwijzingen die in geen verslag horen. "
        "Sla het opnieuw op in het programma waarin het is gemaakt."
    ),
    "no_text": _(
        "Er staat geen leesbare tekst in het bestand, misschien alleen foto’s van bladzijden. "
        "Stuur het Word-bestand of een PDF met tekst."
    ),
    "too_heavy": _(
        "Het bestand vraagt meer geheugen dan mag. Knip het in delen of laat de plaatjes weg."
    ),
    "too_slow": _("Het lezen duurde te lang en is gestopt. Knip het bestand in delen."),
    "broken": _(
        "Het lezen van dit bestand ging mis. "
        "Sla het op in een andere vorm, bijvoorbeeld als Word of gewone tekst, en stuur dat."
    ),
    "gone": _("Het bestand is gewist. Stuur het opnieuw als het toch nodig is."),
    "worker_died": _(
        "Het lezen van dit bestand is drie keer afgebroken. "
        "Sla het op in een andere vorm, bijvoorbeeld als gewone tekst, en stuur dat."
    ),
}

REPAIRS: Mapping[str, object] = {
    "latin1": _("De tekst was geen UTF-8 en is gelezen als West-Europees (Windows-1252)."),
    "utf16": _("De tekst was UTF-16 en is omgezet."),
    "null_bytes": _("Nulbytes en andere stuurtekens zijn weggelaten."),
    "line_ends": _("Verschillende regeleinden stonden door elkaar; elk telt als één regeleinde."),
    "scripts": _("Scripts en verborgen delen van de pagina zijn weggelaten."),
    "formulas": _("Cellen met een formule tonen de waarde die het laatst is bewaard."),
    "formulas_without_value": _(
        "Sommige formules hadden geen bewaarde waarde; die cellen zijn leeg."
    ),
    "merged_cells": _("Samengevoegde cellen tellen voor elke cel waar ze over staan."),
    "tracked_changes": _(
        "De tekst had bijgehouden wijzigingen; ze zijn gelezen alsof ze zijn aanvaard."
    ),
    "other_sheets": _("Het bestand heeft meer dan één blad; alle bladen zijn na elkaar gelezen."),
    "long_lines": _("Heel lange regels zijn in stukken geknipt."),
    "pages_without_text": _(
        "Op sommige bladzijden staat geen leesbare tekst, misschien alleen een foto."
    ),
    "attachments": _("De bijlagen van de mail zijn weggelaten. Stuur ze apart in."),
    "file_type": _("De naam zegt een ander soort bestand dan de inhoud is; de inhoud is gelezen."),
}


def refusal_sentence(code: str) -> str:
    """What is the matter with the file and what to do about it."""
    sentence = SENTENCES.get(code, SENTENCES["broken"])
    return str(sentence) % {"limit": settings.UPLOAD_LIMIT // (1024 * 1024)}


def repair_sentences(codes: Iterable[str]) -> list[str]:
    """What was repaired while reading, in words."""
    return [str(REPAIRS[code]) for code in codes if code in REPAIRS]
