"""Words carry what shows that they are still the same."""

import hashlib

import pytest

from inbreng.dialogue.actions.sealing import destroy_sealed_originals
from inbreng.dialogue.models import Wording
from tests.dialogue.factories import NOW, ContributionFactory, SourceFactory, WordingFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def said(gathering):
    return ContributionFactory(source=SourceFactory(gathering=gathering))


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def test_wording_keeps_the_digest_of_its_words(said) -> None:
    wording = WordingFactory(contribution=said, text="Te veel papier.")

    wording.refresh_from_db()

    assert wording.digest == digest("Te veel papier.")


def test_wordings_added_together_keep_theirs(said) -> None:
    Wording.objects.bulk_create(
        Wording(contribution=said, number=n, why="said", text=text, made_at=NOW)
        for n, text in enumerate(["Een.", "Twee."], start=1)
    )

    kept = list(Wording.objects.order_by("number").values_list("digest", flat=True))

    assert kept == [digest("Een."), digest("Twee.")]


def test_digest_stays_when_words_are_saved_otherwise(said) -> None:
    wording = WordingFactory(contribution=said, text="Zoals gezegd.")

    wording.text = "Zoals niemand zei."
    wording.save()
    wording.refresh_from_db()

    assert wording.digest == digest("Zoals gezegd.")


def test_digest_goes_with_words_that_are_destroyed(said) -> None:
    WordingFactory(contribution=said, text="Sem van De Regenboog.", sealed_until=NOW)

    destroy_sealed_originals(now=NOW)

    assert list(Wording.objects.values_list("text", "digest")) == [("", "")]
