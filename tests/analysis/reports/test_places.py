"""Which headings name a group: by their words, by one another, and in tables."""

from inbreng_analysis.reports import Report, read_report, read_text


def groups(report: Report) -> list[tuple[str | None, str]]:
    """The points with their group."""
    return [(point.group, point.text) for point in report.contributions]


def test_groups_that_are_named_after_a_flower_are_groups() -> None:
    report = read_text(
        "# Verslag teamdag\n## Groepje madelief\n- rust\n## Groepje boterbloem\n- humor\n"
    )

    assert groups(report) == [("Groepje madelief", "rust"), ("Groepje boterbloem", "humor")]


def test_heading_that_begins_as_that_of_a_group_names_a_group_too() -> None:
    report = read_text(
        "# Verslag\n## Deelgroep keuken\nWat mis je?\n- een mes\n"
        "## Deelgroep ouders\nWat mis je?\n- koffie\n"
    )

    assert groups(report) == [("Deelgroep keuken", "een mes"), ("Deelgroep ouders", "koffie")]


def test_gatherings_with_a_number_are_groups_in_a_bundle_of_reports() -> None:
    report = read_text(
        "# Bundel voorjaar\n## Avond 1: Lindewaard, 3 maart\n### Tafel 1\n- bus\n"
        "## Avond 2: Oudedam, 9 maart\n### Tafel 1\n- trein\n"
    )

    assert groups(report) == [
        ("Avond 1: Lindewaard, 3 maart", "bus"),
        ("Avond 2: Oudedam, 9 maart", "trein"),
    ]


def test_names_of_groups_in_the_first_column_of_a_table_are_groups() -> None:
    sheet = "Groep;Wat zie je?;Wat doe je?\nGroep 1 (po);drukte;luisteren\nGroep 2;haast;wachten\n"

    report = read_report(sheet.encode(), name="opbrengst.csv")

    assert [(one.group, one.table, one.question, one.text) for one in report.contributions] == [
        ("Groep 1 (po)", None, "Wat zie je?", "drukte"),
        ("Groep 1 (po)", None, "Wat doe je?", "luisteren"),
        ("Groep 2", None, "Wat zie je?", "haast"),
        ("Groep 2", None, "Wat doe je?", "wachten"),
    ]


def test_table_that_tells_who_sat_in_which_group_holds_no_points() -> None:
    rows = "".join(
        f"<tr><td>{name}</td><td>{who}</td></tr>"
        for name, who in (("groep A", "ouders"), ("groep B", "leraren"))
    )

    report = read_report(f"<h1>Verslag</h1><table>{rows}</table>".encode(), name="verslag.html")

    assert [(entry.kind, entry.text) for entry in report.entries[1:]] == [
        ("participants", "groep A"),
        ("participants", "ouders"),
        ("participants", "groep B"),
        ("participants", "leraren"),
    ]


def test_lone_item_under_the_name_of_a_group_that_counts_people_is_a_head_count() -> None:
    report = read_text(
        "# Verslag\n## Rondetafel 1: Leerlingen\n- 9 leerlingen van 13 t/m 17\n\n"
        "### Op school\nWat helpt?\n- rust\n"
    )

    assert groups(report) == [("Rondetafel 1: Leerlingen", "rust")]
    assert [group.n_participants for group in report.groups] == [9]


def test_question_in_a_quoted_mail_is_that_of_the_answer_below_it() -> None:
    mail = (
        "From: Bo <bo@school.example>\nTo: Els <els@veenkant.example>\n"
        "Subject: RE: inbreng voor het plan\n\nDag Els,\n\n> Graag snel.\n"
        "> 1. Wat mis je?\n\n- een gymzaal\n\n> 2. Wie helpt?\n\n- de wijk\n\nGroet,\nBo\n"
    )

    report = read_report(mail.encode(), name="antwoord.eml")

    assert [(point.question, point.text) for point in report.contributions] == [
        ("Wat mis je?", "een gymzaal"),
        ("Wie helpt?", "de wijk"),
    ]


def test_headings_that_say_which_people_sat_together_are_groups() -> None:
    report = read_text(
        "# Verslag ouderavond\n"
        "## Ouders van kinderen onder de 6 (4 ouders)\nWat mis je?\n- een hek\n"
        "## Ouders van kinderen boven de 6 (9 ouders)\nWat mis je?\n- sport\n"
    )

    assert groups(report) == [
        ("Ouders van kinderen onder de 6", "een hek"),
        ("Ouders van kinderen boven de 6", "sport"),
    ]
    assert [group.n_participants for group in report.groups] == [4, 9]


def test_number_of_a_chapter_is_no_part_of_a_group_or_question() -> None:
    page = (
        "<h1>Verslag</h1>"
        "<h2>2.1 Sessie 1: leraren</h2><h3>2.1.1 Wat werkt?</h3><ul><li>rust</li></ul>"
        "<h2>2.2 Sessie 2: ouders</h2><h3>2.2.1 Wat werkt?</h3><ul><li>humor</li></ul>"
    )

    report = read_report(page.encode(), name="verslag.html")

    assert [(one.group, one.question, one.text) for one in report.contributions] == [
        ("Sessie 1: leraren", "Wat werkt?", "rust"),
        ("Sessie 2: ouders", "Wat werkt?", "humor"),
    ]


def test_group_whose_name_stands_on_the_sheet_and_in_its_first_row_is_one() -> None:
    report = read_text(
        "# Verslag\n## Groep 2 - Ouders\n## Groep 2 - Ouders\nAantal: 11\n\n"
        "Wat mis je?\n- een hek\n"
    )

    assert [(group.label, group.n_participants) for group in report.groups] == [
        ("Groep 2 - Ouders", 11)
    ]


def test_municipalities_are_groups_and_one_question_above_them_is_put_to_all() -> None:
    text = (
        "Opbrengst regiogesprek\n\nWat hoorden we per gemeente?\n\nGemeente Veenhuis\n\n"
        "Korte lijnen met het jeugdteam\nLeerplicht komt op school\n\nGemeente Oudedam\n\n"
        "Vervoer duurt te lang\n"
    )

    points = read_text(text).contributions

    asked = "Wat hoorden we per gemeente?"
    assert [(point.group, point.question, point.text) for point in points] == [
        ("Gemeente Veenhuis", asked, "Korte lijnen met het jeugdteam"),
        ("Gemeente Veenhuis", asked, "Leerplicht komt op school"),
        ("Gemeente Oudedam", asked, "Vervoer duurt te lang"),
    ]


def test_assignments_above_groups_are_put_to_all() -> None:
    text = (
        "# Oogst\n\n## Opdracht 1 – Ontwerp de ideale les\n\n### Groepje A\n- bewegen\n\n"
        "### Groepje B\n- stilte\n\n## Opdracht 2 – Wat zeg je tegen de directeur?\n\n"
        "### Groepje A\n- luister eerst\n\n### Groepje B\n- schaf de bel af\n"
    )

    points = read_text(text).contributions

    assert [(point.group, point.question) for point in points] == [
        ("Groepje A", "Ontwerp de ideale les"),
        ("Groepje B", "Ontwerp de ideale les"),
        ("Groepje A", "Wat zeg je tegen de directeur?"),
        ("Groepje B", "Wat zeg je tegen de directeur?"),
    ]


def test_names_of_groups_that_come_again_under_each_question_are_no_labels() -> None:
    text = (
        "Verslag werkplaats\n\nVraag 1: Wat werkt?\nGroep A\n- bellen\nGroep B\n- een intake\n\n"
        "Vraag 2: Wat is er nodig?\nGroep A\n- tijd\nGroep B\n- geld\n"
    )

    points = read_text(text).contributions

    assert [(point.group, point.question, point.path) for point in points] == [
        ("Groep A", "Wat werkt?", ()),
        ("Groep B", "Wat werkt?", ()),
        ("Groep A", "Wat is er nodig?", ()),
        ("Groep B", "Wat is er nodig?", ()),
    ]
