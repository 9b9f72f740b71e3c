"""Names of persons: what is one, how sure, and which words of a name are marked."""

import pytest

from inbreng_analysis.screening import screen


def _names(line: str) -> list[tuple[str, bool]]:
    return [(one.text, one.sure) for one in screen(line) if one.kind == "person_name"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("sem en lotte kunnen niet samen", [("sem", False), ("lotte", False)]),
        ("sem en lotte uit groep 4", [("sem", False), ("lotte", True)]),
        ("onze zoon daan zit thuis", [("daan", True)]),
        ("Daan zit thuis", [("Daan", True)]),
        ("Jan moet weg", [("Jan", False)]),
        ("we zien dat Mees thuis zit", [("Mees", False)]),
        ("onze zoon Tjarbo zit thuis", [("Tjarbo", False)]),
        ("Daans moeder belde", [("Daans", True)]),
        ("Emma's juf belde", [("Emma", True)]),
        ("Anne-Fleur en Jan-Willem", [("Anne-Fleur", True), ("Jan-Willem", True)]),
        ("mevrouw van den Berg belde", [("van den Berg", True)]),
        ("gesprek met van den berg", [("van den berg", False)]),
        ("dhr. de vries belt terug", [("de vries", True)]),
        ("dhr. Bakker", [("Bakker", True)]),
        ("J.P. de Vries", [("J.P. de Vries", True)]),
        ("Annemarie Jansen-de Groot", [("Annemarie Jansen-de Groot", True)]),
        ("juf samira is weg", [("samira", True)]),
        ("de moeder van Kwame", [("Kwame", True)]),
        ("Fatima Zorgani sprak", [("Fatima Zorgani", True)]),
        ("consulent Xandrine Woltinga", [("Xandrine Woltinga", False)]),
        ("Notulist: Hylmoed", [("Hylmoed", False)]),
        ("Michelle van der Laan", [("Michelle van der Laan", True)]),
        ("Alice van Oudheusden sprak", [("Alice van Oudheusden", True)]),
        ("Mirjam Kleijweg en Bart Nijhuis", [("Mirjam Kleijweg", True), ("Bart Nijhuis", True)]),
        (
            "Allard, Kees, Xylo en Bo",
            [("Allard", True), ("Kees", True), ("Xylo", False), ("Bo", False)],
        ),
        ("de heer mr. Bos", [("Bos", True)]),
        ("Boudewyn en zijn broertje", [("Boudewyn", False)]),
        ("wij missen Yannieck, hij weet veel", [("Yannieck", False)]),
        ("D'Angelo moet elke dag nablijven", [("D'Angelo", True)]),
        ("wethouder Van Tuijl beloofde taxi's", [("Van Tuijl", False)]),
        ("van Leeuwen opent de vergadering", [("van Leeuwen", False)]),
        ("Hoekstra zegt in de raad", [("Hoekstra", False)]),
        ("Jasmijn, leerling: geef ons een stem", [("Jasmijn", False)]),
        ("declaratie Bakker over mei", [("Bakker", False)]),
    ],
)
def test_a_name_is_marked_without_its_title(line: str, names: list[tuple[str, bool]]) -> None:
    assert _names(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "Bao waar het kan",
        "juf wil meer handen",
        "de heer en mevrouw de voorzitter",
        "Mei is een drukke maand",
        "12 jan of Mei 2021",
        "roos, jasmijn en lelie",
        "Wil is er wel, tijd niet",
        "de Wilhelmina en de Willibrord",
        "obs Jan Ligthart",
        "Anne Frankschool",
        "Prins Willem-Alexander school",
        "Heliomare, Tabijn, Saks en Ronduit",
        "wonen in Den Helder of Roosendaal",
        "van de gemeente",
        "Project Samen Sterk",
        "A. Ouders B. Leerlingen",
        "Guus Geluk",
        "Meet & Greet",
        "het Christelijk Instituut Brandsma",
        "Jaarplan MR Verburchhof",
        "minister Wiersma",
        "v.d. ouders en v/d school",
        "Voorzitter: Heliomare",
        "Sem. plan",
        "volgens Marzano",
        "wij zijn weer de sjaak",
        "de benjamin van de groep krijgt alle aandacht",
        "ik koos voor het vak",
        "Jullie en koffie, Regie en Analyse",
        "De gemeente Veenhuis heeft er nog geen mensen voor",
        "In Veenhuis gaan elk jaar meer kinderen met een busje",
        "Een jongen van het Zuidercollege zit thuis",
        "van Bergen komt niemand",
        "ouders worden van Pontius naar Pilatus gestuurd",
        "de voogd van de William Schrikker Stichting",
    ],
)
def test_what_only_looks_like_a_name_is_left_alone(line: str) -> None:
    assert _names(line) == []


@pytest.mark.parametrize(
    ("bare", "beside"),
    [
        ("mees in de tuin", "sem en mees in de tuin"),
        ("roos staat in bloei", "juf roos staat in bloei"),
        ("Roos van de tuin", "Roos heeft dat nodig"),
        ("het overleg in Hoekstra", "het overleg met Hoekstra"),
    ],
)
def test_a_doubtful_word_is_a_name_only_beside_something_personal(bare: str, beside: str) -> None:
    assert (_names(bare), bool(_names(beside))) == ([], True)
