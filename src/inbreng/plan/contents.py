"""The chapters that the law asks of a plan, as a partnership lists them for its own."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inbreng.plan.models import Content


@dataclass(frozen=True, slots=True)
class Proposed:
    """A chapter to begin with: its title, what has to stand in it, and how sure that is."""

    content: Content
    title: str | Promise
    demand: str | Promise
    is_sure: bool = True


# Article 18a of the Wet op het primair onderwijs, as a partnership lists it in its own plan.
# Whether the last three stand in the law itself nobody has looked up: they are shown as
# something to check.
CHAPTERS = (
    Proposed(
        Content.NETWORK,
        _("Een passende plek voor elk kind"),
        _(
            "Hoe jullie samen zorgen voor een geheel van voorzieningen, met de basisondersteuning, "
            "zodat elk kind zonder onderbreking kan leren en een passende plek krijgt."
        ),
    ),
    Proposed(
        Content.MONEY,
        _("Geld en meerjarenbegroting"),
        _(
            "Hoe en met welke criteria jullie geld en voorzieningen verdelen, besteden en "
            "toewijzen, met een meerjarenbegroting."
        ),
    ),
    Proposed(
        Content.ADMISSION,
        _("Toelaatbaarheid tot sbo en so"),
        _(
            "Hoe en met welke criteria jullie beslissen over toelaatbaarheid en plaatsing in het "
            "sbo en so, en hoe jullie daarover adviseren."
        ),
    ),
    Proposed(
        Content.RETURN,
        _("Terugplaatsing en overplaatsing"),
        _(
            "Hoe een kind terug kan naar een gewone school of naar een andere school, en met welk "
            "beleid."
        ),
    ),
    Proposed(
        Content.RESULTS,
        _("Resultaten"),
        _(
            "Welke resultaten jullie willen bereiken en welke jullie bereikten, in kwaliteit en "
            "aantallen, voor leerlingen die extra ondersteuning nodig hebben, en welk geld daarbij "
            "hoort."
        ),
    ),
    Proposed(
        Content.PARENTS,
        _("Ouders weten de weg"),
        _("Hoe ouders horen welke voorzieningen er zijn en wie hen onafhankelijk kan helpen."),
    ),
    Proposed(
        Content.SUPPORT_POINT,
        _("Ouder- en jeugdsteunpunt"),
        _("Hoe het steunpunt ouders en leerlingen informeert en steunt, en signalen doorgeeft."),
        is_sure=False,
    ),
    Proposed(
        Content.PRIVACY,
        _("Persoonsgegevens"),
        _("Hoe jullie persoonsgegevens gebruiken en beschermen."),
        is_sure=False,
    ),
    Proposed(
        Content.FUNDING,
        _("Bekostiging van so en sbo"),
        _("Hoe het speciaal onderwijs en het speciaal basisonderwijs worden bekostigd."),
        is_sure=False,
    ),
)
