"""Points that resemble one another, and rounds of suggestions over them by the real library."""

from datetime import timedelta

import pytest

from inbreng.insights import actions
from inbreng.insights.actions.suggesting import ask_suggestions, make_suggestions
from inbreng.insights.models import ProposedTheme, Suggestion, SuggestionRun, Theme
from tests.dialogue.factories import NOW

LATER = NOW + timedelta(minutes=1)

HANDS = """Er zijn te weinig handen in de klas
Meer handen in de klas nodig
Wij missen handen in de klas
Extra handen in de klas zou helpen
Een klas zonder extra handen lukt niet
Handen in de klas, elke dag
In groep vier zijn te weinig handen
Zonder handen in de klas geen rust
Wie zorgt voor meer handen in de klas?
Twee paar handen in elke klas
Handen in de klas blijven nodig
Meer handen, kleinere klas""".splitlines()

TAXI = """De taxi komt elke dag te laat
Het vervoer met de taxi duurt te lang
Kinderen zitten een uur in de taxi
De taxi rijdt niet naar de nieuwe school
Vervoer met de taxi is slecht geregeld
Taxi’s die te laat zijn, elke week
Wie belt de taxi als het vervoer uitvalt?
Een vaste chauffeur in de taxi
Het vervoer valt uit en de taxi komt niet
De taxi haalt te veel kinderen tegelijk op
Een uur vervoer per dag is te lang
Taxi en vervoer kosten veel tijd""".splitlines()

PAPER = """Te veel formulieren voor elke aanvraag
Elke aanvraag vraagt weer andere formulieren
Formulieren invullen kost een middag
Minder papier en minder formulieren
Een aanvraag van twintig bladzijden formulieren
Waarom vijf formulieren voor dezelfde aanvraag?""".splitlines()


@pytest.fixture
def points(said):
    """Make a visible point of each text."""

    def make(texts):
        return [said(text) for text in texts]

    return make


@pytest.fixture
def coded(points, trajectory, editor):
    """A theme with points of the editor under it."""

    def make(name, texts, by=None):
        theme = actions.make_theme(trajectory=trajectory, name=name, by=editor, now=NOW)
        found = points(texts)
        actions.put_under_theme(contributions=found, theme=theme, by=by or editor, now=NOW)
        return theme

    return make


@pytest.fixture
def run_made(trajectory, editor):
    """Ask for a round and have it done."""

    def make(fineness=0.5) -> SuggestionRun:
        run = ask_suggestions(trajectory=trajectory, fineness=fineness, by=editor, now=NOW)
        make_suggestions(pk=run.pk, clock=lambda: LATER)
        run.refresh_from_db()
        return run

    return make


@pytest.fixture
def ready(trajectory) -> SuggestionRun:
    """A round that is done and found nothing yet."""
    return SuggestionRun.objects.create(
        trajectory=trajectory,
        state=SuggestionRun.State.READY,
        method="inbreng themes 1: spelling",
        version="1",
        asked_at=NOW,
        finished_at=LATER,
    )


@pytest.fixture
def suggested(ready, points, trajectory):
    """A theme with so many open suggestions for it."""

    def make(n_points, probability=0.9, name="Handen"):
        theme = Theme.objects.create(trajectory=trajectory, name=name)
        found = [
            Suggestion.objects.create(
                run=ready, contribution=one, theme=theme, probability=probability
            )
            for one in points(HANDS[:n_points])
        ]
        return theme, found

    return make


@pytest.fixture
def grouped(ready, points):
    """An open group of so many points."""

    def make(n_points, label="Taxi, vervoer", texts=TAXI):
        found = points(texts[:n_points])
        group = ProposedTheme.objects.create(
            run=ready,
            key=label,
            label=label,
            terms=["taxi", "vervoer"],
            typical=[one.pk for one in found[:3]],
        )
        for one in found:
            Suggestion.objects.create(
                run=ready, contribution=one, proposed_theme=group, probability=1
            )
        return group

    return make
