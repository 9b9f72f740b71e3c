"""What people write in the margin of a passage."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import User
from inbreng.plan.forms.paragraphs import ParagraphField
from inbreng.plan.models import Chapter, Review


class NoteForm(forms.Form):
    """A remark: at the words it is about, at a paragraph, or at the whole passage."""

    paragraph = ParagraphField(label=_("Waarover?"))
    quote = forms.CharField(
        label=_("Bij deze woorden"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Selecteer ze in de tekst, of laat leeg voor wat je hierboven koos."),
    )
    text = forms.CharField(
        label=_("Kanttekening"), widget=forms.Textarea(attrs={"rows": 3, "data-words": ""})
    )

    def __init__(self, *args: Any, passage_text: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["paragraph"]
        assert isinstance(field, ParagraphField)  # noqa: S101 – declared above
        field.read(passage_text)

    def clean(self) -> dict[str, Any]:
        """Take the words of the paragraph where no words were chosen."""
        cleaned = super().clean() or self.cleaned_data
        paragraph = cleaned.pop("paragraph", "")
        cleaned["quote"] = cleaned.get("quote") or paragraph
        return cleaned


class ReplyForm(forms.Form):
    """An answer to a remark."""

    text = forms.CharField(label=_("Antwoord"), widget=forms.Textarea(attrs={"rows": 2}))


class ProposalForm(forms.Form):
    """Another text for a passage, and why."""

    text = forms.CharField(label=_("Tekst"), widget=forms.Textarea(attrs={"rows": 14}))
    why = forms.CharField(
        label=_("Waarom?"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    seen_version = forms.IntegerField(widget=forms.HiddenInput)


class AcceptForm(forms.Form):
    """What a proposal becomes in the text."""

    text = forms.CharField(label=_("Tekst"), widget=forms.Textarea(attrs={"rows": 14}))
    seen_version = forms.IntegerField(widget=forms.HiddenInput)


class RefuseForm(forms.Form):
    """Why a proposal is not taken over."""

    reason = forms.CharField(label=_("Waarom niet?"), widget=forms.Textarea(attrs={"rows": 2}))


class AskReviewForm(forms.Form):
    """Who is asked to read a passage."""

    reviewer = forms.ModelChoiceField(
        label=_("Wie leest dit na?"),
        queryset=User.objects.none(),
        empty_label=_("Kies een collega"),
    )

    def __init__(self, *args: Any, colleagues: QuerySet[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["reviewer"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 – declared above
        field.queryset = colleagues


GIVEN = [choice for choice in Review.State.choices if choice[0] != Review.State.ASKED]


class ReviewForm(forms.Form):
    """What a second person says of a passage."""

    state = forms.ChoiceField(
        label=_("Wat vind je ervan?"), choices=GIVEN, widget=forms.RadioSelect
    )
    note = forms.CharField(
        label=_("Wat wil je erbij zeggen?"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


class PlaceForm(forms.Form):
    """In which chapter an insight gets its place."""

    chapter = forms.ModelChoiceField(
        label=_("Hoofdstuk"), queryset=Chapter.objects.none(), empty_label=None
    )

    def __init__(self, *args: Any, chapters: QuerySet[Chapter], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["chapter"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 – declared above
        field.queryset = chapters
