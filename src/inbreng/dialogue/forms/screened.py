"""Words that are screened for personal data before they are kept."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue import bridge
from inbreng.dialogue.finding_kinds import kind_in_words
from inbreng.dialogue.queries.known_names import known_names


@dataclass(frozen=True, slots=True)
class Warned:
    """Something in the words that looks personal, in plain words."""

    text: str
    kind: str


def warnings_for(words: str, known: frozenset[str]) -> list[Warned]:
    """What the quick screening finds, for who typed the words; ``known`` names are nobody's."""
    return [
        Warned(words[one.start : one.end], kind_in_words(one.kind, is_sure=one.is_sure))
        for one in bridge.screen(words, known_names=known)
    ]


class ScreenedForm(forms.Form):
    """A form whose words may hold nothing personal unless a moderator says it may stay."""

    screened_field = "text"

    def __init__(
        self, trajectory_id: int, *args: Any, may_moderate: bool = False, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.trajectory_id = trajectory_id
        self.may_moderate = may_moderate
        if may_moderate and self.is_bound and self._warned(self._words()):
            self.fields["is_fine"] = forms.BooleanField(
                label=_("Ik heb ernaar gekeken: dit mag er zo staan"), required=False
            )

    def clean(self) -> dict[str, Any]:
        """Refuse words in which something personal seems to stand."""
        cleaned = super().clean() or self.cleaned_data
        warned = self._warned(cleaned.get(self.screened_field, ""))
        if warned and not cleaned.get("is_fine"):
            found = ", ".join(f"“{one.text}” ({one.kind})" for one in warned)
            raise ValidationError(
                _("Hier lijkt iets persoonlijks in te staan: %(found)s. Schrijf het anders op."),
                params={"found": found},
            )
        return cleaned

    def _warned(self, words: str) -> list[Warned]:
        return warnings_for(words, self._known_names) if words else []

    @cached_property
    def _known_names(self) -> frozenset[str]:
        return known_names(self.trajectory_id)

    def _words(self) -> str:
        return str(self.data.get(self.screened_field, ""))
