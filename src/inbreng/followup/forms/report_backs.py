"""Forms around a report-back."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

MOST_QUOTES = 60


class TitleForm(forms.Form):
    """The title of a report-back."""

    title = forms.CharField(label=_("Titel"), max_length=200)


class SectionForm(forms.Form):
    """Heading and text of a section."""

    title = forms.CharField(label=_("Kop"), max_length=200)
    text = forms.CharField(
        label=_("Tekst"),
        required=False,
        max_length=50_000,
        widget=forms.Textarea(attrs={"rows": 8}),
    )


class WrittenSectionForm(SectionForm):
    """A section with the points it quotes, as somebody read it at a version."""

    quotes = forms.TypedMultipleChoiceField(coerce=int, required=False)
    seen_version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, quotable: list[int], **options: Any) -> None:
        super().__init__(*args, **options)
        choices = self.fields["quotes"]
        assert isinstance(choices, forms.TypedMultipleChoiceField)  # noqa: S101 – see above
        choices.choices = [(pk, str(pk)) for pk in quotable]


class PublishForm(forms.Form):
    """From when everybody may read it."""

    published_at = forms.DateTimeField(
        label=_("Te lezen vanaf"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text=_("Leeg: meteen."),
    )

    def clean_published_at(self) -> Any:
        """A day in the past means at once."""
        wanted = self.cleaned_data["published_at"]
        return wanted if wanted and wanted > timezone.now() else None


class ReasonForm(forms.Form):
    """Why a report-back is taken back, or not needed."""

    reason = forms.CharField(label=_("Waarom?"), max_length=300)


class TermForm(forms.Form):
    """Within how many days a report-back is to be there."""

    n_days = forms.IntegerField(
        label=_("Dagen tussen bijeenkomst en terugblik"), min_value=1, max_value=365
    )
