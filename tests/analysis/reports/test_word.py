"""Lists of Word in the ways in which Word writes them."""

from inbreng_analysis.reports import Report, read_report

from .bad_files import packed

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def level(number: int, form: str, text: str, style: str = "") -> str:
    """One level of a list."""
    tied = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{tied}'
        f'<w:lvlText w:val="{text}"/>'
        f'<w:pPr><w:ind w:left="{720 * (number + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
    )


def style(name: str, label: str, based: str = "", properties: str = "") -> str:
    """A paragraph style."""
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{label}"/>{base}'
        f"<w:pPr>{properties}</w:pPr></w:style>"
    )


def paragraph(text: str, name: str = "", properties: str = "") -> str:
    """A paragraph in a style."""
    look = f'<w:pStyle w:val="{name}"/>' if name else ""
    words = text.replace("\n", "</w:t><w:br/><w:t>")
    return f"<w:p><w:pPr>{look}{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def read(body: str, styles: str = "", levels: str = "") -> Report:
    """Read a document with one list."""
    abstract = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
    number = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    content = packed(
        {
            "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": f"<w:styles {W}>{styles}</w:styles>",
            "word/numbering.xml": f"<w:numbering {W}>{abstract}{number}</w:numbering>",
        }
    )
    return read_report(content, name="verslag.docx")


def test_level_of_a_style_without_level_comes_from_the_list_that_is_tied_to_it() -> None:
    listed = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styles = style("Vraag", "Vraag", properties=listed) + style("Punt", "Punt", "Vraag")
    levels = level(0, "decimal", "%1.", "Vraag") + level(1, "bullet", "\uf0b7", "Punt")
    body = "".join(
        [
            paragraph("Wat mis je?", "Vraag"),
            paragraph("tijd", "Punt"),
            paragraph("Wat helpt?", "Vraag"),
            paragraph("rust", "Punt"),
        ]
    )

    report = read(body, styles, levels)

    assert list(report.lines) == ["1. Wat mis je?", "  • tijd", "2. Wat helpt?", "  • rust"]
    assert [(point.question, point.text) for point in report.contributions] == [
        ("Wat mis je?", "tijd"),
        ("Wat helpt?", "rust"),
    ]


def test_numbers_of_levels_are_drawn_as_word_draws_them() -> None:
    levels = (
        level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)") + level(2, "upperRoman", "%3.")
    )
    places = [(0, "a"), (1, "b"), (1, "c"), (2, "d"), (0, "e"), (1, "f")]
    body = "".join(
        paragraph(
            text,
            properties=f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="1"/></w:numPr>',
        )
        for at, text in places
    )

    report = read(body, levels=levels)

    assert list(report.lines) == ["1. a", "  a) b", "  b) c", "    I. d", "2. e", "  a) f"]


def test_soft_break_cuts_no_point_but_divides_a_question_from_its_answers() -> None:
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = paragraph("Wat heb je nodig?\nrust\nscholing") + paragraph("Wat mis je?")
    body += paragraph("geduld\nmet kinderen lukt dat wel", properties=listed)

    report = read(body, levels=level(0, "bullet", "-"))

    assert [(point.question, point.text) for point in report.contributions] == [
        ("Wat heb je nodig?", "rust"),
        ("Wat heb je nodig?", "scholing"),
        ("Wat mis je?", "geduld met kinderen lukt dat wel"),
    ]


def test_heading_style_that_inherits_and_bold_lines_are_headings() -> None:
    styles = style("Kop1", "heading 1") + style("Eigen", "Eigen kop", "Kop1")
    body = (
        paragraph("Opbrengst werksessie", "Eigen")
        + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Wat gaat goed</w:t></w:r></w:p>"
        + paragraph("De sfeer")
    )

    report = read(body, styles)

    assert report.title == "Opbrengst werksessie"
    assert [(point.question, point.text) for point in report.contributions] == [
        ("Wat gaat goed", "De sfeer")
    ]


def test_indent_by_hand_nests_a_point_at_the_same_level_of_its_list() -> None:
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    further = f'{listed}<w:ind w:left="1800" w:hanging="360"/>'
    body = "".join(
        [
            paragraph("Wat mis je?"),
            paragraph("tijd op school", properties=listed),
            paragraph("een uur per week", properties=further),
            paragraph("rust", properties=listed),
        ]
    )

    report = read(body, levels=level(0, "bullet", "\uf0b7"))

    assert [(point.path, point.text) for point in report.contributions] == [
        ((), "tijd op school"),
        (("tijd op school",), "een uur per week"),
        ((), "rust"),
    ]
