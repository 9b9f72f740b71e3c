"""What goes out and comes back in is equal."""

import io
import string
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from inbreng.insights.actions.importing import take_over
from inbreng.insights.exports import refi
from inbreng.insights.exports.refi.codes_given import tidy
from inbreng.insights.exports.refi.words import Described, described, description_of, fit_for_xml
from inbreng.insights.exports.telling import Told, ToldTheme
from inbreng.insights.models import Coding, Export, Theme, ThemeChange, ThemeMemo
from inbreng.insights.spread import Audience
from inbreng.programme.models import Trajectory
from tests.dialogue.factories import NOW
from tests.insights.exports.conftest import LATER
from tests.insights.exports.reading_back import content_of, text_of

ODD = st.text(st.characters(codec="utf-8"), max_size=80)


@pytest.fixture
def world(trajectory, said, theme, part, code, editor, reader, parent):
    """Themes two deep, a shared question, a rest, memos, and points of two coders and of nobody."""
    rest = Theme.objects.create(trajectory=trajectory, name="Overig", is_rest=True, position=9)
    Theme.objects.filter(pk=part.pk).update(is_question=True, definition="Wie is dat?")
    points = [
        said(words, perspective=parent) for words in ("Eén", "Twee 🙂", "Drie\nregels", "Vier")
    ]
    code(points[0], theme, editor)
    code(points[0], theme, reader)
    code(points[0], part, editor, LATER)
    code(points[1], rest, None)
    ThemeMemo.objects.create(theme=theme, text="Twijfel", written_by=reader, written_at=NOW)
    return points


def forget(trajectory) -> None:
    """Take every theme and coding away, as in a copy that nobody worked on."""
    ThemeChange.objects.all().delete()
    Coding.objects.all().delete()
    Theme.objects.filter(trajectory=trajectory).delete()


def bring_back(export, trajectory, by) -> None:
    read = refi.read_given(io.BytesIO(content_of(export)))
    take_over(trajectory=trajectory, given=read, by=by, now=LATER)


@pytest.mark.parametrize("format", ["qdc", "qdpx"])
def test_export_that_was_brought_back_into_an_empty_copy_is_equal(
    taken, trajectory, world, editor, director, format
):
    before = taken(editor, format)

    forget(trajectory)
    bring_back(before, trajectory, director)
    after = taken(editor, format)

    assert text_of(after) == text_of(before)


def test_project_that_is_brought_back_where_it_came_from_changes_nothing(
    taken, trajectory, world, editor
):
    before = taken(editor, "qdpx")
    n_before = (Theme.objects.count(), Coding.objects.count(), ThemeMemo.objects.count())

    bring_back(before, trajectory, editor)

    assert (Theme.objects.count(), Coding.objects.count(), ThemeMemo.objects.count()) == n_before
    assert text_of(taken(editor, "qdpx")) == text_of(before)


def told_of(themes: list[Theme]) -> Told:
    """A codebook of themes that no database knows."""
    export = Export(trajectory=Trajectory(name="Plan"), asked_at=NOW)
    told = Told(export, Audience.PUBLIC, None)
    told.__dict__["themes"] = [ToldTheme(one, None, "") for one in themes]
    return told


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(ODD, ODD), min_size=1, max_size=5))
@example([("  ", "\r\n"), ("a\x00b\ud7ff", "]]>&#0;")])
@example([(string.printable, string.printable)])
def test_any_name_that_the_site_keeps_comes_back_as_it_was(words):
    themes = [Theme(key=uuid4(), name=tidy(name), definition=text) for name, text in words]
    file = io.BytesIO()

    refi.write_codebook(told_of(themes), file)
    file.seek(0)
    codes = refi.read_given(file).codes

    assert [(code.guid, code.name) for code in codes] == [
        (theme.key, theme.name or "Zonder naam") for theme in themes
    ]
    assert [description_of(code.said) for code in codes] == [
        description_of(described(description_of(Described(theme.definition, "", ""))))
        for theme in themes
    ]


@given(st.tuples(ODD, ODD, ODD))
def test_definition_and_examples_come_apart_as_they_went_together(said):
    clean = Described(*(fit_for_xml(one).strip() for one in said))

    assert described(description_of(clean)) == clean
