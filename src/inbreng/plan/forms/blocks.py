"""What the forms of passages with more than text have in common, and those that show insights."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from inbreng.core.widgets import QuickTicks
from inbreng.insights.forms.sharing import InsightsField
from inbreng.insights.models import Insight, Series
from inbreng.insights.queries.series import series_of
from inbreng.plan.models import Chapter

Content = dict[str, Any]


def decimal(written: str) -> Decimal | None:
    """A number as a version keeps it, so that a field shows it as people write it."""
    return Decimal(written) if written else None


class BlockForm(forms.Form):
    """The insights that a passage rests on, and the version that was on the screen."""

    insights = InsightsField(
        label=_("Rust op deze inzichten"),
        queryset=Insight.objects.none(),
        required=False,
        widget=QuickTicks,
    )
    seen_version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, chapter: Chapter, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.chapter = chapter
        self.choose_from("insights", self.insights_to_choose())
        self.order_fields([name for name in self.fields if name != "insights"] + ["insights"])

    @property
    def folded(self) -> list[str]:
        """The names of the fields that few need and that hold nothing; they wait folded away."""
        return [name for row in self.rows_to_fold() if not self._holds(row) for name in row]

    def rows_to_fold(self) -> Iterable[Sequence[str]]:
        """The names of fields that few need, by what belongs together."""
        return ()

    def _holds(self, row: Iterable[str]) -> bool:
        return any(self[name].value() not in (None, "") for name in row)

    @classmethod
    def start(cls, content: Content) -> Content:
        """What the form begins with, of what a version held."""
        return content

    def insights_to_choose(self) -> QuerySet[Insight]:
        """The insights of the trajectory that were not withdrawn."""
        insights = Insight.objects.filter(trajectory=self.chapter.plan.trajectory_id)
        return insights.exclude(state=Insight.State.WITHDRAWN).order_by("number")

    def choose_from(self, name: str, rows: QuerySet[Any]) -> None:
        """Let a field choose from these rows."""
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 – a field of choice
        field.queryset = rows


class InsightsForm(BlockForm):
    """Agreed insights that stand in the plan with their voices."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["insights"].label = _("Welke inzichten staan hier?")
        self.fields["insights"].help_text = _("Alleen inzichten die zijn vastgesteld.")

    def insights_to_choose(self) -> QuerySet[Insight]:
        """The agreed ones."""
        return super().insights_to_choose().filter(state=Insight.State.AGREED)


class NeedsForm(BlockForm):
    """Insights that say who needs something."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["insights"].label = _("Welke behoeften staan hier?")
        self.fields["insights"].help_text = _("Inzichten waarbij staat wie het nodig heeft.")

    def insights_to_choose(self) -> QuerySet[Insight]:
        """Those with somebody who needs it."""
        return super().insights_to_choose().exclude(needed_by=[])


class FigureForm(BlockForm):
    """A series, and what one sees in it."""

    series = forms.ModelChoiceField(
        label=_("Welke cijfers?"),
        queryset=Series.objects.none(),
        empty_label=_("– kies een reeks –"),
    )
    caption = forms.CharField(
        label=_("Wat zie je hier?"),
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Eén zin die iedereen begrijpt."),
    )

    def __init__(self, *args: Any, chapter: Chapter, **kwargs: Any) -> None:
        super().__init__(*args, chapter=chapter, **kwargs)
        self.choose_from("series", series_of(chapter.plan.trajectory, tells_schools=False))
