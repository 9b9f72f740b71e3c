"""Editions whose words are others than they were, and consents that are not about these words."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from inbreng.plan.models import Edition
from inbreng.plan.queries import text_of_edition
from inbreng.route.models import Outcome
from inbreng.route.queries.words import Words, not_said_yes_to, words_now
from inbreng.route.rights import RESTS_ON_WORDS
from inbreng.trail.audit.findings import Broken
from inbreng.trail.audit.within import Within


def broken(within: Within) -> Iterator[Broken]:
    """Changed editions first, then what bodies said of other words than those that count."""
    yield from _changed(within)
    yield from _of_other_words(within)


def _changed(within: Within) -> Iterator[Broken]:
    editions = within.of(Edition.objects.select_related("plan"), "plan__trajectory")
    for edition in editions.order_by("pk"):
        if text_of_edition(edition).digest != edition.digest:
            says = _("De tekst van uitgave “%(edition)s” is veranderd nadat hij gemaakt werd.")
            yield Broken("edition_changed", edition.pk, says % {"edition": edition})


def _of_other_words(within: Within) -> Iterator[Broken]:
    said = Outcome.objects.filter(ended_at__isnull=True, kind__in=RESTS_ON_WORDS)
    related = (
        within.of(said, "body__step__plan__trajectory")
        .select_related("body__step__plan", "edition")
        .prefetch_related("confirmations")
    )
    words: dict[int, Words] = {}
    for outcome in related.order_by("pk"):
        plan = outcome.body.step.plan
        if plan.pk not in words:
            words[plan.pk] = words_now(plan)
        if wrong := _wrong(outcome, bool(not_said_yes_to(outcome, words[plan.pk]))):
            yield Broken(wrong, outcome.pk, _says(outcome, wrong))


def _wrong(outcome: Outcome, is_of_others: bool) -> str:
    edition = outcome.edition
    if edition is None:
        return "consent_on_nothing"
    if edition.plan_id != outcome.body.step.plan_id:
        return "consent_on_another_plan"
    if edition.digest != outcome.digest:
        return "consent_on_changed_edition"
    return "consent_on_another_version" if is_of_others else ""


def _says(outcome: Outcome, wrong: str) -> str:
    says = {
        "consent_on_nothing": _("%(who)s: “%(what)s” hoort bij geen enkele uitgave."),
        "consent_on_another_plan": _(
            "%(who)s: “%(what)s” hoort bij een uitgave van een ander plan."
        ),
        "consent_on_changed_edition": _(
            "%(who)s: “%(what)s” gaat over een uitgave waarvan de woorden daarna veranderd zijn."
        ),
        "consent_on_another_version": _(
            "%(who)s: “%(what)s” gaat over andere woorden dan die nu in het plan staan."
        ),
    }
    return says[wrong] % {"who": outcome.body, "what": outcome.get_kind_display()}
