"""Points as they are made at tables, for the tests of grouping and placing."""

from collections.abc import Sequence

from inbreng_analysis.themes import Grouping

PLACES = ("op school", "in de klas", "bij de gemeente", "voor het gezin", "na de zomer", "bij ons")
ABOUT = {
    "vervoer": ("De bus komt te laat", "Het busje rijdt een uur", "Taxi en bus zijn te lang"),
    "wachten": ("De wachtlijst is te lang", "Wachten op hulp", "Nog steeds op de wachtlijst"),
    "handen": ("Meer handen nodig", "Te weinig handen", "Handen en vervanging ontbreken"),
}
SAID = tuple(
    (f"{begin} {place}", theme)
    for theme, begins in ABOUT.items()
    for begin in begins
    for place in PLACES
)
TEXTS = [text for text, _ in SAID]
THEMES = [theme for _, theme in SAID]


def places(found: Grouping, n_rows: int) -> list[int]:
    """For each row the number of its theme; -1 when it is unplaced."""
    at = [-1] * n_rows
    for number, theme in enumerate(found.themes):
        for row in theme.members:
            at[row] = number
    return at


def as_texts(found: Grouping, texts: Sequence[str]) -> list[tuple[object, ...]]:
    """A grouping with the texts in the place of the row numbers, to compare orders of rows."""
    return [
        (theme.id, theme.label, theme.terms, *(sorted(texts[row] for row in theme.members),))
        for theme in found.themes
    ]
