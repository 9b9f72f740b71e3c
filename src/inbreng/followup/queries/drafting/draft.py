"""The sections of a draft, in the order in which they are read."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from inbreng.dialogue.models import Contribution
from inbreng.followup.models import Appointment, ReportSection
from inbreng.followup.queries.drafting.counts import ground_at, spreads_at
from inbreng.followup.queries.drafting.points import Point, by_branch, chosen, points_of
from inbreng.followup.queries.drafting.presence import (
    has_hosts,
    how_many_words,
    organisations_words,
    roles_words,
)
from inbreng.insights.models import Evidence, Insight, Theme
from inbreng.insights.spread import Ground, public_words, public_words_of_insights, spread_of
from inbreng.programme.models import Gathering, Question

Kind = ReportSection.Kind
DAY = "j F Y"
MOST_THEMES = 8
MOST_QUESTIONS = 12
MOST_CONCLUSIONS = 8
MOST_STEPS = 10
FOR = Evidence.Stance.FOR


@dataclass(frozen=True, slots=True)
class DraftSection:
    """A section before anybody wrote in it."""

    kind: str
    title: str
    text: str
    theme: Theme | None = None
    quotes: tuple[int, ...] = ()

    @property
    def key(self) -> tuple[str, int | None, str]:
        """By which it is the same section when it is made again."""
        loose = self.title if self.kind == Kind.THEME and self.theme is None else ""
        return self.kind, self.theme.pk if self.theme else None, loose


def draft_of(gathering: Gathering, today: date) -> list[DraftSection]:
    """The report-back that follows from the harvest; the number of queries does not grow with it.

    What stands in it everybody may read: counts come from ``PublicPlaces``, quotes are only
    points that may be released, and nothing that was said is copied into a text.
    """
    sections = [
        DraftSection(Kind.WHO_CAME, _("Wie waren er?"), _who_came(gathering)),
        DraftSection(Kind.QUESTIONS, _("Wat vroegen we?"), _questions(gathering)),
        *_heard(gathering),
        DraftSection(Kind.CONCLUSIONS, _("Wat halen we hieruit?"), _conclusions(gathering)),
        DraftSection(Kind.NEXT_STEPS, _("Hoe gaat het verder?"), _next_steps(gathering, today)),
        DraftSection(Kind.OTHERS, _("Andere bijeenkomsten in dit traject"), ""),
        DraftSection(Kind.THANKS, _("Dank"), _thanks(gathering)),
    ]
    return [one for one in sections if one.text or one.kind == Kind.OTHERS]


def _who_came(gathering: Gathering) -> str:
    lines = [how_many_words(gathering)]
    if roles := roles_words(gathering):
        lines.append(_("Er waren %(roles)s.") % {"roles": roles})
    if organisations := organisations_words(gathering):
        lines.append(_("Vertegenwoordigd waren %(who)s.") % {"who": organisations})
    return _paragraph(" ".join(line for line in lines if line))


def _questions(gathering: Gathering) -> str:
    asked = list(dict.fromkeys(gathering.questions.values_list("text", flat=True)))
    return _listed(asked[:MOST_QUESTIONS])


def _heard(gathering: Gathering) -> Iterator[DraftSection]:
    ground = ground_at(gathering)
    points = points_of(ground.view, gathering)
    spreads = spreads_at(ground, gathering)
    themes = Theme.objects.filter(pk__in=spreads, is_rest=False).in_bulk()
    branches = by_branch(gathering)
    wanted = [pk for pk in spreads if pk in themes][:MOST_THEMES]
    quoted: set[int] = set()  # what stands under one theme is not read again under the next
    for pk in wanted:
        here = [point for point in points if point.pk in branches[pk]]
        quotes = chosen(point for point in here if point.pk not in quoted)
        quoted.update(quotes)
        words = _sentence(public_words(spreads[pk]))
        text = _paragraph(themes[pk].definition) + _paragraph(words) + _minority(here)
        yield DraftSection(Kind.THEME, themes[pk].name, text, themes[pk], quotes)
    if not wanted:
        yield from _heard_by_question(gathering, ground, points)


def _heard_by_question(
    gathering: Gathering, ground: Ground, points: list[Point]
) -> Iterator[DraftSection]:
    """The same evening nobody put a point under a theme yet: then by question."""
    questions = Question.objects.filter(
        gathering=gathering, contributions__state=Contribution.State.VISIBLE
    ).distinct()
    for question in questions[:MOST_THEMES]:
        said = Contribution.objects.filter(question=question)
        here = [point for point in points if point.question == question.pk]
        text = _paragraph(_sentence(public_words(spread_of(ground, said)))) + _minority(here)
        yield DraftSection(Kind.THEME, question.text[:200], text, None, chosen(here))


def _minority(points: list[Point]) -> str:
    if any(point.is_disagreed for point in points):
        return _paragraph(_("Hierover werden we het niet eens. Beide kanten blijven staan."))
    if any(point.is_minority for point in points):
        return _paragraph(_("Er klonk ook een ander geluid. Dat blijft staan."))
    return ""


def _conclusions(gathering: Gathering) -> str:
    rests = Q(
        evidence__contribution__gathering=gathering,
        evidence__contribution__state=Contribution.State.VISIBLE,
        evidence__dropped_at__isnull=True,
    )
    agreed = Insight.objects.filter(rests, trajectory=gathering.trajectory_id, state="agreed")
    insights = list(agreed.distinct().order_by("number")[:MOST_CONCLUSIONS])
    if not insights:
        return ""
    words = public_words_of_insights(gathering.trajectory, [one.pk for one in insights], FOR)
    intro = _("Dit is vastgesteld. Hoe breed iets klonk, is geteld over alle bijeenkomsten.")
    items = format_html_join(
        "",
        "<li><strong>{}</strong> {}</li>",
        ((one.statement, _sentence(words[one.pk])) for one in insights),
    )
    return _paragraph(intro) + format_html("<ul>{}</ul>", items)


def _next_steps(gathering: Gathering, today: date) -> str:
    made = Appointment.objects.filter(
        Q(gathering=gathering) | Q(insight__evidence__contribution__gathering=gathering),
        state=Appointment.State.OPEN,
    ).distinct()
    steps = [
        _("%(what)s: klaar op %(day)s") % {"what": one.what, "day": date_format(one.due_on, DAY)}
        for one in made[:MOST_STEPS]
    ]
    coming = gathering.trajectory.gatherings.filter(held_on__gt=today).exclude(
        format=Gathering.Format.SMALL_TALK
    )
    steps += [
        f"{date_format(one.held_on, DAY)}: {one.title}"
        for one in coming.order_by("held_on", "pk")[:MOST_STEPS]
        if one.held_on
    ]
    said = _("Wat je zei, krijgt een antwoord. Met je terugkomlink lees je wat ermee gebeurt.")
    return _listed(steps) + _paragraph(said)


def _thanks(gathering: Gathering) -> str:
    roles = roles_words(gathering)
    lines = [
        _("Dank aan %(roles)s voor wat jullie inbrachten.") % {"roles": roles}
        if roles
        else _("Dank aan iedereen die er was, voor wat jullie inbrachten.")
    ]
    if has_hosts(gathering):
        lines.append(_("Dank ook aan de gastheren, gastvrouwen en notulisten van de tafels."))
    return _paragraph(" ".join(lines))


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _paragraph(words: str) -> SafeString:
    return format_html("<p>{}</p>", words) if words else SafeString("")


def _listed(items: list[str]) -> SafeString:
    inner = format_html_join("", "<li>{}</li>", ((item,) for item in items))
    return format_html("<ul>{}</ul>", inner) if items else SafeString("")
