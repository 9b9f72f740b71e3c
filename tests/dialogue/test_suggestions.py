"""What a question, a label or the words themselves suggest."""

import pytest

from inbreng.dialogue.places import perspectives_in, represented_in
from inbreng.dialogue.suggestions import (
    Suggestion,
    addressee,
    is_disagreed,
    is_heavy,
    is_minority,
    suggested,
)
from inbreng.people.models import Organisation, Perspective


@pytest.mark.parametrize(
    ("question", "path", "kind", "sort"),
    [
        ("Wat mis je? Waarom?", [], "bottleneck", ""),
        ("Wat gaat er mis?", [], "bottleneck", ""),
        ("Wat werkt er goed?", [], "experience", "pearl"),
        ("Wat werkt goed? Waarom?", [], "experience", "pearl"),
        ("Wat hebben we nodig om de volgende stap te zetten?", [], "wish", ""),
        ("Welke ervaringen heb je met passend onderwijs?", [], "experience", ""),
        ("Waarom innoveren we?", [], "", ""),
        ("Waarom innoveren we?", ["Korte termijn wensen:"], "wish", ""),
        ("Wat mis je?", ["Tips:"], "tip", ""),
        ("", ["Parels en puzzels", "Puzzel:"], "bottleneck", "puzzle"),
        ("Wat valt je op?", [], "observation", ""),
        ("Kijken wat ons opvalt", [], "observation", ""),
        ("Wat viel de tafel op?", [], "observation", ""),
        ("", ["Inzichten"], "meaning", ""),
        ("Wat betekent dit voor het plan?", [], "meaning", ""),
        ("", [], "", ""),
    ],
)
def test_kind_is_suggested_by_the_nearest_label_or_else_the_question(question, path, kind, sort):
    assert suggested(question, path) == Suggestion(kind, sort)


@pytest.mark.parametrize(
    ("path", "minority", "disagreed"),
    [
        (["Andere perspectieven"], True, False),
        (["Minderheidsgeluid:"], True, False),
        (["Jeugdhulp", "Een tegengeluid"], True, False),
        (["Niet eens"], False, True),
        (["Waar we het oneens over zijn:"], False, True),
        (["Verschillen van mening"], False, True),
        (["Waar we het over eens zijn"], False, False),
        (["Perspectief van ouders"], False, False),
        ([], False, False),
    ],
)
def test_label_for_few_or_for_a_quarrel_marks_what_stands_under_it(path, minority, disagreed):
    assert (is_minority(path), is_disagreed(path)) == (minority, disagreed)


@pytest.mark.parametrize(
    ("text", "heavy"),
    [
        ("!! De gelden voor hulpverlening", True),
        ("MEER HANDEN IN DE KLAS", True),
        ("meer tijd!", False),
        ("MDO", False),
        ("TOPdossier voor alle swv landelijk", False),
        ("CJG-coach = ogen in klas", False),
    ],
)
def test_point_that_its_scribe_stressed_is_heavy(text, heavy):
    assert is_heavy(text) is heavy


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("tip voor Bergen: te veel schijven", "Bergen"),
        ("Vraag aan de Blauwe Loper", "Blauwe Loper"),
        ("we wonen in Bergen", None),
        ("tip voor Bergenaren", None),
        ("tip voor iedereen", None),
    ],
)
def test_point_for_a_known_organisation_is_addressed_to_it(text, name):
    known = [Organisation(name="Bergen"), Organisation(name="Blauwe Loper")]

    found = addressee(text, known)

    assert (found.name if found else None) == name


SIDES = [
    Perspective(pk=1, name="ouder", plural="ouders"),
    Perspective(pk=2, name="leerkracht", plural="leerkrachten"),
    Perspective(pk=3, name="intern begeleider", plural="intern begeleiders"),
    Perspective(pk=4, name="directeur", plural="directeuren"),
    Perspective(pk=5, name="bestuurder", plural="bestuurders"),
    Perspective(pk=6, name="consulent", plural="consulenten", is_staff=True),
]


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("Rondetafelgesprek 3: Leerkrachten", {2: None}),
        ("Rondetafelgesprek 1: Directie en intern begeleiders", {4: None, 3: None}),
        ("Tafel 2 6 ouders, 3 leerkrachten en 1 directeur", {1: 6, 2: 3, 4: 1}),
        ("Tafel leraren", {2: None}),
        ("14 leerkrachten en 4 consultants van het samenwerkingsverband", {2: 14, 6: 4}),
        ("Tafel 4", {}),
        ("Tafel 5: Besturen", {5: None}),
        ("Rondetafelgesprek 1: Directie 9 besturen vertegenwoordigd: Atrium en Saks", {4: None}),
        (
            "6 ouders. Alle besturen waren vertegenwoordigd: Atrium, Ouders en Ko. 2 ib'ers",
            {1: 6, 3: 2},
        ),
        ("Vertegenwoordiging vanuit negen besturen", {}),
    ],
)
def test_perspectives_are_found_in_a_label_with_their_counts(label, found):
    assert perspectives_in(label, SIDES) == found


def test_boards_that_a_line_names_are_matched_and_the_rest_is_listed():
    known = [Organisation(pk=1, name="Atrium"), Organisation(pk=2, name="Stichting Flore")]

    found = represented_in(
        ["30 deelnemers", "4 besturen vertegenwoordigd: Atrium, Flore (so) en Saks, Saks"], known
    )

    assert [one.pk for one in found.known] == [1, 2]
    assert found.unknown == ["Saks"]
