"""Excel, CSV and JSON hold all that an asker may see, and nothing that calculates."""

import pytest

from inbreng.insights.models import Evidence, Insight, Theme
from inbreng.programme.models import Gathering, Question, Table
from tests.dialogue.factories import NOW, ContributionFactory, SourceFactory, WordingFactory
from tests.insights.exports.reading_back import content_of, read_csv, read_json, read_xlsx


@pytest.fixture
def point(said, parent, theme, code, editor, gathering):
    """A point with a place, under a theme."""
    question = Question.objects.create(gathering=gathering, text="Wat mis je?", heading="Zorg")
    made = said("Meer tijd", perspective=parent, question=question, kind="wish", line=4)
    code(made, theme, editor)
    return made


def test_json_holds_points_themes_insights_and_sources(
    taken, editor, point, theme, part, insight, back, outside, said, trajectory
):
    back(insight, point)
    against = said("Juist niet")
    back(insight, against, "against")

    told = read_json(taken(editor))

    assert (told["format"], told["version"], told["audience"]) == ("inbreng-export", 1, "staff")
    assert told["trajectory"] == {"id": trajectory.pk, "name": "Naar een nieuw plan"}
    assert told["themes"] == [
        {
            "key": str(theme.key),
            "parent": None,
            "name": "Houvast",
            "definition": "Weten bij wie je moet zijn.",
            "examples_in": "een vast gezicht",
            "examples_out": "",
            "is_question": False,
            "is_rest": False,
            "spread": "gezegd aan 1 tafel, door ouders",
        },
        {
            "key": str(part.key),
            "parent": str(theme.key),
            "name": "Vast gezicht",
            "definition": "",
            "examples_in": "",
            "examples_out": "",
            "is_question": False,
            "is_rest": False,
            "spread": "hierover is nog niets gezegd",
        },
    ]
    (stated,) = told["insights"]
    assert stated["voices"] == {"for": [str(point.key)], "against": [str(against.key)]}
    assert (stated["statement"], stated["state"], stated["theme"]) == (
        "Ouders zoeken houvast.",
        "agreed",
        str(theme.key),
    )
    (source,) = told["outside_sources"]
    assert (source["title"], source["insights"]) == ("Wet passend onderwijs", [1])
    first = told["points"][0]
    assert {name: first[name] for name in ("key", "words", "kind", "table", "question")} == {
        "key": str(point.key),
        "words": "Meer tijd",
        "kind": "wish",
        "table": "Tafel 1",
        "question": "Wat mis je?",
    }
    assert (first["perspective"], first["line"], first["themes"]) == ("ouder", 4, [str(theme.key)])


def test_excel_has_a_sheet_for_each_table(taken, editor, point, insight, back, outside):
    back(insight, point)

    sheets = read_xlsx(taken(editor, "xlsx"))

    assert {name: len(rows) for name, rows in sheets.items()} == {
        "Over dit bestand": 6,
        "Punten": 2,
        "Thema’s": 2,
        "Inzichten": 2,
        "Stemmen": 2,
        "Bronnen van buiten": 2,
    }
    assert (sheets["Punten"][1][0], sheets["Punten"][1][-1]) == ("Meer tijd", "Houvast")
    assert sheets["Stemmen"][1][2:4] == ("steunt dit", "Meer tijd")


def test_csv_is_the_points_as_one_table_with_their_themes(taken, editor, point, said):
    said("Minder papier")

    export = taken(editor, "csv")

    assert content_of(export).startswith(b"\xef\xbb\xbf")
    assert [(row["woorden"], row["thema’s"]) for row in read_csv(export)] == [
        ("Meer tijd", "Houvast"),
        ("Minder papier", ""),
    ]


def test_formula_is_disarmed_in_csv_and_text_in_excel(taken, editor, said, trajectory):
    said("=1+1")
    Theme.objects.create(trajectory=trajectory, name="@SUM(A1)")

    csv, sheets = read_csv(taken(editor, "csv")), read_xlsx(taken(editor, "xlsx"))

    assert csv[0]["woorden"] == "'=1+1"
    assert (sheets["Punten"][1][0], sheets["Thema’s"][1][0]) == ("=1+1", "@SUM(A1)")


@pytest.mark.parametrize("about", ["gathering", "theme", "perspective"])
def test_export_holds_only_what_it_is_about(
    taken, editor, point, trajectory, gathering, theme, parent, insight, back, about
):
    elsewhere = Gathering.objects.create(trajectory=trajectory, title="Elders")
    other = ContributionFactory(source=SourceFactory(gathering=elsewhere))
    WordingFactory(contribution=other, text="Ergens anders gezegd")
    unheard = Insight.objects.create(
        trajectory=trajectory, number=2, statement="Ander.", agreed_at=NOW, made_at=NOW
    )
    Insight.objects.filter(pk=unheard.pk).update(state="agreed")
    Theme.objects.create(trajectory=trajectory, name="Leeg")
    back(insight, point)
    back(unheard, other)
    things = {"gathering": gathering, "theme": theme, "perspective": parent}

    told = read_json(taken(editor, **{about: things[about]}))

    assert [one["words"] for one in told["points"]] == ["Meer tijd"]
    assert [one["number"] for one in told["insights"]] == [1]
    assert [one["name"] for one in told["themes"]] == ["Houvast"]
    assert told["scope"]["kind"] == about


def test_point_under_a_part_goes_along_with_the_whole_theme(taken, editor, said, theme, part, code):
    code(said("Steeds dezelfde"), part, editor)

    told = read_json(taken(editor, theme=theme))

    assert [one["words"] for one in told["points"]] == ["Steeds dezelfde"]


def test_point_of_two_coders_stands_once_with_its_theme(taken, editor, point, theme, code, reader):
    code(point, theme, reader)

    told = read_json(taken(editor))

    assert [one["themes"] for one in told["points"]] == [[str(theme.key)]]


def test_dropped_voice_and_ended_theme_stay_out(taken, editor, point, theme, insight, back):
    back(insight, point)
    Evidence.objects.update(dropped_at=NOW, dropped_reason="dubbel")
    Theme.objects.update(ended_at=NOW)

    told = read_json(taken(editor))

    assert told["insights"][0]["voices"] == {"for": [], "against": []}
    assert (told["themes"], told["insights"][0]["theme"], told["points"][0]["themes"]) == (
        [],
        None,
        [],
    )


def test_export_of_nothing_is_a_file_that_opens(taken, editor):
    csv, told, sheets = (
        read_csv(taken(editor, "csv")),
        read_json(taken(editor)),
        read_xlsx(taken(editor, "xlsx")),
    )

    assert (csv, told["points"], len(sheets["Punten"])) == ([], [], 1)


def test_small_table_is_not_told_to_the_council(taken, editor, said, gathering, parent):
    small = Table.objects.create(gathering=gathering, label="Tafel klein", n_participants=3)
    said("Zachtjes gezegd", table=small, perspective=parent, line=7)

    export = taken(editor, audience="council")

    (point,) = read_json(export)["points"]
    assert (point["words"], point["table"], point["perspective"], point["line"]) == (
        "Zachtjes gezegd",
        None,
        None,
        None,
    )
