"""Boilerplate of newsletters is never harvest, in Dutch and in English."""

import pytest

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
