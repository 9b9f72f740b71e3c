"""The forms that bring a file in, and that say what it is."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.followup.models import Attachment
from inbreng.followup.rules import WITHOUT_REPORT_BACK
from inbreng.insights.models import Theme
from inbreng.insights.queries import open_themes
from inbreng.programme.models import Gathering, Trajectory


class DescriptionForm(forms.Form):
    """What a file is, for who can not see or hear it too."""

    title = forms.CharField(label=_("Naam"), max_length=200)
    alt = forms.CharField(
        label=_("Wat is er te zien?"),
        max_length=300,
        required=False,
        help_text=_("Nodig bij een beeld. Wie het niet ziet, krijgt deze woorden."),
    )
    captions = forms.FileField(
        label=_("Ondertitels"), required=False, help_text=_("Bij een film: een bestand .vtt.")
    )
    text_version = forms.CharField(
        label=_("De inhoud in woorden"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Nodig bij een film zonder ondertitels. Ook goed bij een pdf of presentatie."),
    )


class AttachmentForm(DescriptionForm):
    """A file to bring in, with what it is."""

    kind = forms.ChoiceField(label=_("Wat is het?"), choices=Attachment.Kind)
    file = forms.FileField(label=_("Bestand"))
    field_order = ("kind", "title", "file", "alt", "captions", "text_version")


class PlacedForm(forms.Form):
    """Where a file belongs: at a theme, at a gathering, at both or at the trajectory alone."""

    theme = forms.ModelChoiceField(
        Theme.objects.none(), label=_("Thema"), required=False, empty_label=_("geen thema")
    )
    gathering = forms.ModelChoiceField(
        Gathering.objects.none(),
        label=_("Bijeenkomst"),
        required=False,
        empty_label=_("geen bijeenkomst"),
    )

    def __init__(self, trajectory: Trajectory, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        offer_places(self, trajectory)


class MediaForm(AttachmentForm, PlacedForm):
    """A file for the trajectory, and where it belongs."""


class DescribedForm(DescriptionForm, PlacedForm):
    """What a file that is there already is."""

    field_order = ("title", "theme", "gathering", "alt", "captions", "text_version")

    def __init__(self, attachment: Attachment, *args: Any, **options: Any) -> None:
        super().__init__(attachment.trajectory, *args, **options)
        if attachment.kind != Attachment.Kind.VIDEO:
            del self.fields["captions"]
        if attachment.report_back_id is not None:
            self.fields["gathering"].disabled = True


class MediaFilterForm(forms.Form):
    """Which files are asked for."""

    theme = forms.ModelChoiceField(
        Theme.objects.none(), label=_("Thema"), required=False, empty_label=_("alle")
    )
    gathering = forms.ModelChoiceField(
        Gathering.objects.none(), label=_("Bijeenkomst"), required=False, empty_label=_("alle")
    )
    kind = forms.ChoiceField(
        label=_("Soort"), required=False, choices=[("", _("alle")), *Attachment.Kind.choices]
    )

    def __init__(self, trajectory: Trajectory, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        offer_places(self, trajectory)


def offer_places(form: forms.Form, trajectory: Trajectory) -> None:
    """Let one choose among the themes of a trajectory, and the gatherings that are told of."""
    held = Gathering.objects.filter(trajectory=trajectory).exclude(format__in=WITHOUT_REPORT_BACK)
    found = {"theme": open_themes(trajectory), "gathering": held.order_by("-held_on", "pk")}
    for name, places in found.items():
        field = form.fields[name]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 – declared by each form
        field.queryset = places
