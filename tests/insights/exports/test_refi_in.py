"""What comes in from other programs: whole, or not at all with a sentence."""

import io
import uuid
import zipfile
from datetime import UTC, datetime

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone
from lxml import etree

from inbreng.dialogue.models import Contribution
from inbreng.insights.actions.history import undo
from inbreng.insights.actions.importing import clear_given, keep_given, take_over
from inbreng.insights.exports.refi import Unreadable, packages, read_given
from inbreng.insights.exports.refi.codes_given import MOST_CODES
from inbreng.insights.exports.refi.comparing import compare
from inbreng.insights.exports.refi.parsing import moment
from inbreng.insights.models import Coding, Theme, ThemeChange, ThemeMemo
from tests.dialogue.factories import NOW

ONE, TWO, THREE, FOUR = (str(uuid.UUID(int=number)) for number in range(1, 5))
COLLEAGUE = str(uuid.UUID(int=99))


def qdc(codes: str, namespace="urn:QDA-XML:codebook:1.0", before="") -> io.BytesIO:
    """A codebook with these codes."""
    text = (
        f'<?xml version="1.0" encoding="utf-8"?>{before}'
        f'<CodeBook xmlns="{namespace}" origin="Elders"><Codes>{codes}</Codes></CodeBook>'
    )
    return io.BytesIO(text.encode())


def qdpx(project: str, codes: str, **texts: str) -> io.BytesIO:
    """A project with these parts and texts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "project.qde",
            '<?xml version="1.0" encoding="utf-8"?>'
            '<Project xmlns="urn:QDA-XML:project:1.0" name="Elders">'
            f'<Users><User guid="{COLLEAGUE}" name="Collega"/></Users>'
            f"<CodeBook><Codes>{codes}</Codes></CodeBook>{project}</Project>",
        )
        for name, text in texts.items():
            package.writestr(f"sources/{name}.txt", text)
    file.seek(0)
    return file


def code(guid: str, name: str, inside: str = "", description: str = "") -> str:
    said = f"<Description>{description}</Description>" if description else ""
    return f'<Code guid="{guid}" name="{name}" isCodable="true">{said}{inside}</Code>'


def selection(guid: str, start: int, end: int, codes=(ONE,), user=COLLEAGUE) -> str:
    inside = "".join(
        f'<Coding guid="{uuid.uuid4()}" creatingUser="{user}" '
        f'creationDateTime="2026-02-20T10:00:00Z"><CodeRef targetGUID="{one}"/></Coding>'
        for one in codes
    )
    return (
        f'<PlainTextSelection guid="{guid}" startPosition="{start}" endPosition="{end}">'
        f"{inside}</PlainTextSelection>"
    )


def source(inside: str, name="tekst") -> str:
    path = f"internal://{name}.txt"
    return (
        f'<Sources><TextSource guid="{FOUR}" plainTextPath="{path}">{inside}</TextSource></Sources>'
    )


@pytest.fixture
def take(trajectory, editor):
    """Read a file and take it over."""

    def do(file):
        return take_over(trajectory=trajectory, given=read_given(file), by=editor, now=NOW)

    return do


def tree_of(trajectory) -> dict[str, str | None]:
    """Each open theme with the one it falls under."""
    themes = Theme.objects.filter(trajectory=trajectory, ended_at__isnull=True)
    return {one.name: one.parent.name if one.parent else None for one in themes}


def test_codebook_becomes_themes_in_its_order(take, trajectory):
    inside = code(TWO, "Vast gezicht")
    given = code(ONE, "Houvast", inside, "Weten bij wie.") + code(THREE, "Rust")

    taken = take(qdc(given))

    assert (taken.n_themes, tree_of(trajectory)) == (
        3,
        {"Houvast": None, "Vast gezicht": "Houvast", "Rust": None},
    )
    first = Theme.objects.order_by("position").first()
    assert (first.name, first.definition, str(first.key)) == ("Houvast", "Weten bij wie.", ONE)


def test_what_is_here_already_stays_as_it_is(take, trajectory, theme):
    renamed = code(str(theme.key), "Steun", description="Anders gezegd.")

    taken = take(qdc(renamed + code(ONE, "HOUVAST") + code(TWO, "Rust")))

    theme.refresh_from_db()
    assert (taken.n_themes, sorted(tree_of(trajectory))) == (1, ["Houvast", "Rust"])
    assert (theme.name, theme.definition) == ("Houvast", "Weten bij wie je moet zijn.")


def test_deeper_than_two_comes_under_the_top_and_is_told(take, trajectory):
    given = code(ONE, "A", code(TWO, "B", code(THREE, "C", code(FOUR, "D"))))

    found = compare(read_given(qdc(given)), trajectory)
    take(qdc(given))

    assert tree_of(trajectory) == {"A": None, "B": "A", "C": "A", "D": "A"}
    assert found.remarks == [
        "“C” lag dieper dan twee lagen en komt direct onder “A”.",
        "“D” lag dieper dan twee lagen en komt direct onder “A”.",
    ]


def test_new_part_of_a_theme_that_is_a_part_here_stands_beside_it(take, trajectory, theme, part):
    take(qdc(code(str(part.key), "Vast gezicht", code(ONE, "Mentor"))))

    assert tree_of(trajectory)["Mentor"] == "Houvast"


def test_same_name_twice_gets_a_name_of_its_own(take, trajectory):
    given = code(ONE, "School", code(TWO, "Overig")) + code(THREE, "Thuis", code(FOUR, "overig"))

    take(qdc(given))

    assert tree_of(trajectory) == {
        "School": None,
        "Overig": "School",
        "Thuis": None,
        "overig (Thuis)": "Thuis",
    }


def test_odd_and_long_names_are_made_to_fit(take, trajectory):
    take(qdc(code(ONE, " Rust&#10;en&#9;ruimte ") + code(TWO, "x" * 300) + code(THREE, "  ")))

    assert sorted(tree_of(trajectory)) == ["Rust en ruimte", "Zonder naam", "x" * 200]


def test_namespace_of_another_version_is_read_too(take):
    assert take(qdc(code(ONE, "Rust"), "urn:QDA-XML:codebook:1:0")).n_themes == 1


def test_taking_over_twice_adds_nothing(take):
    take(qdc(code(ONE, "Rust")))

    assert take(qdc(code(ONE, "Rust"))).n_themes == 0


def test_each_new_theme_can_be_undone(take, trajectory):
    take(qdc(code(ONE, "Rust")))

    undo(change=ThemeChange.objects.get(), now=NOW)

    assert tree_of(trajectory) == {}


BOMB = (
    '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
DEEP = "".join(
    f'<Code guid="{uuid.UUID(int=n + 1)}" name="n" isCodable="true">' for n in range(5000)
)


@pytest.mark.parametrize(
    ("file", "says"),
    [
        (io.BytesIO(b""), "geen leesbare XML"),
        (io.BytesIO(b"\x00\x01\x02"), "geen leesbare XML"),
        (io.BytesIO(b"<html><body/></html>"), "geen codeboek of project"),
        (qdc(code(ONE, "A"), "urn:iets-anders"), "geen codeboek of project"),
        (qdc(""), "geen codes"),
        (qdc('<Code name="A" isCodable="true"/>'), "heeft geen kenmerk"),
        (qdc(code("nonsens", "A")), "heeft geen kenmerk"),
        (qdc(code(ONE, "A", code(TWO, "B", code(ONE, "A")))), "staat op twee plaatsen"),
        (qdc(code(ONE, "&c;"), before=BOMB), "DOCTYPE"),
        (qdc(code(ONE, "A"), before='<!DOCTYPE x SYSTEM "file:///etc/passwd">'), "DOCTYPE"),
        (qdc(DEEP), "geen leesbare XML"),
        (
            qdc("".join(code(str(uuid.UUID(int=n + 1)), f"c{n}") for n in range(10_000))),
            f"meer dan {MOST_CODES} codes",
        ),
    ],
)
def test_bad_codebook_is_refused_with_a_sentence_and_leaves_nothing(take, file, says):
    file.seek(0)

    with pytest.raises(Unreadable, match=says):
        take(file)

    assert (Theme.objects.count(), ThemeChange.objects.count()) == (0, 0)


def zipped(**files: bytes) -> io.BytesIO:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name.replace("_", "."), content)
    file.seek(0)
    return file


def test_zip_without_a_project_is_refused(take):
    with pytest.raises(Unreadable, match=r"geen project\.qde"):
        take(zipped(brief_txt=b"hallo"))


def test_zip_that_swells_is_refused(take, monkeypatch):
    monkeypatch.setattr(packages, "LONGEST_PROJECT", 1024 * 1024)

    with pytest.raises(Unreadable, match="uitgepakt te groot"):
        take(zipped(project_qde=b" " * 2 * 1024 * 1024))


def test_zip_that_lies_about_its_size_is_refused(take, monkeypatch):
    monkeypatch.setattr(packages, "LONGEST_PROJECT", 1000)
    honest = zipped(project_qde=b" " * 5000).getvalue()
    lying = honest.replace((5000).to_bytes(4, "little"), (10).to_bytes(4, "little"))

    with pytest.raises(Unreadable):
        take(io.BytesIO(lying))


def test_damaged_zip_is_refused(take):
    content = bytearray(qdpx("", code(ONE, "Rust")).getvalue())
    content[60:90] = b"\xff" * 30

    with pytest.raises(Unreadable):
        take(io.BytesIO(bytes(content)))


def test_codings_come_back_onto_points_by_their_key(take, said, editor):
    point = said("Meer tijd")
    inside = selection(str(point.key), 0, 9)

    taken = take(qdpx(source(inside), code(ONE, "Tijd"), tekst="Meer tijd"))

    coding = Coding.objects.get()
    assert (taken.n_codings, taken.n_unknown) == (1, 0)
    assert (coding.contribution, coding.theme.name, coding.coded_by) == (point, "Tijd", editor)
    assert coding.coded_at == datetime(2026, 2, 20, 10, tzinfo=UTC)


def test_codings_of_a_program_with_other_keys_find_their_point_by_its_words(take, said):
    point = said("Meer   tijd")

    take(qdpx(source(selection(TWO, 4, 13)), code(ONE, "Tijd"), tekst="Dus Meer tijd."))

    assert Coding.objects.get().contribution == point


def test_words_of_two_points_belong_to_neither(take, said):
    said("Meer tijd")
    said("Meer tijd")

    taken = take(qdpx(source(selection(TWO, 0, 9)), code(ONE, "Tijd"), tekst="Meer tijd"))

    assert (taken.n_codings, taken.n_unknown) == (0, 1)


@pytest.mark.parametrize("state", ["quarantined", "refused", "withdrawn", "staged"])
def test_text_that_is_not_here_is_listed_and_never_made(take, said, trajectory, state):
    hidden = said("Achter de schermen", state=state)
    inside = selection(str(hidden.key), 0, 5) + selection(TWO, 0, 18)
    file = qdpx(source(inside), code(ONE, "Tijd"), tekst="Achter de schermen")

    found = compare(read_given(file), trajectory)
    file.seek(0)
    taken = take(file)

    assert [point.words for point in found.unknown] == ["Achte", "Achter de schermen"]
    assert (taken.n_codings, taken.n_unknown, Contribution.objects.count()) == (0, 2, 1)


def test_pictures_are_left_out_and_told(trajectory):
    inside = f'<Sources><PictureSource guid="{TWO}"/></Sources>'

    found = compare(read_given(qdpx(inside, code(ONE, "Tijd"))), trajectory)

    assert found.remarks == [
        "1 bestand met beeld of geluid blijft weg: daar is hier geen plaats voor."
    ]


def test_memo_comes_in_once(take):
    noted = f'<Code guid="{ONE}" name="Tijd" isCodable="true"><NoteRef targetGUID="{TWO}"/></Code>'
    notes = f'<Notes><Note guid="{TWO}"><PlainTextContent>Let op</PlainTextContent></Note></Notes>'

    take(qdpx(notes, noted))
    take(qdpx(notes, noted))

    assert [memo.text for memo in ThemeMemo.objects.all()] == ["Let op"]


def test_failure_halfway_leaves_nothing(take, said, monkeypatch):
    point = said("Meer tijd")
    monkeypatch.setattr("inbreng.insights.actions.importing._remember", lambda *_given: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        take(qdpx(source(selection(str(point.key), 0, 9)), code(ONE, "Tijd"), tekst="Meer tijd"))

    assert (Theme.objects.count(), Coding.objects.count(), ThemeChange.objects.count()) == (0, 0, 0)


def test_kept_file_goes_after_a_day(settings):
    name = keep_given(file=ContentFile(b"x"))
    now = timezone.now()

    clear_given(now=now)
    is_kept = default_storage.exists(name)
    clear_given(now=now.replace(year=now.year + 1))

    assert (is_kept, default_storage.exists(name)) == (True, False)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("2026-02-20T10:00:00+02:00", datetime(2026, 2, 20, 8, tzinfo=UTC)),
        ("2026-02-20T10:00:00", datetime(2026, 2, 20, 10, tzinfo=UTC)),
        ("0001-01-01T00:00:00+05:00", None),
        ("9999-12-31T23:59:59-05:00", None),
        ("gisteren", None),
    ],
)
def test_moment_outside_of_time_is_none(written, found):
    assert moment(etree.Element("Note", creationDateTime=written), "creationDateTime") == found
