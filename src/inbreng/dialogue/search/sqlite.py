"""The search index on SQLite: an FTS5 table over the stems, kept in step by triggers.

Django rebuilds a table when a migration alters it, and the triggers go with the
old one: a migration that alters ``dialogue_stems`` must make the index again.
"""

from collections.abc import Iterable

from inbreng.dialogue.search.terms import Term

IDS = "SELECT rowid FROM dialogue_search WHERE dialogue_search MATCH %s"

# The stems are folded and cut already; detail=none leaves out the places of words in the text.
CREATE = (
    """
    CREATE VIRTUAL TABLE dialogue_search USING fts5(
        text, content='dialogue_stems', content_rowid='contribution_id',
        tokenize='unicode61 remove_diacritics 0', detail=none, columnsize=0
    )
    """,
    """
    CREATE TRIGGER dialogue_search_adds AFTER INSERT ON dialogue_stems BEGIN
        INSERT INTO dialogue_search(rowid, text) VALUES (new.contribution_id, new.text);
    END
    """,
    """
    CREATE TRIGGER dialogue_search_drops AFTER DELETE ON dialogue_stems BEGIN
        INSERT INTO dialogue_search(dialogue_search, rowid, text)
        VALUES ('delete', old.contribution_id, old.text);
    END
    """,
    """
    CREATE TRIGGER dialogue_search_changes AFTER UPDATE ON dialogue_stems BEGIN
        INSERT INTO dialogue_search(dialogue_search, rowid, text)
        VALUES ('delete', old.contribution_id, old.text);
        INSERT INTO dialogue_search(rowid, text) VALUES (new.contribution_id, new.text);
    END
    """,
    "INSERT INTO dialogue_search(dialogue_search) VALUES ('rebuild')",
)

DROP = (
    "DROP TRIGGER dialogue_search_adds",
    "DROP TRIGGER dialogue_search_drops",
    "DROP TRIGGER dialogue_search_changes",
    "DROP TABLE dialogue_search",
)


def match(terms: Iterable[Term]) -> str:
    """The terms as an FTS5 question: each a quoted string, so that nothing in it is an operator."""
    return " AND ".join(_quoted(term) for term in terms)


def any_of(marks: Iterable[str]) -> str:
    """Marks of words, one of which is enough, as an FTS5 question."""
    return " OR ".join(f'"{mark}"' for mark in marks)


def _quoted(term: Term) -> str:
    string = '"' + term.stem.replace('"', '""') + '"'
    return string + "*" if term.is_beginning else string
