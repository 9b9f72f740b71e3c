"""Forms that check what people write in answers; they never save."""

from inbreng.answers.forms.answers import AnswerForm, ChangedAnswerForm, DraftForm, NoteForm
from inbreng.answers.forms.listing import AnswersForm

__all__ = ["AnswerForm", "AnswersForm", "ChangedAnswerForm", "DraftForm", "NoteForm"]
