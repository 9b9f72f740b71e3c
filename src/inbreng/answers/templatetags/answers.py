"""What a letter about answers asks for by number, so that nothing of it is kept in the post."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django import template
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inbreng.answers.models import Answer, AnswerKind, Forward
from inbreng.answers.queries.forwards import token_of

register = template.Library()

SAYS = {
    AnswerKind.TAKEN_UP: gettext_lazy("overgenomen"),
    AnswerKind.PARTLY: gettext_lazy("deels overgenomen"),
    AnswerKind.NOT: gettext_lazy("niet overgenomen, met de reden"),
    AnswerKind.LIES_WITH: gettext_lazy("dit ligt bij een ander; lees bij wie"),
    AnswerKind.ALREADY_SO: gettext_lazy("dit is al zo; lees waar"),
    AnswerKind.NOT_KNOWN_YET: gettext_lazy("nog niet bekend; lees wanneer wel"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A line of the letter."""

    place: str
    says: str


@register.simple_tag
def answers_told(contributions: Collection[int]) -> list[Told]:
    """Where somebody spoke and which kind of answer there is; never the words. One query."""
    answers = Answer.objects.filter(contribution__in=list(contributions))
    related = answers.select_related("contribution__gathering").order_by("contribution")
    return [Told(answer.contribution.gathering.title, _says(answer)) for answer in related]


def _says(answer: Answer) -> str:
    says = str(SAYS[AnswerKind(answer.kind)])
    return _("nieuw antwoord: %(kind)s") % {"kind": says} if answer.number > 1 else says


@dataclass(frozen=True, slots=True)
class ToldForward:
    """What the letter about a bundle says."""

    letter: str
    due_on: date
    n_points: int
    path: str


@register.simple_tag
def forward_told(forward: int) -> ToldForward:
    """The words and the link of a bundle, as they are when the letter goes. Two queries."""
    found = Forward.objects.get(pk=forward)
    return ToldForward(
        letter=found.letter,
        due_on=found.due_on,
        n_points=found.points.filter(is_kept_back=False).count(),
        path=reverse("answers:forwarded", args=[token_of(found)]),
    )
