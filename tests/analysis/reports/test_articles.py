"""Articles that look back: whose words are quoted, and when the talk was."""

from inbreng_analysis.reports import read_text

ARTICLE = """Terugblik ouderavond

Geplaatst op 2 juni 2025 | Redactie | Leestijd 4 minuten

Ruim 60 ouders kwamen op dinsdag 20 mei naar De Graanschuur om te praten over hulp op school.

Directeur Ineke Vreugdenhil opende de avond en vroeg iedereen om vooral eerlijk te zijn.

Een moeder vertelde: “Ik had in één jaar met elf mensen gesproken over ons plan.”

In het najaar gaan de punten naar de raad. “We komen hier echt op terug”, beloofde Vreugdenhil.
"""


def test_words_of_a_director_are_no_points_where_only_her_surname_stands_beside_them() -> None:
    points = read_text(ARTICLE).contributions

    assert [point.text for point in points] == [
        "“Ik had in één jaar met elf mensen gesproken over ons plan.”"
    ]


def test_day_on_which_an_article_was_posted_is_not_that_of_the_talk() -> None:
    assert read_text(ARTICLE).held_on == "--05-20"
