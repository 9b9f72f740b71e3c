"""Minutes: whose words are points, and what minutes only note beside them."""

import pytest

from inbreng_analysis.reports import read_text

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
