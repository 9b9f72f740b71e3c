"""The search index on PostgreSQL: a GIN index over the stems, which Python cut and folded."""

from collections.abc import Iterable

from inbreng.dialogue.search.terms import Term

IDS = "SELECT contribution_id FROM dialogue_stems WHERE dialogue_vector(text) @@ %s::tsquery"

CREATE = (
    # A vector of the stems as they are: PostgreSQL's own parser would cut some of them again.
    # With a price: without one PostgreSQL took making it for free, left the index, and read all.
    """
    CREATE FUNCTION dialogue_vector(stems text) RETURNS tsvector
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 500
    AS $$ BEGIN RETURN array_to_tsvector(string_to_array(btrim(stems), ' ')); END $$
    """,
    "CREATE INDEX dialogue_search ON dialogue_stems USING gin (dialogue_vector(text))",
)

DROP = ("DROP INDEX dialogue_search", "DROP FUNCTION IF EXISTS dialogue_vector(text)")


def match(terms: Iterable[Term]) -> str:
    """The terms as a tsquery: each a quoted string, so that nothing in it is an operator."""
    return " & ".join(_quoted(term) for term in terms)


def any_of(marks: Iterable[str]) -> str:
    """Marks of words, one of which is enough, as a tsquery."""
    return " | ".join(f"'{mark}'" for mark in marks)


def _quoted(term: Term) -> str:
    string = "'" + term.stem.replace("\\", "\\\\").replace("'", "''") + "'"
    return string + ":*" if term.is_beginning else string
