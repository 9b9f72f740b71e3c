"""What stands in the report, for whom: voices, spread, the opposite, and what is left out."""

from io import BytesIO

import docx
import pypdf
import pytest

from inbreng.core.errors import NotAllowed
from inbreng.dialogue.models import Contribution
from inbreng.insights.exports import told_for
from inbreng.insights.exports.report import report_of, write_docx, write_pdf
from inbreng.insights.exports.report.basis import NothingToTell
from inbreng.insights.exports.report.structure import Who
from inbreng.insights.exports.report.voices import MOST_VOICES
from inbreng.insights.models import Export, Insight
from inbreng.people.actions.house_styles import keep_house_file, set_house_colour
from inbreng.people.actions.partnerships import set_logo
from inbreng.programme.models import Gathering, Seat, Table
from tests.core.documents.house_files import house_file
from tests.core.documents.pictures import png
from tests.dialogue.factories import NOW, ContributionFactory, SourceFactory, WordingFactory


@pytest.fixture
def made(trajectory):
    """The report as it would be made of an export."""

    def make(by, audience="council", **about):
        export = Export(
            trajectory=trajectory,
            format="pdf",
            audience=audience,
            asked_by=by,
            asked_at=NOW,
            **about,
        )
        return report_of(told_for(export))

    return make


@pytest.fixture
def other_table(gathering) -> Table:
    return Table.objects.create(gathering=gathering, label="Tafel 2", n_participants=8, position=2)


@pytest.fixture
def spoken(said, code, theme, insight, back, editor, parent, teacher, other_table):
    """A parent says it at table 1, a teacher the opposite at table 2."""
    one = said("Een vast gezicht", perspective=parent)
    two = said("Liever een loket", table=other_table, perspective=teacher)
    for contribution, stance in ((one, "for"), (two, "against")):
        code(contribution, theme, editor)
        back(insight, contribution, stance)
    return one, two


def the_statement(report):
    (chapter,) = report.chapters
    (statement,) = chapter.statements
    return statement


def every_word(part) -> str:
    return str(part)


@pytest.mark.parametrize("audience", ["staff", "council"])
def test_insight_shows_who_said_it_where_and_who_said_the_opposite(made, editor, spoken, audience):
    statement = the_statement(made(editor, audience))

    assert statement.supports.spread == "Gezegd aan 1 van 2 tafels, door ouders."
    assert statement.supports.tables == ("Rondetafel ouders: Tafel 1",)
    assert [voice.words for voice in statement.supports.voices] == ["Een vast gezicht"]
    assert statement.supports.voices[0].who == Who("ouder", "O", 1)
    assert statement.supports.voices[0].place == "Tafel 1 · Rondetafel ouders"
    assert statement.against.spread == "Gezegd aan 1 van 2 tafels, door leerkrachten."
    assert [voice.words for voice in statement.against.voices] == ["Liever een loket"]
    assert statement.tables.dots == ("for", "against")


def test_public_reads_the_spread_and_no_words_tables_or_numbers_of_points(made, editor, spoken):
    report = made(editor, "public")

    statement = the_statement(report)
    assert statement.supports.spread.startswith("Gezegd aan 1 van 2 tafels")
    assert (statement.supports.voices, statement.supports.tables) == ((), ())
    assert report.grid is None
    assert report.themes.headings == ("thema", "inzichten", "hoe breed gezegd")
    assert "Een vast gezicht" not in every_word(report)
    assert "het kernteam" not in every_word(report)


def test_opposite_that_nobody_said_is_told_as_such(made, editor, said, insight, back):
    back(insight, said())

    assert the_statement(made(editor)).against.spread == "Er staat geen stem tegenover."


def test_public_reads_the_same_whether_nobody_or_a_small_table_said_the_opposite(
    made, editor, said, insight, back, gathering
):
    back(insight, said())
    before = the_statement(made(editor, "public")).against
    small = Table.objects.create(gathering=gathering, label="Tafel 9", n_participants=2)
    back(insight, said("Juist niet", table=small), "against")

    after = the_statement(made(editor, "public")).against

    assert after == before
    assert "te klein" in before.spread


def test_draft_is_for_staff_only_and_says_so(made, editor, spoken, insight):
    Insight.objects.filter(pk=insight.pk).update(state="draft", agreed_at=None)

    staff, council, public = (made(editor, one) for one in ("staff", "council", "public"))

    assert the_statement(staff).is_draft
    assert "concept" in the_statement(staff).about
    assert (council.chapters, public.chapters) == ((), ())


@pytest.mark.parametrize("state", ["quarantined", "refused", "withdrawn", "staged"])
@pytest.mark.parametrize("audience", ["staff", "council", "public"])
def test_held_back_words_are_in_no_report(
    made, editor, spoken, said, insight, back, state, audience
):
    before = made(editor, audience)
    back(insight, said("Geheimtaal", state=state))

    assert made(editor, audience) == before


def test_erased_words_are_gone(made, editor, spoken):
    one, _two = spoken
    Contribution.objects.filter(pk=one.pk).update(erased_at=NOW)

    assert the_statement(made(editor, "staff")).supports.voices == ()


def test_small_table_is_not_named_to_the_council(
    made, editor, spoken, said, insight, back, gathering
):
    for number in (3, 4):
        small = Table.objects.create(gathering=gathering, label=f"Klein {number}", n_participants=4)
        back(insight, said("Dichtbij", table=small))

    report = made(editor, "council")

    assert "Klein" not in every_word(report)
    assert "Dichtbij" in every_word(report)


def test_long_row_of_voices_is_cut_and_says_how_many_there_are(made, editor, said, insight, back):
    for number in range(MOST_VOICES + 34):
        back(insight, said(f"Punt {number}"))

    side = the_statement(made(editor)).supports

    assert len(side.voices) == MOST_VOICES
    assert side.more == "En nog 34 punten. De hele lijst staat in het Excel-bestand."


def test_same_words_at_two_tables_are_one_voice_with_both_places(
    made, editor, said, insight, back, parent, teacher, other_table
):
    back(insight, said("Een vast gezicht", perspective=parent), "for")
    back(insight, said("een vast gezicht!", table=other_table, perspective=teacher), "for")

    supports = the_statement(made(editor, "staff")).supports

    (voice,) = supports.voices
    assert (voice.words, supports.more) == ("Een vast gezicht", "")
    assert "; ook gezegd: leerkracht · Tafel 2 · " in voice.place


def test_voices_are_taken_from_every_perspective_and_minorities_first(
    made, editor, said, insight, back, parent, teacher
):
    for number in range(20):
        back(insight, said(f"Ouder {number}", perspective=parent))
    back(insight, said("De enige leerkracht", perspective=teacher))
    back(insight, said("Minderheid", perspective=parent, is_minority=True))

    words = [voice.words for voice in the_statement(made(editor, "staff")).supports.voices]

    assert "De enige leerkracht" in words
    assert words[0] == "Minderheid"


def test_report_of_a_theme_holds_its_insights_only(
    made, editor, spoken, theme, trajectory, back, said
):
    elsewhere = Insight.objects.create(
        trajectory=trajectory,
        number=2,
        statement="Anders.",
        made_at=NOW,
        state="agreed",
        agreed_at=NOW,
    )
    back(elsewhere, said("Iets anders"))

    report = made(editor, theme=theme)

    assert [one.title for one in report.chapters] == ["Houvast"]
    assert "Iets anders" not in every_word(report)


def test_report_of_a_gathering_tells_it_apart_and_against_the_whole(
    made, editor, spoken, trajectory, insight, back, gathering
):
    there = Gathering.objects.create(trajectory=trajectory, title="Café", n_participants=30)
    elsewhere = ContributionFactory(source=SourceFactory(gathering=there))
    WordingFactory(contribution=elsewhere, text="Ook elders")
    back(insight, elsewhere)

    statement = the_statement(made(editor, "staff", gathering=gathering))

    assert [voice.words for voice in statement.supports.voices] == ["Een vast gezicht"]
    assert statement.supports.spread.startswith(
        "Gezegd aan 1 van 2 tafels, door ouders. In het hele traject: gezegd aan"
    )


def test_report_of_a_perspective_is_about_what_they_said(made, editor, spoken, teacher):
    statement = the_statement(made(editor, "staff", perspective=teacher))

    assert statement.supports.voices == ()
    assert [voice.words for voice in statement.against.voices] == ["Liever een loket"]


def test_group_that_is_too_small_gets_no_report_of_its_own(made, editor, trajectory, insight, back):
    talk = Gathering.objects.create(trajectory=trajectory, title="Gesprek", format="small_talk")
    point = ContributionFactory(source=SourceFactory(gathering=talk))
    WordingFactory(contribution=point, text="Onder ons")
    back(insight, point)

    with pytest.raises(NothingToTell):
        made(editor, "council", gathering=talk)


def test_nobody_makes_a_report_for_readers_who_see_more(made, council_member, spoken):
    with pytest.raises(NotAllowed):
        made(council_member, "staff")


def test_who_was_heard_is_listed_and_that_nobody_was_missing_is_said(
    made, editor, spoken, table, parent
):
    Seat.objects.create(table=table, perspective=parent, n_people=8)

    heard = made(editor, "staff").hearing

    assert [row.cells[0] for row in heard.heard.rows] == ["ouders", "leerkrachten"]
    assert heard.unheard == (("", "Van iedereen op de lijst was er iemand bij."),)


@pytest.mark.parametrize(
    ("audience", "rows"),
    [
        ("staff", [("gemengde tafels met ouders en leerkrachten", "1", "1", "–")]),
        ("council", [("gemengde tafels met ouders en anderen", "1", "1")]),
        ("public", []),
    ],
)
def test_who_sat_at_a_mixed_table_was_heard_without_being_counted_apart(
    made, editor, said, insight, back, table, parent, teacher, audience, rows
):
    for perspective, n_people in ((parent, 14), (teacher, 4)):
        Seat.objects.create(table=table, perspective=perspective, n_people=n_people)
    back(insight, said())

    heard = made(editor, audience).hearing

    assert [row.cells for row in heard.heard.rows] == rows


def test_label_above_a_voice_is_told_without_its_colon(made, editor, said, insight, back):
    back(insight, said("Autonomie", path=["Wensen:", "Later :"]))

    (voice,) = the_statement(made(editor)).supports.voices

    assert voice.path == "Wensen › Later"


def test_perspective_without_a_seat_or_a_word_was_not_heard(
    made, editor, said, insight, back, parent
):
    back(insight, said(perspective=parent))
    parent.pk, parent.name, parent.plural, parent.letter = None, "leerling", "leerlingen", "K"
    parent.save()

    unheard = dict(made(editor, "staff").hearing.unheard)

    assert unheard["Perspectieven"] == "leerlingen"


def test_small_talk_is_not_among_the_gatherings_of_the_council(made, editor, spoken, trajectory):
    Gathering.objects.create(trajectory=trajectory, title="Met een moeder", format="small_talk")

    council, staff = made(editor, "council"), made(editor, "staff")

    together = "Kleine gesprekken en bijeenkomsten, samen"
    assert [row.cells[0] for row in council.hearing.gatherings.rows] == [together]
    assert [row.cells[0] for row in staff.hearing.gatherings.rows] == [
        "Rondetafel ouders",
        "Met een moeder",
    ]


def test_report_takes_as_many_queries_for_many_insights(
    made, editor, spoken, trajectory, theme, back, said, django_assert_max_num_queries
):
    for number in range(2, 12):
        more = Insight.objects.create(
            trajectory=trajectory,
            number=number,
            statement=f"Inzicht {number}.",
            theme=theme,
            made_at=NOW,
            state="agreed",
            agreed_at=NOW,
        )
        back(more, said(f"Punt {number}"))

    with django_assert_max_num_queries(35):
        report = made(editor, "staff")

    assert len(report.chapters[0].statements) == 11


def test_making_a_report_tells_that_it_is_half_done(trajectory, editor, spoken):
    steps: list[int] = []
    export = Export(
        trajectory=trajectory, format="pdf", audience="staff", asked_by=editor, asked_at=NOW
    )

    write_pdf(told_for(export, steps.append), BytesIO())

    assert steps[0] == 1
    assert set(steps[1:]) <= {0}


def test_files_of_the_report_are_in_the_style_of_the_house(
    trajectory, editor, spoken, settings, tmp_path
):
    settings.MEDIA_ROOT = str(tmp_path)
    partnership = trajectory.partnership
    set_house_colour(partnership=partnership, colour="#8a1c5c")
    set_logo(partnership=partnership, content=png(40, 20))
    keep_house_file(
        partnership=partnership, name="brief.docx", content=house_file(), by=editor, now=NOW
    )
    told = told_for(Export(trajectory=trajectory, audience="staff", asked_by=editor, asked_at=NOW))
    pdf, word = BytesIO(), BytesIO()

    write_pdf(told, pdf)
    write_docx(told, word)

    pages = pypdf.PdfReader(pdf).pages
    assert b"0.5411765 0.10980392 0.36078432" in pages[0].get_contents().get_data()
    assert len(pages[0].images) == 1
    assert docx.Document(word).sections[0].header.paragraphs[0].text == "SWV De Proef"


def test_consultant_reads_that_nobody_in_the_own_area_said_it(made, consultant, spoken):
    statement = the_statement(made(consultant, "area"))

    assert statement.supports.spread == "In jouw werkgebied zei niemand dit."
    assert statement.against.spread == "In jouw werkgebied staat er geen stem tegenover."
    assert (statement.supports.voices, statement.against.voices) == ((), ())
