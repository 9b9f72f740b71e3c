"""Why a person should look at an entry: one Dutch sentence for each code of the reader."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

DOUBTS: Mapping[str, object] = {
    "glued_heading": _("Hier lijkt een kop vast te zitten aan de tekst erna."),
    "maybe_question": _("Misschien is dit een vraag aan de tafel en geen antwoord."),
    "maybe_point": _("Misschien is dit aan tafel gezegd en geen opmerking van de schrijver."),
    "maybe_heading": _("Misschien is dit een punt en geen kop."),
    "who_speaks": _("Het is niet duidelijk of een deelnemer of de organisatie hier spreekt."),
    "uncertain_place": _("Het is niet duidelijk bij welke vraag of tafel dit hoort."),
}


def doubt_sentence(code: str) -> str:
    """Why somebody should look; empty when there is no doubt."""
    return str(DOUBTS.get(code, _("Kijk of dit klopt."))) if code else ""
