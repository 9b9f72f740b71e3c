"""Which paragraphs of a paper, or cells of a series, a passage cites."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import QuerySet
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from inbreng.insights.models import OutsideSource, Series, SeriesPoint, SourceParagraph

FIRST_WORDS = 24


if TYPE_CHECKING:
    ParagraphsChoice = forms.ModelMultipleChoiceField[SourceParagraph]
else:  # Django's own class takes no parameter
    ParagraphsChoice = forms.ModelMultipleChoiceField


class ParagraphsField(ParagraphsChoice):
    """Paragraphs by number and first words."""

    def label_from_instance(self, obj: SourceParagraph) -> str:
        return f"§ {obj.number} · {Truncator(obj.text).words(FIRST_WORDS)}"


class CiteForm(forms.Form):
    """Paragraphs of one paper or cells of one series."""

    paragraphs = ParagraphsField(
        label=_("Welke alinea’s?"),
        queryset=SourceParagraph.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    points = forms.ModelMultipleChoiceField(
        label=_("Welke cellen?"),
        queryset=SeriesPoint.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, source: OutsideSource | Series | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if isinstance(source, OutsideSource):
            self._offer("paragraphs", SourceParagraph.objects.filter(source=source))
        else:
            del self.fields["paragraphs"]
        if isinstance(source, Series):
            self._offer(
                "points", SeriesPoint.objects.filter(series=source).select_related("series")
            )
        else:
            del self.fields["points"]

    def _offer(self, name: str, rows: QuerySet[Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ModelMultipleChoiceField)  # noqa: S101 – declared above
        field.queryset = rows

    def clean(self) -> dict[str, Any]:
        """Something has to be ticked."""
        cleaned = super().clean() or {}
        if not any(cleaned.values()):
            raise forms.ValidationError(_("Vink aan waar de passage naar verwijst."))
        return cleaned
