"""Boilerplate of newsletters is never harvest, in Dutch and in English."""

import pytest

from inbreng_analysis.reports import read_text
from inbreng_analysis.reports.harvest.furniture import is_furniture


@pytest.mark.parametrize(
    "text",
    [
        "*|LIST:COMPANY|*",
        "Beste *|FNAME|*,",
        "Copyright © 2026 Samenwerkingsverband, All rights reserved.",
        "Our mailing address is: Postbus 1, Oudedam",
        "View this email in your browser",
        "Want to change how you receive these emails?",
        "You can update your preferences or unsubscribe from this list.",
        "Je kunt je voorkeuren wijzigen of je afmelden voor deze lijst.",
    ],
)
def test_footer_of_a_newsletter_is_furniture(text):
    assert is_furniture(text) is True


@pytest.mark.parametrize(
    "text",
    [
        "You can always walk in, that is what I like",
        "Ouders willen hun voorkeur kunnen zeggen",
        "Onze post komt nooit aan",
    ],
)
def test_words_of_people_are_no_furniture(text):
    assert is_furniture(text) is False


def kind_of_subject(text: str) -> str:
    """What the line is that begins with "Onderwerp:"."""
    return next(one.kind for one in read_text(text).entries if one.text.startswith("Onderwerp:"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Verslag werkgroepen\n\nGroep 1\nOnderwerp: de overdracht\n- bel in maart", "heading"),
        (
            "Terugkoppeling ouderpanel\n\nOnderwerp: school\nOuders missen een vast moment.\n\n"
            "Onderwerp: hulp\nDe meeste ouders weten niet wie helpt.",
            "heading",
        ),
        ("Verslag themamiddag\nDatum: 3 mei\nOnderwerp: de overdracht\nAanwezig: Els", "context"),
        ("Van: Els\nAan: Joke\nOnderwerp: de overdracht\n\nWat hoorde je?\n- tijd", "furniture"),
    ],
)
def test_subject_is_a_header_only_among_those_of_a_mail(text: str, kind: str) -> None:
    assert kind_of_subject(text) == kind


def test_headers_of_a_pasted_mail_are_no_title() -> None:
    report = read_text("Van: Els Bouma\nAan: Joke\n\nVerslag ouderavond\n\nWat mis je?\n- tijd")

    assert report.title == "Verslag ouderavond"
