"""Roles as they are offered to whoever gives one: who takes it, and what it may."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import Role

Kind = Role.Kind

WHAT_IT_MAY: Final[dict[Role.Kind, Promise]] = {
    Kind.EDITOR: _(
        "Leest verslagen in, maakt thema’s en inzichten, schrijft het plan en de antwoorden."
    ),
    Kind.QUALITY_LEAD: _("Doet hetzelfde werk, maar geeft geen rollen en wist niets."),
    Kind.DIRECTOR: _("Ziet alles wat gezegd is en hoe het plan ervoor staat."),
    Kind.COMMUNITY_MANAGER: _("Leest in, kijkt na, maakt bijeenkomsten en geeft rollen."),
    Kind.TABLE_HOST: _("Schrijft op wat er aan de eigen tafel gezegd wordt."),
    Kind.COUNCIL_MEMBER: _("Volgt elk punt tot in het plan en komt in de raadskamer."),
    Kind.CONSULTANT: _("Ziet wat er in het eigen werkgebied gezegd is, zonder namen."),
    Kind.PARTNER: _(
        "Ook voor een coach jeugd en gezin, jeugdhulp of leerplicht. Leest mee in de trajecten "
        "die jij aanwijst, en nergens anders."
    ),
    Kind.READER: _("Leest mee in alle trajecten en verandert niets."),
}


def role_choices() -> list[tuple[str, str | Promise]]:
    """Every role by the name under which somebody looks for it."""
    offered: dict[str, str | Promise] = dict(Kind.choices)
    offered[Kind.PARTNER] = _("partner (zorg, leerplicht, gemeente, gastexpert)")
    return list(offered.items())
