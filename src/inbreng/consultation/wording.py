"""Words that a form shows and that are kept as the proof of a choice."""

from typing import Final

from django.utils.translation import gettext_lazy as _

MAY_ASK_AGAIN: Final = _("Je mag me later mailen om te vragen wat ik ervan merk")
