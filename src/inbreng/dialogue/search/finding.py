"""Contributions that hold all terms of a question, asked of whichever database there is."""

from collections.abc import Iterable

from django.db import connection
from django.db.models.expressions import RawSQL

from inbreng.dialogue.search import postgresql, sqlite
from inbreng.dialogue.search.sameness import mark_of
from inbreng.dialogue.search.terms import terms_of

_DATABASES = {"sqlite": sqlite, "postgresql": postgresql}


def holding(question: str) -> RawSQL | None:
    """The ids of contributions that hold every term of ``question``, for ``pk__in``.

    None when the question holds nothing to look for, such as only function
    words. Costs no query of its own. The index holds words that are shown to
    everybody with a role and nothing else: no held-back, refused, withdrawn,
    sealed or erased words.
    """
    terms = terms_of(question)
    if not terms:
        return None
    database = _DATABASES[connection.vendor]
    return RawSQL(database.IDS, [database.match(terms)])  # noqa: S611 – a constant with parameters


def saying_the_same(words: Iterable[str], most: int) -> RawSQL | None:
    """The ids of at most so many contributions with the same words as one of these texts.

    None when none of them holds any. Costs no query of its own.
    """
    marks = sorted({mark for one in words if (mark := mark_of(one))})
    if not marks:
        return None
    database = _DATABASES[connection.vendor]
    return RawSQL(f"{database.IDS} LIMIT %s", [database.any_of(marks), most])  # noqa: S611 – a constant with parameters
