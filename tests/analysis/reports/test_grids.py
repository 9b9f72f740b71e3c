"""Tables whose columns say in their own way what stands in them."""

from inbreng_analysis.reports import Report, read_report


def points(report: Report) -> list[tuple[tuple[str, ...], tuple[str, ...], str]]:
    """The points with their headings and their labels."""
    return [(point.section, point.path, point.text) for point in report.contributions]


def test_sheet_of_cards_by_theme_holds_one_point_in_each_row() -> None:
    sheet = (
        "Thema;Kaartje;Stippen\nPlein;meer schaduw;7\nPlein;een rustige hoek;3\nGang;kapstokken;1\n"
    )

    report = read_report(sheet.encode(), name="kaartjes.csv")

    assert points(report) == [
        (("Plein",), (), "meer schaduw"),
        (("Plein",), (), "een rustige hoek"),
        (("Gang",), (), "kapstokken"),
    ]


def test_fields_with_lists_have_the_name_above_them_as_label() -> None:
    rows = (
        "<tr><td>Op het plein</td><td>Binnen</td></tr>"
        "<tr><td><ul><li>de kring</li><li>soep</li></ul></td><td><ul><li>de bel</li></ul></td></tr>"
    )

    report = read_report(
        f"<h1>Verslag teamdag</h1><table>{rows}</table>".encode(), name="verslag.html"
    )

    assert points(report) == [
        ((), ("Op het plein",), "de kring"),
        ((), ("Op het plein",), "soep"),
        ((), ("Binnen",), "de bel"),
    ]


def test_remark_after_the_table_of_a_table_is_no_point() -> None:
    rows = "<tr><td>Vraag</td><td>Opbrengst</td></tr><tr><td>Wat mis je?</td><td>rust</td></tr>"
    page = f"<h1>Verslag</h1><h2>Tafel 1</h2><table>{rows}</table><p>De raad tekent het uit.</p>"

    report = read_report(page.encode(), name="verslag.html")

    assert [(point.table, point.text) for point in report.contributions] == [("Tafel 1", "rust")]


def test_answers_of_a_form_are_points_and_what_it_keeps_beside_them_is_not() -> None:
    sheet = (
        "Submission ID;Datum ingediend;Ik ben;Gemeente;Wat helpt?;Was er tijd genoeg?;Toelichting\n"
        "41;2024-05-02;ouder;Oudedam;rust;ja;Kom eens kijken op een maandag\n"
        "42;2024-05-03;leraar;Veenhuis;;nee;\n"
        "43;2024-05-03;ouder;Veenhuis;een vast gezicht;nee;Minder brieven, meer bellen\n"
    )

    report = read_report(sheet.encode(), name="formulier.csv")

    assert [(point.question, point.text) for point in report.contributions] == [
        ("Wat helpt?", "rust"),
        ("Toelichting", "Kom eens kijken op een maandag"),
        ("Wat helpt?", "een vast gezicht"),
        ("Toelichting", "Minder brieven, meer bellen"),
    ]


def test_rows_above_the_names_of_the_columns_tell_about_the_group() -> None:
    sheet = (
        "Groep 3 - Conciërges;;\nBegeleider: Ans;aantal: 6;\n"
        "Wat zie je?;Wat wil je kwijt?;Wie helpt?\nde stille kinderen;de bel;\n;;niemand\n"
    )

    report = read_report(sheet.encode(), name="groep3.csv")

    assert [(point.question, point.text) for point in report.contributions] == [
        ("Wat zie je?", "de stille kinderen"),
        ("Wat wil je kwijt?", "de bel"),
        ("Wie helpt?", "niemand"),
    ]
    assert [group.n_participants for group in report.groups] == [6]


def test_reactions_by_municipality_have_it_as_group_and_their_chapter_as_heading() -> None:
    sheet = (
        "Nr;Gemeente;Onderdeel van het plan;Reactie;Wie;Opvolging\n"
        "1;Oudedam;Vervoer;De kosten liggen bij ons;RvL;open\n"
        "2;Veenhuis;Huisvesting;Telt een gymzaal mee?;MdJ;verwerkt\n"
    )

    report = read_report(sheet.encode(), name="reacties.csv")

    assert [(one.group, one.section, one.text) for one in report.contributions] == [
        ("Oudedam", ("Vervoer",), "De kosten liggen bij ons"),
        ("Veenhuis", ("Huisvesting",), "Telt een gymzaal mee?"),
    ]


def test_wall_of_notes_that_was_saved_as_a_sheet_has_its_sections_as_headings() -> None:
    sheet = (
        "Sectie;Onderwerp;Inhoud;Gemaakt door;Gemaakt op\n"
        "Koesteren;;de vrijdagkring;Anoniem;2025-03-11 15:21\n"
        "Dromen;;elke klas een tuin;Marleen;2025-03-11 15:25\n"
    )

    report = read_report(sheet.encode(), name="muur.csv")

    assert points(report) == [
        (("Koesteren",), (), "de vrijdagkring"),
        (("Dromen",), (), "elke klas een tuin"),
    ]


def test_column_of_what_was_written_down_stands_under_the_questions_beside_it() -> None:
    rows = (
        "<tr><td>Vraag</td><td>Opgeschreven</td></tr>"
        "<tr><td>Wat merk je?</td><td><p>rust</p><p>meer geluid</p></td></tr>"
    )

    report = read_report(f"<h1>Verslag</h1><table>{rows}</table>".encode(), name="verslag.html")

    assert [(one.question, one.text) for one in report.contributions] == [
        ("Wat merk je?", "rust"),
        ("Wat merk je?", "meer geluid"),
    ]


def test_table_that_only_counts_answers_holds_no_points() -> None:
    sheet = "Lukt het?;aantal;%\nja;19;46\neen beetje;16;39\nnee;6;15\n"

    report = read_report(sheet.encode(), name="telling.csv")

    assert points(report) == []


def test_named_columns_and_rows_of_no_known_kind_give_points_with_a_doubt() -> None:
    sheet = (
        "Plek;Zon;Maan\nHier;wij eten buiten;stil in de gang\nDaar;de poort klemt;niemand belt\n"
    )

    report = read_report(sheet.encode(), name="blad.csv")

    assert [(*point.section, *point.path, point.text) for point in report.contributions] == [
        ("Hier", "Zon", "wij eten buiten"),
        ("Hier", "Maan", "stil in de gang"),
        ("Daar", "Zon", "de poort klemt"),
        ("Daar", "Maan", "niemand belt"),
    ]
    assert {point.doubt for point in report.contributions} == {"maybe_point"}


def test_sentences_in_one_cell_of_a_form_are_one_answer() -> None:
    sheet = 'ID;Wat mis je in de klas?\n1;"Er is geen rust.\nDat helpt niet."\n2;"tijd\ngeld"\n'

    report = read_report(sheet.encode(), name="formulier.csv")

    assert [text for _section, _path, text in points(report)] == [
        "Er is geen rust. Dat helpt niet.",
        "tijd",
        "geld",
    ]


def test_tables_that_are_columns_are_named_among_the_tables_of_the_report() -> None:
    text = (
        "Vraag;Tafel 1;Tafel 2\n"
        "Wat gaat er goed?;de sfeer op school;korte lijnen\nWat mis je?;tijd;rust in de klas\n"
    )

    (group,) = read_report(text.encode(), name="tafels.csv").groups

    assert group.tables == ("Tafel 1", "Tafel 2")
