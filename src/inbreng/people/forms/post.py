"""Forms of letters: what somebody wants mail about, and the filters of the list."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import Letter, Topic
from inbreng.people.queries.post import LetterFilter, Recipient

STOP_WORDS = _("Stuur mij geen mail meer, over geen enkel onderwerp.")
# What stands beside each box; kept with the choice as proof of what somebody said yes to.
SENTENCES = {
    Topic.ANSWERS: _("Mail mij als er een antwoord is op wat ik zei."),
    Topic.REPORT_BACK: _("Mail mij de terugblik op een bijeenkomst waar ik bij was."),
    Topic.INVITATION: _("Ik doe graag weer mee. Mail mij als er een nieuw gesprek is."),
    Topic.REMINDER: _("Mail mij als er iets op mij wacht."),
    Topic.CONSENT: _("Mail mij als het plan mijn instemming of advies vraagt."),
    Topic.FORWARD: _("Mail mij als er wensen bij mij of mijn organisatie liggen."),
}
OF_SPEAKERS = (Topic.ANSWERS, Topic.REPORT_BACK, Topic.INVITATION)


class MailChoiceForm(forms.Form):
    """A box for each topic that can concern the recipient."""

    def __init__(self, recipient: Recipient, wanted: set[str], *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.topics = OF_SPEAKERS if recipient.person_id else tuple(Topic)
        for topic in self.topics:
            self.fields[topic.value] = forms.BooleanField(
                label=SENTENCES[topic], required=False, initial=topic.value in wanted
            )

    def wanted(self) -> dict[str, bool]:
        """What was chosen, by topic."""
        return {topic.value: self.cleaned_data[topic.value] for topic in self.topics}

    def words_shown(self) -> dict[str, str]:
        """What stood beside each box."""
        return {topic.value: str(SENTENCES[topic]) for topic in self.topics}


class LetterFilterForm(forms.Form):
    """Filters of the list of letters."""

    text = forms.CharField(
        label=_("Titel, naam of e-mail"),
        required=False,
        max_length=100,
        widget=forms.TextInput({"type": "search"}),
    )
    topic = forms.ChoiceField(
        label=_("Onderwerp"), required=False, choices=[("", _("alle")), *Topic.choices]
    )
    state = forms.ChoiceField(
        label=_("Stand"), required=False, choices=[("", _("alle")), *Letter.State.choices]
    )

    def wanted(self) -> LetterFilter:
        """The filter as it was asked; a value that is not offered asks for nothing."""
        self.full_clean()
        given = self.cleaned_data
        return LetterFilter(
            text=given.get("text", ""), topic=given.get("topic", ""), state=given.get("state", "")
        )
