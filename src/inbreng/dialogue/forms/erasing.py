"""What an editor fills in to destroy words."""

from django import forms
from django.utils.translation import gettext_lazy as _


class EraseForm(forms.Form):
    """Why the words go, and whether the file goes with them."""

    reason = forms.CharField(
        label=_("Waarom?"),
        help_text=_("Bijvoorbeeld: op verzoek van een ouder, 3 maart. Schrijf geen naam op."),
        max_length=300,
    )
    deletes_file = forms.BooleanField(
        label=_("Verwijder ook het bestand waar de woorden in staan"),
        help_text=_("In het bestand staan ook de woorden van anderen. Die blijven in de oogst."),
        required=False,
        initial=True,
    )

    def __init__(self, *args: object, has_file: bool, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]  # passed on as given
        if not has_file:
            del self.fields["deletes_file"]
