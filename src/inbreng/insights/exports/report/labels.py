"""The fixed words of the report: headings, and what stands above a column."""

from django.utils.translation import gettext as _


def labels() -> dict[str, str]:
    """Headings by name, in the language of the report."""
    return {
        "contents": _("Inhoud"),
        "brief": _("In het kort"),
        "insights": _("Wat we hoorden"),
        "tables": _("Gezegd aan"),
        "difference": _("Verschil tussen perspectieven"),
        "voices": _("Stemmen die dit zeggen"),
        "against": _("Wie zei het tegendeel?"),
        "for_side": _("De ene kant"),
        "against_side": _("De andere kant"),
        "sources": _("Bronnen van buiten"),
        "draft": _("concept"),
        "heard": _("Wie hoorden we?"),
        "unheard": _("Wie hoorden we niet?"),
        "gatherings": _("Bij welke bijeenkomsten?"),
        "method": _("Hoe is dit verslag gemaakt?"),
        "trajectory": _("Traject"),
        "scope": _("Gaat over"),
        "audience": _("Gemaakt voor"),
        "made_on": _("Gemaakt op"),
        "page": _("bladzijde"),
        "of": _("van"),
        "legend_for": _("gezegd"),
        "legend_against": _("tegengesproken"),
        "legend_both": _("allebei"),
        "legend_none": _("niet gezegd"),
        "legend": _("Elk rondje is een tafel"),
        "legend_words": _(
            "Elk rondje is een tafel. Gevuld: gezegd. Rood met een streep: tegengesproken. "
            "Gevuld met een streep: allebei. Leeg: niet gezegd."
        ),
    }
