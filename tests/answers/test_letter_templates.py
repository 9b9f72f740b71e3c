"""Word files with merge fields: what may stand in them, and what comes out."""

import io
import zipfile

import pytest
from docx import Document

from inbreng.answers.merging.example import example_template
from inbreng.answers.merging.fields import FIELDS, example_of
from inbreng.answers.merging.making import PER_CHILD, TemplateWrong, check_template, make_letters
from inbreng.core.documents.word.checking import NoHouseFile


def word(*paragraphs: str, header: str = "") -> bytes:
    """A Word file with these paragraphs."""
    document = Document()
    for words in paragraphs:
        document.add_paragraph(words)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def words_of(content: bytes) -> list[str]:
    return [one.text for one in Document(io.BytesIO(content)).paragraphs]


@pytest.mark.parametrize("recipients", FIELDS)
def test_example_is_a_template_that_fits(recipients):
    template = example_template(recipients)

    kept = check_template(template, recipients)

    [letter] = make_letters(kept, recipients, [example_of(recipients)])
    assert "Beste " in "\n".join(words_of(letter))
    assert "{" not in "\n".join(words_of(letter))


def test_letter_repeats_what_is_a_list():
    template = word(
        "Beste {{ naam }},",
        "{%p for punt in bijdragen %}",
        "{{ loop.index }}. {{ punt.woorden }}{% if punt.reden %} – {{ punt.reden }}{% endif %}",
        "{%p endfor %}",
    )
    points = [{"woorden": "Meer <rust> & tijd", "reden": ""}, {"woorden": "B", "reden": "Geld."}]

    [letter] = make_letters(template, "persons", [{"naam": "Anna", "bijdragen": points}])

    assert words_of(letter) == ["Beste Anna,", "1. Meer <rust> & tijd", "2. B – Geld."]


def test_fields_that_do_not_exist_are_named_with_where_they_stand():
    template = word("Beste {{ naamm }},", "{% for b in bijdragen %}{{ b.wordon }}{% endfor %}")

    with pytest.raises(TemplateWrong) as refusal:
        check_template(template, "persons")

    assert str(refusal.value) == (
        "Het veld “naamm” ken ik niet. Het staat in: “Beste {{ naamm }},”. "
        "Het veld “b.wordon” ken ik niet. Het staat in: "
        "“{% for b in bijdragen %}{{ b.wordon }}{% endfor %}”."
    )


def test_field_in_the_header_is_checked_too():
    with pytest.raises(TemplateWrong, match="“logoo” ken ik niet"):
        check_template(word("Dag", header="{{ logoo }}"), "persons")


@pytest.mark.parametrize(
    "words",
    [
        "{{ naam.__class__.__mro__ }}",
        "{{ bijdragen.append }}",
        "{{ self }}",
        "{{ ''.join }}",
        "{{ naam|attr('upper') }}",
        "{{ naam['x'] }}",
        "{{ range(9) }}",
        "{% for x in range(999999999) %}{{ x }}{% endfor %}",
        "{% set x = 1 %}",
        "{% include 'x' %}",
        "{% macro m() %}{% endmacro %}",
        "{{ cycler('a') }}",
        "{{ loop.previtem }}",
        "{{ 9 ** 99999999 }}",
        "{% for b in bijdragen recursive %}{{ loop(b) }}{% endfor %}",
        "{{ bijdragen }}",
        "{% for x in naam %}{{ x }}{% endfor %}",
        "{{ naam",
        "{% if naam %}",
    ],
)
def test_only_fields_loops_and_choices_may_stand_in_a_template(words):
    with pytest.raises(TemplateWrong):
        check_template(word(words), "persons")


def test_file_that_is_no_word_file_is_refused_with_a_sentence():
    with pytest.raises(NoHouseFile, match="geen Word-bestand"):
        check_template(b"geen zip", "persons")


def test_file_that_unpacks_too_large_is_refused():
    file = io.BytesIO(word("Dag"))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/groot.bin", b"0" * 50_000_000)

    with pytest.raises(NoHouseFile, match="te groot"):
        check_template(file.getvalue(), "persons")


def test_many_letters_come_in_order_and_tell_how_many_are_done():
    n_letters, told = PER_CHILD + 2, []
    values = [{"naam": f"Spreker {n}", "bijdragen": []} for n in range(n_letters)]

    letters = list(make_letters(word("{{ naam }}"), "persons", values, told.append))

    assert [words_of(letter) for letter in letters] == [[f"Spreker {n}"] for n in range(n_letters)]
    assert sorted(set(told) - {0}) == [PER_CHILD, n_letters]
