"""Points that resemble one another, and rounds of suggestions over them by the real library."""

from datetime import timedelta

import pytest

from inbreng.insights import actions
from inbreng.insights.actions.suggesting import ask_suggestions, make_suggestions
from inbreng.insights.models import SuggestionRun
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
