"""A document that shows every part of the house style, to look at before others see one."""

from datetime import date

from django.utils.translation import gettext as _

from inbreng.core.documents import (
    Document,
    Heading,
    HouseStyle,
    Listing,
    Note,
    Paragraph,
    Quote,
    Run,
    Sheet,
)


def sample_sheet(style: HouseStyle, made_on: date) -> Document:
    """One of each block, with words that say what it is."""
    return Document(
        title=_("Proefblad"),
        subtitle=_("Zo zien jullie documenten eruit"),
        author=style.name,
        style=style,
        has_contents=True,
        made_on=made_on,
        blocks=(
            Heading(1, _("Een hoofdstuk")),
            Paragraph(
                (
                    Run(_("Gewone tekst, met ")),
                    Run(_("vette"), is_bold=True),
                    Run(_(" en ")),
                    Run(_("schuine"), is_italic=True),
                    Run(_(" woorden en een ")),
                    Run(_("verwijzing"), link="https://www.example.org/"),
                    Run("."),
                )
            ),
            Heading(2, _("Een paragraaf")),
            Listing((_("Een lijst"), Listing((_("met een lijst erin"),)), _("en nog een punt"))),
            Listing((_("Eerst dit"), _("Dan dat")), is_ordered=True),
            Heading(3, _("Een tussenkop")),
            Sheet(
                _("Een tabel"),
                (_("Doel"), "2027", "2028"),
                ((_("Minder kinderen thuis"), "12", "8"), (_("Meer gesprekken"), "40", "60")),
            ),
            Quote(_("Zo staan woorden van mensen erin."), _("ouder · Tafel 2")),
            Note(_("En zo staat een opmerking erbij.")),
            Heading(1, _("Nog een hoofdstuk")),
            Paragraph(_("Zo kun je zien hoe het volgende hoofdstuk begint.")),
        ),
    )
