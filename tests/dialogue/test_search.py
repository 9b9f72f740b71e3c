"""The same question finds the same on SQLite and on PostgreSQL; the suite runs on both."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbreng.dialogue.actions.reindexing import reindex_contributions
from inbreng.dialogue.actions.withdrawing import withdraw_report
from inbreng.dialogue.models import Contribution, Stems, Wording
from inbreng.dialogue.search import holding
from inbreng.dialogue.search.postgresql import match as match_postgresql
from inbreng.dialogue.search.sqlite import match as match_sqlite
from inbreng.dialogue.search.terms import Term, terms_of
from tests.dialogue.factories import (
    NOW,
    ContributionFactory,
    ReportFactory,
    SourceFactory,
    UploadFactory,
    WordingFactory,
)

WORDS = {
    "team": "Meer tijd voor de leerlingen, en voor het team",
    "ib": "De IB'er moet het alleen doen",
    "arrow": "Overgang rugzak > passend onderwijs goed",
    "so": "Van s(b)o naar reguliere school",
    "money": "Financiële middelen: geld op en dan?",
}


@pytest.fixture
def harvest(gathering) -> dict[str, Contribution]:
    source = SourceFactory(gathering=gathering)
    kept = {name: ContributionFactory(source=source) for name in WORDS}
    for name, text in WORDS.items():
        WordingFactory(contribution=kept[name], text=text)
    reindex_contributions(pks=[one.pk for one in kept.values()])
    return kept


def found(harvest: dict[str, Contribution], question: str) -> set[str]:
    pks = Contribution.objects.filter(pk__in=holding(question)).values_list("pk", flat=True)
    return {name for name, one in harvest.items() if one.pk in set(pks)}


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("leerling", {"team"}),
        ("LEERLINGEN tijd", {"team"}),
        ("leerling rugzak", set()),
        ("intern begeleider", {"ib"}),
        ("ib'ers", {"ib"}),
        ("sbo", {"so"}),
        ("passend", {"arrow"}),
        ("financiele", {"money"}),
        ("rugz*", {"arrow"}),
        ("rugz", set()),
        ("school", {"so"}),
    ],
)
def test_holding_finds_stems_short_forms_and_beginnings(harvest, question, names):
    assert found(harvest, question) == names


@pytest.mark.parametrize("question", ["", "de het een", "& | ! ( ) : *", '"', "'", "\\"])
def test_holding_is_none_when_there_is_nothing_to_look_for(question):
    assert holding(question) is None


@pytest.mark.parametrize(
    "question",
    [
        "leerling' OR 1=1 --",
        'leerling" OR "rugzak',
        "leerling NOT tijd",
        "NEAR(leerling tijd)",
        "leerling & ! tijd",
        "leerling:*",
        "text:leerling",
        "leerling <-> tijd",
        "tijd\x00leerling",
        "^leerling - tijd",
    ],
)
def test_signs_of_a_query_language_are_no_operators(harvest, question):
    assert found(harvest, question) <= {"team"}


@given(st.text(max_size=60))
def test_terms_hold_nothing_that_a_database_reads_as_a_sign(question):
    stems = [term.stem for term in terms_of(question)]

    assert all(sign not in stem for stem in stems for sign in "\"'\\ &|!()<>:*\x00")


def test_match_quotes_what_would_be_an_operator():
    terms = [Term("no'\"t"), Term("or", is_beginning=True)]

    assert match_sqlite(terms) == '"no\'""t" AND "or"*'
    assert match_postgresql(terms) == "'no''\"t' & 'or':*"


def test_reindex_leaves_out_what_is_not_shown_to_everybody(harvest):
    everyone = [one.pk for one in harvest.values()]
    for name, state in zip(
        ["team", "ib", "arrow", "so"],
        ["quarantined", "refused", "withdrawn", "staged"],
        strict=True,
    ):
        Contribution.objects.filter(pk=harvest[name].pk).update(state=state)
    Contribution.objects.filter(pk=harvest["money"].pk).update(erased_at=NOW)

    n_found = reindex_contributions(pks=everyone)

    assert n_found == 0
    assert not Stems.objects.exists()
    assert found(harvest, "leerling") == set()
    assert found(harvest, "geld") == set()


def test_reindex_leaves_out_sealed_words_and_takes_in_what_stands_beside(harvest):
    said = Wording.objects.get(contribution=harvest["money"])
    Wording.objects.filter(pk=said.pk).update(sealed_until=NOW)
    WordingFactory(contribution=harvest["money"], number=2, why="redacted", text="Vervoer ███")

    reindex_contributions(pks=[harvest["money"].pk])

    assert found(harvest, "geld") == set()
    assert found(harvest, "vervoer") == {"money"}


def test_reindex_takes_in_the_labels_above_the_words_and_the_reason(harvest):
    Contribution.objects.filter(pk=harvest["ib"].pk).update(path=["Korte termijn wensen:"])
    Wording.objects.filter(contribution=harvest["ib"]).update(reason="omdat de klas vol zit")

    reindex_contributions(pks=[harvest["ib"].pk])

    assert found(harvest, "wens") == {"ib"}
    assert found(harvest, "klassen") == {"ib"}


def test_index_forgets_the_stems_of_a_contribution_that_goes(harvest):
    harvest["team"].wordings.all().delete()
    harvest["team"].delete()

    assert holding("leerling") is not None
    assert found(harvest, "leerling") == set()


def test_index_forgets_a_report_that_is_withdrawn(harvest, trajectory, editor):
    upload = UploadFactory(trajectory=trajectory)
    report = ReportFactory(upload=upload, source=harvest["team"].source, state="published")

    withdraw_report(report=report, by=editor, now=NOW)

    assert found(harvest, "leerling") == set()
    assert not Stems.objects.exists()
