"""Why a letter did not go, as a code of its row and as a sentence for who asked for it."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

NO_ADDRESS = "no_address"
UNWANTED = "unwanted"
HELD = "held"
ERASED = "erased"
UNMADE = "unmade"
WORKER_GONE = "worker_gone"
CONNECTION_LOST = "connection_lost"

SENTENCES: dict[str, str | Promise] = {
    NO_ADDRESS: gettext_lazy("Er is geen e-mailadres (meer) van deze ontvanger."),
    UNWANTED: gettext_lazy("De ontvanger wil hierover geen mail."),
    HELD: gettext_lazy("Deze brief is tegengehouden."),
    ERASED: gettext_lazy("De ontvanger is gewist."),
    UNMADE: gettext_lazy(
        "De brief kon niet worden gemaakt. Vraag de beheerder in het log te kijken."
    ),
    WORKER_GONE: gettext_lazy(
        "Het versturen brak af. Misschien is de brief aangekomen; daarom gaat hij niet vanzelf nog "
        "een keer."
    ),
    CONNECTION_LOST: gettext_lazy(
        "De verbinding met de mailserver viel weg toen de brief werd afgegeven. Misschien is hij "
        "aangekomen; daarom gaat hij niet vanzelf nog een keer."
    ),
}


def sentence_of(refusal: str) -> str:
    """What to tell of a refusal; of an answer of a mail server what it means. Empty for none."""
    if not refusal.isdecimal():
        return str(SENTENCES.get(refusal, ""))
    if refusal.startswith("5"):
        return _(
            "De mailserver neemt de brief niet aan (code %(code)s). Meestal bestaat het adres niet "
            "meer."
        ) % {"code": refusal}
    return _("De mailserver vraagt om het later weer te proberen (code %(code)s).") % {
        "code": refusal
    }
