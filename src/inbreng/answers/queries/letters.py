"""What stands in letters on paper: for who said something, and for organisations."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.formats import date_format

from inbreng.answers.models import Answer, AnswerKind, LetterRound, LetterTemplate
from inbreng.answers.queries.accounts import GivenAnswer, account_of, party_of
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.voices import voices_in
from inbreng.insights.models import Export
from inbreng.insights.queries.exports import is_outdated, themes_of_points
from inbreng.insights.spread.audience import members_view
from inbreng.people.models import Organisation, Person
from inbreng.plan.models import Passage
from inbreng.programme.models import Trajectory

Values = dict[str, Any]
Recipients = LetterTemplate.Recipients


def persons_to_write(trajectory: Trajectory) -> QuerySet[Person]:
    """Speakers with a name and an answered point that may be told, by name. No query yet."""
    answered = Contribution.objects.visible().filter(
        trajectory=trajectory, erased_at__isnull=True, answer__isnull=False
    )
    named = ~Q(contact__name="") & Q(contact__isnull=False) | Q(account__isnull=False)
    persons = Person.objects.filter(
        named, erased_at__isnull=True, pk__in=answered.order_by().values("said_by")
    )
    return persons.select_related("contact", "account").order_by("contact__name", "pk")


def organisations_to_write(trajectory: Trajectory) -> QuerySet[Organisation]:
    """Boards that take part, and every organisation with which a wish lies, by name."""
    lying = Answer.objects.filter(
        kind=AnswerKind.LIES_WITH, contribution__trajectory=trajectory, party__isnull=False
    )
    wanted = Q(kind=Organisation.Kind.BOARD, is_active=True) | Q(pk__in=lying.values("party"))
    here = Organisation.objects.filter(wanted, partnership=trajectory.partnership_id)
    return here.order_by("name", "pk")


def recipients_of(template: LetterTemplate) -> list[int]:
    """The numbers of everybody who gets a letter of this template, in order. One query."""
    trajectory = template.trajectory
    if template.recipients == Recipients.PERSONS:
        return list(persons_to_write(trajectory).values_list("pk", flat=True))
    return list(organisations_to_write(trajectory).values_list("pk", flat=True))


def values_for(template: LetterTemplate, pks: Sequence[int], today: date) -> list[Values]:
    """The merge fields of some recipients, in order."""
    common = {
        "samenwerkingsverband": template.trajectory.partnership.name,
        "traject": template.trajectory.name,
        "vandaag": date_format(today, "j F Y"),
    }
    if template.recipients == Recipients.PERSONS:
        return [common | values for values in _of_persons(template.trajectory, pks)]
    found = Organisation.objects.in_bulk(pks)
    ordered = [found[pk] for pk in pks if pk in found]
    return [common | _of_organisation(template.trajectory, one) for one in ordered]


def _of_persons(trajectory: Trajectory, pks: Sequence[int]) -> list[Values]:
    """For each person the own points with their answers. Six queries."""
    persons = persons_to_write(trajectory).in_bulk(pks)
    points = Contribution.objects.filter(
        trajectory=trajectory, said_by__in=persons, answer__isnull=False, erased_at__isnull=True
    )
    related = ("gathering", "answer__passage__chapter", "answer__party")
    said = list(points.select_related(*related).order_by("gathering__held_on", "pk"))
    lines = {line.pk: line for line in voices_in(members_view(trajectory), said)}
    themes = themes_of_points(list(lines))
    by_person: dict[int, list[Values]] = {pk: [] for pk in persons}
    for point in said:
        if point.pk in lines and point.said_by_id is not None:
            named = ", ".join(theme.name for theme in themes.get(point.pk, []))
            words = {"woorden": lines[point.pk].words, "themas": named}
            by_person[point.said_by_id].append(words | _place(point) | _answered(point.answer))
    return [
        {
            "naam": _name(persons[pk]),
            "aantal_bijdragen": len(by_person[pk]),
            "bijdragen": by_person[pk],
        }
        for pk in pks
        if by_person.get(pk)
    ]


def _name(person: Person) -> str:
    contact = getattr(person, "contact", None)
    account = getattr(person, "account", None)
    return (contact.name if contact else "") or (account.name if account else "")


def _place(point: Contribution) -> Values:
    held_on = point.gathering.held_on
    return {
        "bijeenkomst": point.gathering.title,
        "datum": date_format(held_on, "j F Y") if held_on else "",
    }


def _answered(answer: Answer) -> Values:
    return {
        "antwoord": str(answer.get_kind_display()).rstrip("…"),
        "uitleg": answer.text,
        "reden": answer.reason,
        "passage": passage_label(answer.passage),
        "bij_wie": answer.party.name if answer.party else "",
        "uiterlijk": date_format(answer.due_on, "j F Y") if answer.due_on else "",
    }


def passage_label(passage: Passage | None) -> str:
    """“§ 2.3 Ouders”; empty for none."""
    if passage is None:
        return ""
    return f"§ {passage.chapter.number}.{passage.number} {passage.chapter.title}"


def _of_organisation(trajectory: Trajectory, organisation: Organisation) -> Values:
    account = account_of(trajectory, party_of(organisation))
    return {
        "naam": organisation.name,
        "aantal_tafels": account.n_tables if account.n_points else 0,
        "aantal_punten": account.n_points,
        "themas": [
            {"naam": one.name, "aantal": one.n_points, "spreiding": one.spread}
            for one in account.themes
        ],
        "antwoorden": [_told(answer) for answer in account.answers],
        "aantal_bij_jullie": account.n_lies_here,
        "bij_jullie": [
            {"woorden": line.words, "door": line.perspective.plural if line.perspective else ""}
            for line in account.lines
        ],
    }


def _told(answer: GivenAnswer) -> Values:
    return {
        "antwoord": answer.kind_label.rstrip("…"),
        "uitleg": answer.text,
        "reden": answer.reason,
        "passage": passage_label(answer.passage),
        "aantal": answer.n_points,
    }


def is_outdated_round(made: LetterRound) -> bool:
    """Something that stands in the letters was held back or erased since. Two queries."""
    return is_outdated(Export(trajectory=made.template.trajectory, asked_at=made.asked_at))
