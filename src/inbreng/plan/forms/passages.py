"""The text of a passage and what it rests on."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from inbreng.core.widgets import QuickTicks
from inbreng.insights.models import Insight
from inbreng.plan.models import PassageVersion
from inbreng.programme.models import Trajectory


class PassageForm(forms.Form):
    """Text of a passage and the insights it rests on."""

    text = forms.CharField(label=_("Tekst"), widget=forms.Textarea(attrs={"rows": 14}))
    insights = forms.ModelMultipleChoiceField(
        label=_("Rust op deze inzichten"),
        queryset=Insight.objects.none(),
        required=False,
        widget=QuickTicks,
    )
    seen_version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, trajectory: Trajectory, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["insights"]
        assert isinstance(field, forms.ModelMultipleChoiceField)  # noqa: S101 – declared above
        insights = Insight.objects.filter(trajectory=trajectory)
        field.queryset = insights.exclude(state=Insight.State.WITHDRAWN)


class DraftForm(forms.Form):
    """What somebody typed so far."""

    text = forms.CharField(required=False, strip=False, max_length=200_000)
    seen_version = forms.IntegerField(required=False)

    def clean_seen_version(self) -> int:
        """The version on the screen; 0 for a passage that does not exist yet."""
        return self.cleaned_data["seen_version"] or 0


class VersionChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # Django itself has no parameter here
    """Versions of a passage by number, writer and moment."""

    def label_from_instance(self, obj: PassageVersion) -> str:
        return _("versie %(n)s, %(day)s") % {
            "n": obj.number,
            "day": date_format(timezone.localtime(obj.made_at), "j F Y, H:i"),
        }


class VersionsForm(forms.Form):
    """Two versions of a passage to lay side by side."""

    old = VersionChoice(label=_("Van"), queryset=PassageVersion.objects.none(), empty_label=None)
    new = VersionChoice(label=_("Naar"), queryset=PassageVersion.objects.none(), empty_label=None)

    def __init__(self, *args: Any, versions: QuerySet[PassageVersion], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("old", "new"):
            field = self.fields[name]
            assert isinstance(field, VersionChoice)  # noqa: S101 – declared above
            field.queryset = versions
