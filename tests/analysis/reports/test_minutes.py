"""Minutes: whose words are points, and what minutes only note beside them."""

import pytest

from inbreng_analysis.reports import read_report, read_text

MINUTES = """Notulen OPR

Aanwezig: Tineke Mulder (voorzitter), Ahmed Bouali (ouder), Sjoukje Postma en mw. Brink

1. Opening
De voorzitter opent de vergadering.

2. Wachttijden
Tineke licht de cijfers toe.
{ahmed}
{sjoukje}
{brink}
Ahmed stuurt het overzicht rond.

3. Sluiting
De voorzitter sluit de vergadering.
"""


@pytest.mark.parametrize(
    ("ahmed", "sjoukje", "brink"),
    [
        (
            "Ahmed vindt elf weken te lang.",
            "Sjoukje Postma merkt op dat de wachtlijst groeit.",
            "Mevrouw Brink wil een statusbericht.",
        ),
        ("Ahmed: elf weken is te lang.", "Sjoukje: de lijst groeit.", "Mw. Brink: bel ouders op."),
    ],
)
def test_words_of_those_who_were_there_are_points(ahmed: str, sjoukje: str, brink: str) -> None:
    report = read_text(MINUTES.format(ahmed=ahmed, sjoukje=sjoukje, brink=brink))

    assert [point.text for point in report.contributions] == [ahmed, sjoukje, brink]


def test_bullets_that_note_who_explained_or_will_do_something_are_no_points() -> None:
    text = (
        "Notulen OPR\n\nAanwezig: TM (voorzitter), AB, SP en RV (bestuurder)\n\n"
        "Wachttijden\n- Toelichting door RV: het zijn elf weken.\n- AB: regel tijdelijk iets\n"
        "- SP: een statusbericht scheelt al\n- RV zoekt dit uit.\n"
    )

    points = read_text(text).contributions

    assert [point.text for point in points] == [
        "AB: regel tijdelijk iets",
        "SP: een statusbericht scheelt al",
    ]


def test_question_of_a_participant_is_a_point_and_that_of_the_chair_is_put_to_all() -> None:
    text = (
        "Notulen OPR\n\nAanwezig: Tineke Mulder (TM, voorzitter), AB, SP en RV (bestuurder)\n\n"
        "1. Opening\nTM opent.\n\n2. Wachttijden\nTM: wat vindt de raad van de cijfers?\n"
        "AB: waarom horen ouders niets?\nSP: een belletje is genoeg.\n"
        "RV zegt toe dat er een bericht komt.\n\n3. Sluiting\nTM sluit.\n"
    )

    points = read_text(text).contributions

    asked = "TM: wat vindt de raad van de cijfers?"
    assert [(point.question, point.text) for point in points] == [
        (asked, "AB: waarom horen ouders niets?"),
        (asked, "SP: een belletje is genoeg."),
    ]


def test_words_that_minutes_report_of_parents_are_points_and_those_of_the_board_are_not() -> None:
    text = (
        "Notulen klankbordgroep\n\n1. Opening\nDe voorzitter opent.\n\n2. Wachttijden\n"
        "Vanuit de ouders wordt opgemerkt dat zij niets horen.\n"
        "Vanuit het bestuur wordt aangegeven dat er een bericht komt.\n"
        "- een vast gezicht\n\n3. Sluiting\nDe voorzitter sluit.\n"
    )

    points = read_text(text).contributions

    assert [point.text for point in points] == [
        "Vanuit de ouders wordt opgemerkt dat zij niets horen.",
        "een vast gezicht",
    ]


def test_two_names_before_a_remark_make_no_minutes_of_a_report() -> None:
    text = (
        "Verslag bijeenkomst\nAanwezig: Els Bouma, Rachid Amrani, Joke Zand\n\nWachttijden\n"
        "Te lang, een half jaar.\nEls: bel ouders op.\n\nVervoer\nRachid: één vaste chauffeur.\n"
        "De bus komt te laat.\n"
    )

    points = read_text(text).contributions

    assert [point.text for point in points] == [
        "Te lang, een half jaar.",
        "Els: bel ouders op.",
        "Rachid: één vaste chauffeur.",
        "De bus komt te laat.",
    ]


def test_minutes_in_a_table_give_what_participants_said_under_its_heading() -> None:
    rows = (
        "Agendapunt;Besproken;Actie\n"
        "Opening;TM opent de vergadering.;\n"
        "Wachttijden;AB: regel tijdelijk iets.;RV zoekt dit uit\n"
        ";SP vraagt waarom ouders niets horen.;\n"
        ";RV zegt toe dat er een bericht komt.;RV\n"
        "Rondvraag;AB: kan het een half uur later?;\n"
    )

    report = read_report(rows.encode(), name="notulen-opr.csv")

    assert [(point.section, point.text) for point in report.contributions] == [
        (("Wachttijden",), "AB: regel tijdelijk iets."),
        (("Wachttijden",), "SP vraagt waarom ouders niets horen."),
    ]


def test_question_of_the_chair_under_the_words_of_others_is_a_point() -> None:
    text = (
        "Notulen OPR\n\nAanwezig: Tineke Mulder (TM, voorzitter), AB, SP en RV (bestuurder)\n\n"
        "1. Opening\nTM opent.\n\n2. Vervoer\nTM: wat vindt de raad van de nieuwe busroute?\n"
        "AB: de chauffeur wisselt elke week.\nSP: mijn dochter zit een uur in de bus.\n"
        "TM: mogen ouders ook zelf een vervoerder kiezen?\n\n"
        "3. Toetsen\nAB: groep 8 oefent alleen nog maar.\nTM: zijn er nog vragen?\n\n"
        "4. Sluiting\nTM sluit.\n"
    )

    points = read_text(text).contributions

    assert [point.text for point in points] == [
        "AB: de chauffeur wisselt elke week.",
        "SP: mijn dochter zit een uur in de bus.",
        "TM: mogen ouders ook zelf een vervoerder kiezen?",
        "AB: groep 8 oefent alleen nog maar.",
    ]


def test_words_in_the_last_round_are_points_unless_the_chair_says_them() -> None:
    text = (
        "Notulen OPR\n\nAanwezig: Tineke Mulder (TM, voorzitter), AB, SP en RV (bestuurder)\n\n"
        "1. Opening\nTM opent.\n\n2. Vervoer\nAB: de chauffeur wisselt elke week.\n"
        "SP: mijn dochter zit een uur in de bus.\n\n"
        "3. Rondvraag\nTM: wie heeft er nog iets?\nSP: de nieuwe agenda is een stuk duidelijker.\n"
        "TM: de stukken voor mei komen per post.\nAfspraken: RV belt de vervoerder.\n\n"
        "4. Sluiting\nTM sluit.\n"
    )

    report = read_text(text)

    assert [(point.section, point.question, point.text) for point in report.contributions] == [
        (("Vervoer",), None, "AB: de chauffeur wisselt elke week."),
        (("Vervoer",), None, "SP: mijn dochter zit een uur in de bus."),
        (("Rondvraag",), None, "SP: de nieuwe agenda is een stuk duidelijker."),
    ]
