"""Whether a chapter holds what the law asks of it: rules that say what they looked at."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inbreng.plan.models import Chapter, Content, Passage, Plan
from inbreng.plan.queries.facts import NOTHING, ChapterFacts, facts_by_chapter


@dataclass(frozen=True, slots=True)
class Check:
    """Something a chapter was looked at for: whether it is there, in a sentence."""

    is_met: bool
    says: str


def checks_of(chapter: Chapter) -> list[Check]:
    """The checks of one chapter. Three queries."""
    return _checks(chapter, facts_by_chapter([chapter]).get(chapter.pk, NOTHING))


def checks_by_chapter(chapters: Iterable[Chapter]) -> dict[int, list[Check]]:
    """The checks of chapters, by the id of each. Three queries, however many there are."""
    chapters = list(chapters)
    facts = facts_by_chapter(chapters)
    return {one.pk: _checks(one, facts.get(one.pk, NOTHING)) for one in chapters}


def _checks(chapter: Chapter, facts: ChapterFacts) -> list[Check]:
    found = [_has_text(facts)]
    if facts.n_passages:
        found.append(_rests_on_voices(facts))
    found += RULES.get(Content(chapter.content), _no_rules)(facts)
    if facts.n_ambitions or chapter.content == Content.RESULTS:
        found.append(_ambitions_are_measurable(facts))
    return found


def _has_text(facts: ChapterFacts) -> Check:
    if not facts.n_passages:
        return Check(False, _("Er staat nog geen tekst."))
    n = facts.n_passages
    return Check(True, ngettext("Er staat één passage.", "Er staan %(n)d passages.", n) % {"n": n})


def _rests_on_voices(facts: ChapterFacts) -> Check:
    open_ones = facts.n_passages - facts.n_grounded
    if not open_ones:
        return Check(True, _("Elke passage rust op een vastgesteld inzicht."))
    says = ngettext(
        "Eén passage rust nog op geen vastgesteld inzicht.",
        "%(n)d passages rusten nog op geen vastgesteld inzicht.",
        open_ones,
    )
    return Check(False, says % {"n": open_ones})


def _ambitions_are_measurable(facts: ChapterFacts) -> Check:
    if not facts.n_ambitions:
        return Check(False, _("Er staat nog geen ambitie met een doel en een maat."))
    open_ones = facts.n_ambitions - facts.n_measurable
    if not open_ones:
        return Check(True, _("Elke ambitie heeft een maat, een beginwaarde en een streefwaarde."))
    says = ngettext(
        "Eén ambitie is nog niet te meten: er ontbreekt een maat, begin- of streefwaarde.",
        "%(n)d ambities zijn nog niet te meten: er ontbreekt een maat, begin- of streefwaarde.",
        open_ones,
    )
    return Check(False, says % {"n": open_ones})


def _names(facts: ChapterFacts, *stems: str, says: str, lacks: str) -> Check:
    """Whether the text uses a word that belongs to the demand; it proves no more than a mention."""
    is_named = any(stem in facts.words for stem in stems)
    return Check(is_named, says if is_named else lacks)


def _of_network(facts: ChapterFacts) -> Iterator[Check]:
    yield _names(
        facts,
        "basisondersteuning",
        says=_("De tekst noemt de basisondersteuning."),
        lacks=_("De tekst noemt de basisondersteuning nog niet."),
    )


def _of_money(facts: ChapterFacts) -> Iterator[Check]:
    yield _names(
        facts,
        "criteri",
        says=_("De tekst noemt criteria voor het verdelen van geld."),
        lacks=_("De tekst noemt nog geen criteria voor het verdelen van geld."),
    )
    has_division = Passage.Kind.ALLOCATION in facts.kinds
    yield Check(
        has_division,
        _("Er staat een verdeling van geld.")
        if has_division
        else _("Er staat nog geen verdeling van geld."),
    )
    yield _names(
        facts,
        "begroting",
        says=_("De tekst noemt de meerjarenbegroting."),
        lacks=_("De tekst noemt de meerjarenbegroting nog niet."),
    )


def _of_admission(facts: ChapterFacts) -> Iterator[Check]:
    yield _names(
        facts,
        "criteri",
        says=_("De tekst noemt criteria voor toelaatbaarheid."),
        lacks=_("De tekst noemt nog geen criteria voor toelaatbaarheid."),
    )
    yield _names(
        facts,
        "advies",
        "adviser",
        "deskundig",
        says=_("De tekst noemt wie adviseert."),
        lacks=_("De tekst noemt nog niet wie adviseert."),
    )


def _of_return(facts: ChapterFacts) -> Iterator[Check]:
    yield _names(
        facts,
        "terugplaats",
        "terugkeer",
        "terug naar",
        says=_("De tekst noemt de weg terug naar een gewone school."),
        lacks=_("De tekst noemt de weg terug naar een gewone school nog niet."),
    )


def _of_results(facts: ChapterFacts) -> Iterator[Check]:
    yield _names(
        facts,
        "bereikt",
        "behaald",
        says=_("De tekst noemt ook wat bereikt is."),
        lacks=_("De tekst noemt nog niet wat bereikt is."),
    )


def _of_parents(facts: ChapterFacts) -> Iterator[Check]:
    yield _names(
        facts,
        "onafhankelijk",
        "steunpunt",
        says=_("De tekst noemt onafhankelijke hulp voor ouders."),
        lacks=_("De tekst noemt nog geen onafhankelijke hulp voor ouders."),
    )


def _of_support_point(facts: ChapterFacts) -> Iterator[Check]:
    yield _names(
        facts,
        "signal",
        says=_("De tekst zegt wat er met signalen gebeurt."),
        lacks=_("De tekst zegt nog niet wat er met signalen gebeurt."),
    )


def _no_rules(_facts: ChapterFacts) -> Iterator[Check]:
    return iter(())


RULES: dict[Content, Callable[[ChapterFacts], Iterator[Check]]] = {
    Content.NETWORK: _of_network,
    Content.MONEY: _of_money,
    Content.ADMISSION: _of_admission,
    Content.RETURN: _of_return,
    Content.RESULTS: _of_results,
    Content.PARENTS: _of_parents,
    Content.SUPPORT_POINT: _of_support_point,
}


def contents_missing(plan: Plan) -> list[str]:
    """What the law asks and no chapter of the plan is about. One query."""
    there = set(plan.chapters.filter(removed_at__isnull=True).values_list("content", flat=True))
    return [str(one.label) for one in Content if one != Content.OTHER and one not in there]
