"""Languages in which an answer can stand beside its Dutch, with what each is called there."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Language:
    """A language: what it is called here and there, and whether it is written from the right."""

    code: str
    name: str | Promise
    own_name: str
    is_from_right: bool = False


LANGUAGES = {
    one.code: one
    for one in (
        Language("nl", _("eenvoudiger Nederlands"), "In eenvoudiger woorden"),
        Language("en", _("Engels"), "English"),
        Language("ar", _("Arabisch"), "العربية", is_from_right=True),
        Language("bg", _("Bulgaars"), "Български"),
        Language("zh", _("Chinees"), "中文"),
        Language("de", _("Duits"), "Deutsch"),
        Language("fa", _("Farsi of Dari"), "فارسی", is_from_right=True),
        Language("fr", _("Frans"), "Français"),
        Language("fy", _("Fries"), "Frysk"),
        Language("uk", _("Oekraïens"), "Українська"),
        Language("pap", _("Papiaments"), "Papiamentu"),
        Language("pl", _("Pools"), "Polski"),
        Language("pt", _("Portugees"), "Português"),
        Language("ro", _("Roemeens"), "Română"),
        Language("ru", _("Russisch"), "Русский"),
        Language("so", _("Somalisch"), "Soomaali"),
        Language("es", _("Spaans"), "Español"),
        Language("ti", _("Tigrinya"), "ትግርኛ"),
        Language("tr", _("Turks"), "Türkçe"),
    )
}
