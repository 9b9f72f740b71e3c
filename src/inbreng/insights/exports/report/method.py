"""How the report was made and how small numbers are treated, in plain Dutch."""

from django.utils.translation import gettext as _

from inbreng.insights.spread import Audience


def method_words(audience: Audience) -> tuple[str, ...]:
    """The paragraphs of the method, as far as they hold for this audience."""
    return (
        _(
            "Alles in dit verslag is gezegd of geschreven door mensen die meepraatten. Elk punt "
            "staat in Inbreng met de bijeenkomst, de tafel en de vraag waar het bij hoort. De "
            "woorden zijn niet veranderd. Een zwart blok staat voor woorden die naar een persoon "
            "konden leiden."
        ),
        _(
            "Mensen legden de punten per thema bij elkaar en schreven de inzichten. Een inzicht "
            "rust op de punten die eronder staan. Punten die iets anders zeggen, horen er ook "
            "bij: die vind je onder “Wie zei het tegendeel?”."
        ),
        _voices(audience),
        _(
            "We tellen tafels, geen procenten. Mensen aan een tafel horen elkaar, dus vijf "
            "punten van één tafel zijn geen vijf losse bevindingen. Dat perspectieven "
            "verschillen, schrijven we alleen als dat met een toets duidelijk is."
        ),
        _small_groups(audience),
        _limits(audience),
    )


def _voices(audience: Audience) -> str:
    if audience == Audience.PUBLIC:
        return _(
            "Er staan geen citaten in dit verslag. Wat iemand letterlijk zei, is pas voor "
            "iedereen te lezen als het daarvoor is vrijgegeven."
        )
    return _(
        "Onder een inzicht staan ten hoogste een paar punten, van zoveel mogelijk verschillende "
        "tafels en perspectieven. Minderheidspunten gaan voor. Alle punten staan in het "
        "Excel-bestand."
    )


def _small_groups(audience: Audience) -> str:
    if audience == Audience.STAFF:
        return _(
            "Let op: dit verslag is alleen voor het eigen bureau. Kleine tafels staan er gewoon "
            "in, en inzichten die nog concept zijn ook. Maak voor anderen een eigen verslag."
        )
    if audience == Audience.CONSULTANT:
        return _(
            "Let op: dit verslag gaat over je eigen werkgebied en is voor jou. Kleine tafels "
            "staan er gewoon in. Maak voor anderen een eigen verslag."
        )
    return _(
        "Een groep van minder dan vijf mensen noemen we niet apart. Zo’n groep telt mee in een "
        "groter geheel, zodat niemand kan uitrekenen wie iets zei. Aan een gemengde tafel weten "
        "we niet altijd wie wat zei; dan staat er “gemengde tafel”."
    )


def _limits(audience: Audience) -> str:
    heard = _(
        "Wie er niet was, is niet gehoord. Dat iets aan weinig tafels gezegd is, maakt het niet "
        "minder waar. Dat er geen stem tegenover staat, betekent niet dat iedereen het ermee eens "
        "is."
    )
    if audience != Audience.PUBLIC:
        return heard
    few = _("Wat alleen in kleine groepen gezegd is, lees je hier niet terug.")
    return f"{heard} {few}"
