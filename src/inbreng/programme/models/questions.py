"""Questions asked at tables, and the standard sets they may come from."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import Partnership
from inbreng.programme.models.gatherings import Gathering, Table


class QuestionSet(models.Model):
    """Questions asked again at other gatherings and in other years, so that answers compare."""

    partnership = models.ForeignKey(Partnership, models.CASCADE, related_name="question_sets")
    name = models.CharField(_("naam"), max_length=200)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "name"], name="programme_question_set_name_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class StandardQuestion(models.Model):
    """One question of a set, with the kind of contribution that it usually brings."""

    question_set = models.ForeignKey(QuestionSet, models.CASCADE, related_name="questions")
    text = models.CharField(_("vraag"), max_length=500)
    suggested_kind = models.CharField(_("levert meestal op"), max_length=20, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["question_set", "text"], name="programme_standard_question_once"
            ),
        ]

    def __str__(self) -> str:
        return self.text


class Question(models.Model):
    """A question as it was asked at a gathering; a follow-up question is part of its text."""

    gathering = models.ForeignKey(Gathering, models.CASCADE, related_name="questions")
    # Asked at these tables; at all of them when it names none.
    tables = models.ManyToManyField(Table, blank=True, related_name="questions")
    heading = models.CharField(_("onderwerp"), max_length=200, blank=True)
    text = models.CharField(_("vraag"), max_length=500)
    position = models.PositiveSmallIntegerField(default=0)
    standard_question = models.ForeignKey(
        StandardQuestion, models.SET_NULL, null=True, blank=True, related_name="asked"
    )

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["gathering", "heading", "text"], name="programme_question_once"
            ),
        ]

    def __str__(self) -> str:
        return self.text
