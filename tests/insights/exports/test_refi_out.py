"""Codebook and project as other programs expect them."""

import io
import zipfile

import pytest

from inbreng.insights.exports.refi.guids import guid_of
from inbreng.insights.models import Theme, ThemeMemo
from inbreng.programme.models import Gathering, Question
from tests.dialogue.factories import NOW, ContributionFactory, SourceFactory, WordingFactory
from tests.insights.exports.reading_back import content_of
from tests.insights.exports.structure import codebook_tree, project_tree

BOOK = {"r": "urn:QDA-XML:codebook:1.0"}
P = {"r": "urn:QDA-XML:project:1.0"}


def test_codebook_holds_themes_two_deep_with_what_they_mean(taken, editor, theme, part):
    Theme.objects.create(trajectory=theme.trajectory, name="Overig", is_rest=True, position=3)

    tree = codebook_tree(content_of(taken(editor, "qdc")))

    codes = tree.xpath("/r:CodeBook/r:Codes/r:Code", namespaces=BOOK)
    assert [code.get("name") for code in codes] == ["Houvast", "Overig"]
    assert codes[0].get("guid") == str(theme.key)
    assert codes[0].xpath("string(r:Description)", namespaces=BOOK) == (
        "Weten bij wie je moet zijn.\n\nVoorbeelden die erbij horen:\neen vast gezicht"
    )
    assert codes[0].xpath("r:Code/@name", namespaces=BOOK) == ["Vast gezicht"]
    assert tree.xpath("//r:Set[@name='overig']/r:MemberCode/@guid", namespaces=BOOK) == [
        codes[1].get("guid")
    ]


def test_codebook_without_themes_is_refused_with_a_sentence(taken, editor):
    export = taken(editor, "qdc")

    assert export.refusal == "Er zijn nog geen thema’s om in een codeboek te zetten."


def test_codebook_for_the_public_holds_no_examples(taken, editor, theme):
    tree = codebook_tree(content_of(taken(editor, "qdc", "public")))

    assert tree.xpath("//r:Description/text()", namespaces=BOOK) == ["Weten bij wie je moet zijn."]


@pytest.fixture
def coded(said, parent, theme, code, editor, gathering):
    question = Question.objects.create(gathering=gathering, text="Wat mis je?")
    first = said("Eén vast gezicht 🙂 graag", perspective=parent, question=question)
    second = said("Minder papier")
    code(first, theme, editor)
    return first, second


def test_project_holds_texts_and_where_each_point_stands_in_them(
    taken, editor, coded, gathering, theme
):
    export = taken(editor, "qdpx")

    tree = project_tree(content_of(export))
    with zipfile.ZipFile(io.BytesIO(content_of(export))) as package:
        text = package.read(f"Sources/{guid_of('gathering', gathering.pk)}.txt").decode()
    selections = tree.xpath("//r:PlainTextSelection", namespaces=P)
    assert text == "Eén vast gezicht 🙂 graag\n\nMinder papier"
    assert {
        one.get("guid"): text[int(one.get("startPosition")) : int(one.get("endPosition"))]
        for one in selections
    } == {str(coded[0].key): "Eén vast gezicht 🙂 graag", str(coded[1].key): "Minder papier"}
    assert selections[0].xpath("string(r:Description)", namespaces=P) == (
        "Tafel 1 · ouder · Wat mis je?"
    )
    assert tree.xpath("//r:TextSource/@name", namespaces=P) == ["2026-02-12 Rondetafel ouders"]
    assert tree.xpath("//r:Case[@name='ouder']/r:SelectionRef/@targetGUID", namespaces=P) == [
        str(coded[0].key)
    ]


def test_project_says_to_staff_who_coded_what(taken, editor, coded, theme):
    tree = project_tree(content_of(taken(editor, "qdpx")))

    (coding,) = tree.xpath("//r:Coding", namespaces=P)
    users = {one.get("guid"): one.get("name") for one in tree.xpath("//r:User", namespaces=P)}
    assert users == {str(guid_of("account", editor.pk)): "editor"}
    assert coding.get("creatingUser") in users
    assert coding.get("creationDateTime") == NOW.isoformat()
    assert coding.xpath("r:CodeRef/@targetGUID", namespaces=P) == [str(theme.key)]


def test_project_for_the_council_names_no_coder_and_tells_no_memo(
    taken, editor, coded, code, theme, reader
):
    code(coded[1], theme, reader)
    code(coded[1], theme, None)
    ThemeMemo.objects.create(theme=theme, text="Twijfel", written_by=editor, written_at=NOW)

    tree = project_tree(content_of(taken(editor, "qdpx", "council")))

    assert tree.xpath("//r:User/@name", namespaces=P) == ["Codeur 1", "Codeur 2", "onbekend"]
    assert tree.xpath("//r:Coding/@creationDateTime", namespaces=P) == []
    assert str(guid_of("account", editor.pk)) not in tree.xpath("//@guid")
    assert tree.xpath("//r:Note", namespaces=P) == []


def test_memo_goes_along_as_a_note_of_its_code(taken, editor, coded, theme):
    ThemeMemo.objects.create(theme=theme, text="Twijfel over rust", written_at=NOW)

    tree = project_tree(content_of(taken(editor, "qdpx")))

    (note,) = tree.xpath("//r:Note", namespaces=P)
    assert note.xpath("string(r:PlainTextContent)", namespaces=P) == "Twijfel over rust"
    assert tree.xpath("//r:Code/r:NoteRef/@targetGUID", namespaces=P) == [note.get("guid")]


def test_small_talks_stand_together_for_the_council(taken, editor, trajectory, theme):
    for number in range(2):
        talk = Gathering.objects.create(
            trajectory=trajectory, title=f"Met Anna {number}", format="small_talk"
        )
        said = ContributionFactory(source=SourceFactory(gathering=talk, kind="small_talk"))
        WordingFactory(contribution=said, text=f"Gezegd {number}")

    tree = project_tree(content_of(taken(editor, "qdpx", "council")))

    assert tree.xpath("//r:TextSource/@name", namespaces=P) == ["In gesprek met…"]
    assert len(tree.xpath("//r:PlainTextSelection", namespaces=P)) == 2


def test_project_about_one_theme_refers_to_no_other(taken, editor, coded, code, theme, trajectory):
    other = Theme.objects.create(trajectory=trajectory, name="Rust")
    code(coded[0], other, editor)

    tree = project_tree(content_of(taken(editor, "qdpx", theme=theme)))

    assert tree.xpath("//r:Code/@name", namespaces=P) == ["Houvast"]
    assert len(tree.xpath("//r:Coding", namespaces=P)) == 1


def test_project_without_points_and_themes_is_a_file_that_fits(taken, editor, trajectory):
    tree = project_tree(content_of(taken(editor, "qdpx")))

    assert (tree.get("name"), list(tree)) == (trajectory.name, [])


def test_odd_letters_leave_a_file_that_fits(taken, editor, said, theme, code):
    theme.name = "Rust <&> \x07“’” 🙂"
    theme.save()
    code(said("Een \x01 en \x0b teken\r\nop twee regels <b>"), theme, editor)

    tree = project_tree(content_of(taken(editor, "qdpx")))

    assert tree.xpath("//r:Code/@name", namespaces=P) == ["Rust <&> “’” 🙂"]
